// 与所选的距离: how many relations away from the selected entity is shown.
import { type Depth, setDepth } from '../../filters.ts'
import { usePage } from '../../page.ts'

const DEPTHS: readonly Depth[] = [1, 2, 3, 'all']

/** Asleep until an entity is selected. */
export function DistanceFacet() {
  const { state, words, change } = usePage()
  const { depth } = state.filters
  const isAble = state.selected?.what === 'entity'
  return (
    <section>
      <h2>{words.distance}</h2>
      <fieldset class="steps" disabled={!isAble} title={isAble ? undefined : words.distanceHint}>
        <legend class="unseen">{words.distance}</legend>
        {DEPTHS.map(each => (
          <button
            type="button"
            key={each}
            class={depth === each ? 'on' : ''}
            aria-pressed={depth === each}
            onClick={() => change(setDepth(each))}
          >
            {each === 'all' ? words.all : each}
          </button>
        ))}
      </fieldset>
    </section>
  )
}
