// Undo and redo: the states a reader has been through. What is merely pointed at, and which panel a narrow screen shows,
// is no step.
import type { Filters } from './filters.ts'
import type { State, Update } from './state.ts'

/** The last state of each list is the nearest to `present`. */
export interface History {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
}

/** So many steps are kept. */
const KEPT = 200

/** A history that begins. */
export const begin = (present: State): History => ({ past: [], present, future: [] })

/** The history after an update: a new step where something that counts has changed. `isSoon`: a screw that is being turned, a slider say, makes one step and not fifty. */
export function step(history: History, update: Update, isSoon = false): History {
  const { past, present } = history
  const next = update(present)
  if (next === present) return history
  const changed = changedIn(next, present)
  if (changed.length === 0) return { ...history, present: next }
  const isSameScrew = isSoon && past.length > 0 && isTurn(present, past.at(-1)!) && isTurn(next, present)
  return { past: isSameScrew ? past : [...past.slice(1 - KEPT), present], present: next, future: [] }
}

/** One step back; the same history where there is none. */
export function undo(history: History): History {
  const { past, present, future } = history
  const last = past.at(-1)
  return last ? { past: past.slice(0, -1), present: last, future: [...future, present] } : history
}

/** One step forward again. */
export function redo(history: History): History {
  const { past, present, future } = history
  const next = future.at(-1)
  return next ? { past: [...past, present], present: next, future: future.slice(0, -1) } : history
}

const IN_PASSING: readonly (keyof State)[] = ['hovered', 'sheet']
const SCREWS: readonly (keyof Filters)[] = ['confidence', 'degree', 'dates']

function changedIn<T extends object>(a: T, b: T): (keyof T)[] {
  return (Object.keys(a) as (keyof T)[]).filter(key => !IN_PASSING.includes(key as keyof State) && a[key] !== b[key])
}

/** True where nothing but one screw of the filters was turned. */
function isTurn(a: State, b: State): boolean {
  const [part, ...parts] = changedIn(a, b)
  if (part !== 'filters' || parts.length > 0) return false
  return changedIn(a.filters, b.filters).every(key => SCREWS.includes(key))
}
