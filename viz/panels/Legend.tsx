// The left panel: what kinds of entity and relation there are and how many, each a switch; the articles; the distance.
import { ENTITY_KINDS, type EntityKind, type RelationKind } from '../../src/schema.ts'
import { usePage } from '../page.ts'
import { clearFilters, type Depth, isFiltered, setDepth, toggleArticle, toggleKind, toggleRelation } from '../state.ts'
import { kindWord, relationWord } from '../words.ts'
import { Fold } from './Fold.tsx'
import { KindMark } from './KindMark.tsx'

/** The legend, which is also the filter. */
export function Legend() {
  const { state, words, change } = usePage()
  return (
    <aside class="l" aria-label={words.legend}>
      <Kinds />
      <Relations />
      <Articles />
      <Distance />
      {isFiltered(state) && (
        <button type="button" class="reset" onClick={() => change(clearFilters)}>
          {words.showAll}
        </button>
      )}
    </aside>
  )
}

function countBy<T, K>(list: Iterable<T>, keyOf: (member: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const member of list) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1)
  return counts
}

function Kinds() {
  const { state, links, words, change } = usePage()
  const counts = countBy(links.nodes.values(), node => node.kind)
  const kinds = (Object.keys(ENTITY_KINDS) as EntityKind[]).filter(kind => counts.has(kind))
  return (
    <section>
      <h2>{words.entities}</h2>
      {kinds.map(kind => {
        const off = state.hiddenKinds.includes(kind)
        return (
          <button
            type="button"
            key={kind}
            class={`row${off ? ' off' : ''}`}
            aria-pressed={!off}
            onClick={() => change(toggleKind(kind))}
          >
            <KindMark kind={kind} />
            <span class="text">{kindWord(kind, state.language)}</span>
            <span class="n">{counts.get(kind)}</span>
          </button>
        )
      })}
    </section>
  )
}

const FEW_KINDS = 6
const FEW_ARTICLES = 12

function Relations() {
  const { state, links, words, change } = usePage()
  const counts = countBy(links.edges.values(), edge => edge.kind)
  const kinds = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const most = kinds[0]?.[1] ?? 1
  const row = ([kind, count]: [RelationKind, number]) => {
    const off = state.hiddenRelations.includes(kind)
    return (
      <button
        type="button"
        key={kind}
        class={`row${off ? ' off' : ''}`}
        aria-pressed={!off}
        onClick={() => change(toggleRelation(kind))}
      >
        <span class="text">{relationWord(kind, state.language)}</span>
        <span class="bar">
          <b style={{ width: `${Math.max(4, (100 * count) / most)}%` }} />
        </span>
        <span class="n">{count}</span>
      </button>
    )
  }
  if (kinds.length === 0) return null
  return (
    <section>
      <h2>{words.relations}</h2>
      <Fold few={FEW_KINDS} members={kinds.map(row)} more={words.more} />
    </section>
  )
}

function Articles() {
  const { state, links, words, change } = usePage()
  const rows = links.view.articles.map(({ id, headline, entities }) => (
    <button
      type="button"
      key={id}
      class={`row${state.article && state.article !== id ? ' off' : ''}`}
      aria-pressed={state.article === id}
      title={headline}
      onClick={() => change(toggleArticle(id))}
    >
      <span class="text">{headline || words.untitled}</span>
      <span class="n">{entities}</span>
    </button>
  ))
  return (
    <section>
      <h2>{words.articles}</h2>
      <Fold few={FEW_ARTICLES} members={rows} more={words.moreOf} />
    </section>
  )
}

const DEPTHS: readonly Depth[] = [1, 2, 3, 'all']

function Distance() {
  const { state, words, change } = usePage()
  const able = state.selected?.what === 'entity'
  return (
    <section>
      <h2>{words.distance}</h2>
      <fieldset class="depths" disabled={!able} title={able ? undefined : words.distanceHint}>
        <legend class="unseen">{words.distance}</legend>
        {DEPTHS.map(depth => (
          <button
            type="button"
            key={depth}
            class={state.depth === depth ? 'on' : ''}
            aria-pressed={state.depth === depth}
            onClick={() => change(setDepth(depth))}
          >
            {depth === 'all' ? words.all : depth}
          </button>
        ))}
      </fieldset>
    </section>
  )
}
