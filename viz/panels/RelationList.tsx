// An entity's relations, grouped by what they say as read from this end, each opening its evidence in place.
import { useEffect, useRef } from 'preact/hooks'
import type { RelationView } from '../../src/query/describeEntity.ts'
import { groupBy } from '../groupBy.ts'
import { usePage } from '../page.ts'
import { hover, toggleOpened } from '../state.ts'
import { modalityWord, relationName } from '../words.ts'
import { Evidence, quoteKey } from './Evidence.tsx'
import { Fold } from './Fold.tsx'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'
import { NoSentence } from './NoSentence.tsx'
import { useAsked, Waiting } from './Waiting.tsx'

const FEW = 8

/** All relations, in the order of the schema as the server gives them. */
export function RelationList({ relations }: { relations: readonly RelationView[] }) {
  const groups = groupBy(relations, ({ kind, label, direction }) => JSON.stringify([kind, direction, label]))
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
  const { kind, label, direction } = group[0]!
  const rows = group.map(relation => <Row key={relation.key} relation={relation} />)
  const isOpenLate = group.findIndex(({ key }) => key === state.opened) >= FEW
  return (
    <section class="rel">
      <h3>{relationName({ kind, label }, state.language, direction === 'in')}</h3>
      <div>
        <Fold few={isOpenLate ? group.length : FEW} members={rows} more={words.moreOf} />
      </div>
    </section>
  )
}

function Row({ relation }: { relation: RelationView }) {
  const { state, words, change } = usePage()
  const { key, other, title, figure, modality, count } = relation
  const isOpen = state.opened === key
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const notes = [title, figure, modalityWord(modality, state.language)].filter(Boolean).join(' · ')
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
          {count > 0 && <span class="n">{words.times(count)}</span>}
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

function EdgeEvidence({ edge }: { edge: string }) {
  const { answer, retry } = useAsked({ about: 'edge', key: edge })
  if (answer?.phase !== 'here') return <Waiting answer={answer} onRetry={retry} />
  const { evidence } = answer.value
  if (evidence.length === 0) return <NoSentence />
  return (
    <>
      {evidence.map(quote => (
        <Evidence key={quoteKey(quote)} quote={quote} />
      ))}
    </>
  )
}
