// What can be done on the stage with an entity, or with several: pin, hide, bring in what is around, look for a way.
import { missingAround } from '../around.ts'
import { bringIn, hide, togglePins } from '../arrangement.ts'
import { usePage } from '../page.ts'
import { openRoute } from '../state.ts'

/** A row of small buttons; a way is looked for from one entity, or between two. */
export function EntityActions({ ids }: { ids: readonly string[] }) {
  const { state, links, facets, shown, words, change } = usePage()
  const { pinned, hidden } = state.arrangement
  const isPinned = ids.every(id => pinned.includes(id))
  const missing = missingAround(links, ids, { shown: shown.nodes, passing: facets.nodes, hidden })
  return (
    <div class="acts">
      <button
        type="button"
        class={isPinned ? 'on' : ''}
        aria-pressed={isPinned}
        onClick={() => change(togglePins(ids))}
      >
        {words.pin}
      </button>
      <button type="button" onClick={() => change(hide(ids))}>
        {words.hide}
      </button>
      {missing.length > 0 && (
        <button type="button" onClick={() => change(bringIn(missing))}>
          {words.expand(missing.length)}
        </button>
      )}
      {ids.length <= 2 && (
        <button type="button" onClick={() => change(openRoute)}>
          {ids.length === 1 ? words.connectFrom : words.connect}
        </button>
      )}
    </div>
  )
}
