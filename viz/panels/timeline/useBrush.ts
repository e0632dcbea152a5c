// The pointer on the bars: dragging takes a stretch of them, dragging an end of the stretch changes it, a click takes one
// bar, and a click beside the bars or a double click lets go of all.
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { DayRange } from '../../filters.ts'
import type { Stretch } from '../../timeline.ts'
import type { Draft } from '../useDraft.ts'

/** What the pointer works on. `kept` is the stretch of the filter that is set, `dates` are its days. */
export interface Brushing {
  readonly counts: readonly number[]
  readonly kept: Stretch | null
  readonly dates: DayRange | null
  readonly draft: Draft<Stretch>
  /** Narrows to a stretch while it is dragged; null where that would be slow. */
  readonly follow: ((stretch: Stretch) => void) | null
  readonly choose: (days: DayRange | null) => void
  readonly clear: () => void
}

interface Drag {
  /** The bin that stays in the stretch. */
  readonly anchor: number
  readonly x: number
  readonly before: DayRange | null
  hasMoved: boolean
}

const FOLLOW_MS = 100
/** A hand is never quite still. */
const STILL_PX = 3

/** Listens on the bars and on the strip around them. */
export function useBrush(strip: RefObject<HTMLElement>, bars: RefObject<HTMLElement>, brushing: Brushing): void {
  const latest = useRef(brushing)
  latest.current = brushing
  useEffect(() => {
    const [around, element] = [strip.current!, bars.current!]
    const listeners = { ...dragOn(element, () => latest.current), dblclick: () => latest.current.clear() }
    const outside = (event: Event) => {
      if (event.target instanceof Element && !event.target.closest('.bars, button')) latest.current.clear()
    }
    for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener)
    around.addEventListener('click', outside)
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        element.removeEventListener(type, listener as EventListener)
      around.removeEventListener('click', outside)
    }
  }, [])
}

/** The listeners of a drag, by the name of their event. */
function dragOn(element: HTMLElement, now: () => Brushing) {
  let drag: Drag | null = null
  let followed = 0
  const binUnder = ({ clientX }: PointerEvent): number => {
    const { left, width } = element.getBoundingClientRect()
    const last = now().counts.length - 1
    return Math.max(0, Math.min(last, Math.floor(((clientX - left) / width) * (last + 1))))
  }
  const pointerdown = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return
    const { kept, dates } = now()
    const end =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-end]')?.dataset.end : undefined
    const isGrip = end !== undefined && kept !== null
    const anchor = isGrip ? kept[end === 'first' ? 1 : 0] : binUnder(event)
    element.setPointerCapture(event.pointerId)
    drag = { anchor, x: event.clientX, before: dates, hasMoved: false }
  }
  const pointermove = (event: PointerEvent) => {
    if (!drag || (!drag.hasMoved && Math.abs(event.clientX - drag.x) <= STILL_PX)) return
    drag.hasMoved = true
    const bin = binUnder(event)
    const stretch: Stretch = [Math.min(drag.anchor, bin), Math.max(drag.anchor, bin)]
    const { draft, follow } = now()
    draft.hold(stretch)
    if (!follow || event.timeStamp - followed < FOLLOW_MS) return
    followed = event.timeStamp
    follow(stretch)
  }
  const pointerup = (event: PointerEvent) => {
    if (!drag) return
    const { hasMoved } = drag
    drag = null
    const { counts, draft, clear } = now()
    const bin = binUnder(event)
    if (!hasMoved && counts[bin] === 0) return clear()
    if (!hasMoved) draft.hold([bin, bin])
    draft.settle()
  }
  const giveUp = () => {
    if (!drag) return
    const { before } = drag
    drag = null
    now().draft.drop()
    now().choose(before)
  }
  return { pointerdown, pointermove, pointerup, pointercancel: giveUp, lostpointercapture: giveUp }
}
