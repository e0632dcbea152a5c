// What a reader has done to the picture: moved, pinned, hidden, brought in. None of it changes the graph, and all of it
// can be undone.
import { toggled } from './filters.ts'
import type { State, Update } from './state.ts'

/** A point in layout units, y upward. */
export interface Place {
  readonly x: number
  readonly y: number
}

export type Places = Readonly<Record<string, Place>>

/** Entities by id. */
export interface Arrangement {
  /** Where the reader or the layout that he started put them; all others stand where the file has them. */
  readonly places: Places
  /** Not moved by the layout. */
  readonly pinned: readonly string[]
  readonly hidden: readonly string[]
  /** Shown although they are not among the most connected of a large graph. */
  readonly added: readonly string[]
  /** All of a large graph, not the most connected alone. */
  readonly whole: boolean
}

/** Everything as it came. */
export const AS_IT_CAME: Arrangement = { places: {}, pinned: [], hidden: [], added: [], whole: false }

const arrange =
  (change: (arrangement: Arrangement) => Partial<Arrangement>): Update =>
  state => ({ ...state, arrangement: { ...state.arrangement, ...change(state.arrangement) } })

const union = (list: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...list, ...more])]
const less = (list: readonly string[], fewer: readonly string[]): readonly string[] =>
  list.filter(id => !fewer.includes(id))

/** Puts entities where they were dragged, and pins them there. */
export const dragTo = (places: Places): Update =>
  arrange(({ places: known, pinned }) => ({
    places: { ...known, ...places },
    pinned: union(pinned, Object.keys(places)),
  }))

/** Takes over what a layout has come to. */
export const settleAt = (places: Places): Update =>
  arrange(({ places: known }) => ({ places: { ...known, ...places } }))

/** Pins an entity where it is, or lets the layout have it again. */
export const togglePin = (id: string): Update => arrange(({ pinned }) => ({ pinned: toggled(pinned, id) }))

/** Pins several; lets all of them go where all are pinned. */
export const togglePins = (ids: readonly string[]): Update =>
  arrange(({ pinned }) => ({
    pinned: ids.every(id => pinned.includes(id)) ? less(pinned, ids) : union(pinned, ids),
  }))

/** Takes entities out of the picture; what is selected among them is let go. */
export const hide = (ids: readonly string[]): Update => {
  const out = arrange(({ hidden, added }) => ({ hidden: union(hidden, ids), added: less(added, ids) }))
  return state => letGo(out(state), ids)
}

function letGo(state: State, ids: readonly string[]): State {
  const { selected, chosen } = state
  const isGone = selected?.what === 'entity' && ids.includes(selected.key)
  return { ...state, chosen: less(chosen, ids), selected: isGone ? null : selected, hovered: null }
}

/** Brings back all that was hidden by hand. */
export const unhideAll: Update = arrange(() => ({ hidden: [] }))

/** Brings entities in: the ends of an entity's relations on a double click. */
export const bringIn = (ids: readonly string[]): Update =>
  arrange(({ added, hidden }) => ({ added: union(added, ids), hidden: less(hidden, ids) }))

/** Draws all of a large graph, or the most connected part. */
export const toggleWhole: Update = arrange(({ whole }) => ({ whole: !whole }))

/** Everything back to where it came from; nothing hidden, pinned or brought in. */
export const restoreAll: Update = arrange(({ whole }) => ({ ...AS_IT_CAME, whole }))

/** True where something was moved, pinned, hidden or brought in. */
export const isArranged = ({ places, pinned, hidden, added }: Arrangement): boolean =>
  Object.keys(places).length + pinned.length + hidden.length + added.length > 0
