// One relation: its two ends, what it says and how sure that is, and every sentence that says it, by article.
import type { Quote } from '../../src/query/quoteEdge.ts'
import { RELATION_KINDS } from '../../src/schema.ts'
import { groupBy } from '../groupBy.ts'
import type { GraphEdge } from '../links.ts'
import { usePage } from '../page.ts'
import { read } from '../state.ts'
import { modalityWord, relationName } from '../words.ts'
import { Evidence, quoteKey } from './Evidence.tsx'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'
import { NoSentence } from './NoSentence.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

/** The panel of the edge with this key. */
export function RelationPanel({ edge: key }: { edge: string }) {
  const { links, words } = usePage()
  const edge = links.edges.get(key)
  if (!edge) return <p class="soft">{words.notHere(key)}</p>
  return (
    <article>
      <About edge={edge} />
      <h2>{words.evidence}</h2>
      <AllSaid edge={key} />
    </article>
  )
}

function About({ edge }: { edge: GraphEdge }) {
  const { state, links } = usePage()
  const end = (id: string) => {
    const node = links.nodes.get(id)
    return (
      <span class="of">
        {node && <KindMark kind={node.kind} small />} <NameLink id={id}>{node?.name ?? id}</NameLink>
      </span>
    )
  }
  const notes = [modalityWord(edge.modality, state.language), edge.figure].filter(Boolean)
  return (
    <>
      <p class="kind">{relationName(edge, state.language)}</p>
      <h1 class="ends" lang="zh">
        {end(edge.source)} <span class="arrow">{RELATION_KINDS[edge.kind].directed ? '→' : '—'}</span>{' '}
        {end(edge.target)}
      </h1>
      {notes.length > 0 && (
        <p class="chips" lang="zh">
          {notes.map(note => (
            <span class="chip" key={note}>
              {note}
            </span>
          ))}
        </p>
      )}
      <Tally edge={edge} />
    </>
  )
}

/** How sure it is and how often it is said; of what no sentence says, the weight that it came with. */
function Tally({ edge: { confidence, count, sources, weight } }: { edge: GraphEdge }) {
  const { words } = usePage()
  const told = count > 0 ? `${words.sure(confidence)} · ${words.said(count, sources)}` : weight && words.weight(weight)
  return told ? <p class="soft tally">{told}</p> : null
}

function AllSaid({ edge }: { edge: string }) {
  const { answer, retry } = useAsked({ about: 'edge', key: edge })
  if (answer?.phase !== 'here') return <Waiting answer={answer} onRetry={retry} />
  const articles = groupBy(answer.value.evidence, ({ articleId }) => articleId)
  return (
    <>
      {articles.size === 0 && <NoSentence />}
      {[...articles].map(([article, quotes]) => (
        <SaidIn key={article} quotes={quotes} />
      ))}
    </>
  )
}

/** What one article says, under its headline, which opens it. */
function SaidIn({ quotes }: { quotes: readonly Quote[] }) {
  const { words, change } = usePage()
  const { articleId, headline, publication, published, start, text } = quotes[0]!
  return (
    <section class="saidin">
      <h3>
        <button type="button" onClick={() => change(read(articleId, start, start + text.length))}>
          <span lang="zh">{headline ? `《${headline}》` : words.untitled}</span>{' '}
          <small>{[publication, published].filter(Boolean).join(' ')}</small>
        </button>
      </h3>
      {quotes.map(quote => (
        <Evidence key={quoteKey(quote)} quote={quote} isUnderHeadline />
      ))}
    </section>
  )
}
