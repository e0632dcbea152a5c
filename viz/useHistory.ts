// The state of the page, its steps back and forward, and its address: each step that can be a link is one in the browser's
// history too, so that its back button does what people expect.
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { fromHash, toHash } from './address.ts'
import { begin, type History, redo, step, undo } from './history.ts'
import { homeLanguage } from './page.ts'
import type { State, Update } from './state.ts'

/** Steps that follow each other sooner than this and turn the same screw are one. */
const AT_ONCE_MS = 500

/** The state, and the ways to change it. */
export interface Kept {
  readonly state: State
  readonly change: (update: Update) => void
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

const hashOf = (state: State): string => `#${toHash(state, homeLanguage())}`

/** Begins with the state that the address holds. */
export function useHistory(): Kept {
  const [history, setHistory] = useState(() => begin(fromHash(location.hash, homeLanguage())))
  const last = useRef(-Infinity)
  const { past, present, future } = history
  // The steps that the browser's history has: a step that was joined to the last one takes its place there too.
  const written = useRef(past)
  // Layout effects, as they run at once: an address given before the next frame would be written over, unread.
  useLayoutEffect(() => {
    const address = hashOf(present)
    const isJoined = past === written.current
    written.current = past
    if (address === (location.hash || '#')) return
    if (isJoined) globalThis.history.replaceState(null, '', address)
    else globalThis.history.pushState(null, '', address)
  }, [present])
  useLayoutEffect(() => {
    const restore = () => setHistory(known => restored(known, location.hash || '#'))
    addEventListener('popstate', restore)
    return () => removeEventListener('popstate', restore)
  }, [])
  const change = useCallback((update: Update) => {
    const now = performance.now()
    const isSoon = now - last.current < AT_ONCE_MS
    last.current = now
    setHistory(known => step(known, update, isSoon))
  }, [])
  const back = useCallback(() => setHistory(undo), [])
  const forth = useCallback(() => setHistory(redo), [])
  return { state: present, change, undo: past.length > 0 ? back : null, redo: future.length > 0 ? forth : null }
}

/** The state of an address: one that was there before, with all that an address cannot hold, else what it says. */
function restored(history: History, hash: string): History {
  const known = [...history.past].reverse().find(state => hashOf(state) === hash)
  return step(
    history,
    () => known ?? history.future.find(state => hashOf(state) === hash) ?? fromHash(hash, homeLanguage()),
  )
}
