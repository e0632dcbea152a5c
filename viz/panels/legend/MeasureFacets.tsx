// 可信度, 来源数 and 关系数: how sure, how often said, how connected what is shown must at least be.
import { useMemo } from 'preact/hooks'
import { setConfidence, setDegree, setSources } from '../../filters.ts'
import { usePage } from '../../page.ts'
import { FacetSlider } from './FacetSlider.tsx'
import { heightsOf, sourceSteps } from './facetRows.ts'

/** How sure relations are. */
export function ConfidenceFacet() {
  const { state, links, facets, words, change } = usePage()
  const { confidence } = state.filters
  if (links.edges.size === 0) return null
  return (
    <FacetSlider
      label={words.confidence}
      value={confidence}
      most={1}
      step={0.05}
      wordsOf={value => (value === 0 ? words.all : words.atLeast(value.toFixed(2)))}
      left={words.relationsLeft(facets.edges.size)}
      heights={heightsOf(facets.confidences)}
      onValue={value => change(setConfidence(value))}
    />
  )
}

/** How many documents say a relation; nothing where no relation is said twice. */
export function SourceCountFacet() {
  const { state, links, words, change } = usePage()
  const { sources } = state.filters
  const most = useMemo(() => [...links.edges.values()].reduce((top, edge) => Math.max(top, edge.sources), 1), [links])
  if (most < 2 && sources < 2) return null
  return (
    <section>
      <h2>{words.sourceCount}</h2>
      <div class="steps">
        {sourceSteps(most, sources).map(step => (
          <button
            type="button"
            key={step}
            class={step === sources ? 'on' : ''}
            aria-pressed={step === sources}
            title={words.atLeastSources(step)}
            onClick={() => change(setSources(step))}
          >
            {step}+
          </button>
        ))}
      </div>
    </section>
  )
}

/** More relations than this are not asked for. */
const MOST_DEGREE = 20

/** How many relations an entity has. */
export function DegreeFacet() {
  const { state, links, facets, words, change } = usePage()
  const { degree } = state.filters
  const most = useMemo(() => Math.min(MOST_DEGREE, links.nodes.get(links.ranked[0] ?? '')?.degree ?? 0), [links])
  if (most < 2) return null
  return (
    <FacetSlider
      label={words.degree}
      value={degree}
      most={most}
      step={1}
      wordsOf={value => (value === 0 ? words.all : words.atLeast(String(value)))}
      left={words.entitiesLeft(facets.nodes.size)}
      onValue={value => change(setDegree(value))}
    />
  )
}
