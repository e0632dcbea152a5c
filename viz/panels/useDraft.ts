// A value that is being turned: it is shown at once and taken over when it rests or is let go of, so that one turn is one
// step to undo.
import { useEffect, useRef, useState } from 'preact/hooks'

/** The value while it is turned, `null` while it is not. */
export interface Draft<T> {
  readonly value: T | null
  /** Shows a value until it is settled or dropped. */
  readonly hold: (value: T) => void
  /** Shows a value and settles it when it has rested. */
  readonly put: (value: T) => void
  readonly settle: () => void
  readonly drop: () => void
}

const REST_MS = 250

/** `commit` takes the value over. */
export function useDraft<T>(commit: (value: T) => void): Draft<T> {
  const [value, setValue] = useState<T | null>(null)
  const held = useRef<T | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const latest = useRef(commit)
  latest.current = commit
  useEffect(() => () => clearTimeout(timer.current), [])
  const hold = (next: T) => {
    clearTimeout(timer.current)
    held.current = next
    setValue(next)
  }
  const drop = () => {
    clearTimeout(timer.current)
    held.current = null
    setValue(null)
  }
  const settle = () => {
    const last = held.current
    drop()
    if (last !== null) latest.current(last)
  }
  const put = (next: T) => {
    hold(next)
    timer.current = setTimeout(settle, REST_MS)
  }
  return { value, hold, put, settle, drop }
}
