// An entity's relations, grouped by what they say as read from this end, each opening its evidence in place.
import { useEffect, useRef } from 'preact/hooks'
import type { RelationView } from '../../src/query/describeEntity.ts'
import type { EdgeView } from '../../src/query/quoteEdge.ts'
import { usePage } from '../page.ts'
import { ADDRESS, useAnswer } from '../server.ts'
import { hover, toggleOpened } from '../state.ts'
import { modalityWord, relationWord } from '../words.ts'
import { Evidence } from './Evidence.tsx'
import { Fold } from './Fold.tsx'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'
import { Waiting } from './Waiting.tsx'

const FEW = 8

/** All relations, the larger groups first as the server orders them. */
export function RelationList({ relations }: { relations: readonly RelationView[] }) {
  const groups = new Map<string, RelationView[]>()
  for (const relation of relations) {
    const group = `${relation.kind} ${relation.direction}`
    groups.set(group, [...(groups.get(group) ?? []), relation])
  }
  return (
    <>
      {[...groups].map(([key, group]) => (
        <Group key={key} group={group} />
      ))}
    </>
  )
}

function Group({ group }: { group: readonly RelationView[] }) {
  const { state, words } = usePage()
  const { kind, direction } = group[0]!
  const rows = group.map(relation => <Row key={relation.key} relation={relation} />)
  return (
    <section class="rel">
      <h3>{relationWord(kind, state.language, direction === 'in')}</h3>
      <div>
        <Fold few={FEW} members={rows} more={words.moreOf} />
      </div>
    </section>
  )
}

function Row({ relation }: { relation: RelationView }) {
  const { state, words, change } = usePage()
  const { key, other, title, modality, count } = relation
  const isOpen = state.opened === key
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const notes = [title, modalityWord(modality, state.language)].filter(Boolean).join(' · ')
  return (
    <div ref={line}>
      <div class={isOpen ? 'line open' : 'line'}>
        <button
          type="button"
          class="said"
          aria-expanded={isOpen}
          onClick={() => change(toggleOpened(key))}
          onPointerEnter={event => event.pointerType === 'mouse' && change(hover({ what: 'relation', key }))}
          onPointerLeave={() => change(hover(null))}
        >
          <KindMark kind={other.kind} small />
          <span class="text" lang="zh">
            {other.name}
            {notes && <small> {notes}</small>}
          </span>
          <span class="n">{words.times(count)}</span>
        </button>
        <NameLink id={other.id} class="go">
          <span aria-hidden="true">→</span>
          <span class="unseen">{words.goTo(other.name)}</span>
        </NameLink>
      </div>
      {isOpen && <EdgeEvidence edge={key} />}
    </div>
  )
}

/** All that is quoted for one edge. */
export function EdgeEvidence({ edge }: { edge: string }) {
  const answer = useAnswer<EdgeView>(ADDRESS.edge(edge))
  if (answer?.phase !== 'here') return <Waiting answer={answer} />
  return (
    <>
      {answer.value.evidence.map(quote => (
        <Evidence key={`${quote.articleId} ${quote.start} ${quote.rule} ${quote.title ?? ''}`} quote={quote} />
      ))}
    </>
  )
}
