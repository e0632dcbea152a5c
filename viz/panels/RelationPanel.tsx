// One relation, chosen on the stage: its two ends, what it says, and every sentence that says it.
import { RELATION_KINDS } from '../../src/schema.ts'
import { usePage } from '../page.ts'
import { relationWord } from '../words.ts'
import { NameLink } from './NameLink.tsx'
import { EdgeEvidence } from './RelationList.tsx'

/** The panel of the edge with this key. */
export function RelationPanel({ edge: key }: { edge: string }) {
  const { state, links, words } = usePage()
  const edge = links.edges.get(key)
  const end = (id: string) => <NameLink id={id}>{links.nodes.get(id)?.name ?? id}</NameLink>
  if (!edge) return <p class="soft">{words.notHere(key)}</p>
  return (
    <article>
      <p class="kind">{relationWord(edge.kind, state.language)}</p>
      <h1 class="ends" lang="zh">
        {end(edge.source)} <span class="arrow">{RELATION_KINDS[edge.kind].directed ? '→' : '—'}</span>{' '}
        {end(edge.target)}
      </h1>
      <h2>{words.evidence}</h2>
      <EdgeEvidence edge={key} />
    </article>
  )
}
