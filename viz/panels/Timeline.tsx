// The line of time under the graph: when relations held, and a brush to narrow to some of it, by pointer or by keyboard.
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type DayRange, setDates } from '../filters.ts'
import { usePage } from '../page.ts'
import {
  type Axis,
  binLabel,
  binsOf,
  countBins,
  countWithin,
  daysOf,
  rangeLabel,
  type Stretch,
  stretchOf,
  ticksOf,
} from '../timeline.ts'
import { Brush } from './timeline/Brush.tsx'
import { useBrush } from './timeline/useBrush.ts'
import { useDraft } from './useDraft.ts'

/** The strip; nothing where the graph has too few dates to lay out. */
export function Timeline() {
  const axis = useAxis()
  return axis === undefined ? <section class="time" /> : axis && <Strip axis={axis} />
}

/** The bins; undefined while those of a large graph are still to be made, in a task of its own after the graph is drawn. */
function useAxis(): Axis | null | undefined {
  const { links } = usePage()
  const isLarge = links.edges.size > FOLLOWED
  const now = useMemo(() => (isLarge ? undefined : binsOf([...links.edges.values()])), [links])
  const [later, setLater] = useState<Axis | null | undefined>(undefined)
  useEffect(() => {
    if (!isLarge) return
    const timer = setTimeout(() => setLater(binsOf([...links.edges.values()])), REST_MS)
    return () => clearTimeout(timer)
  }, [links])
  return isLarge ? later : now
}

/** With fewer relations than this the graph follows the hand. */
const FOLLOWED = 5000
/** The stage of a large graph is drawn first. */
const REST_MS = 60
/** With more bins than this there is no room between them. */
const ROOMY = 40

function Strip({ axis }: { axis: Axis }) {
  const { state, links, facets, words, change } = usePage()
  const { dates } = state.filters
  const [strip, bars] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null)]
  const counts = useMemo(() => countBins(axis, facets.dated), [axis, facets.dated])
  const choose = (days: DayRange | null) => {
    if (days?.from !== dates?.from || days?.to !== dates?.to) change(setDates(days))
  }
  const take = (stretch: Stretch) => choose(daysOf(axis.bins, stretch))
  const draft = useDraft(take)
  const clear = () => {
    draft.drop()
    choose(null)
  }
  const kept = dates && stretchOf(axis.bins, dates)
  const stretch = draft.value ?? kept
  const follow = links.edges.size < FOLLOWED ? take : null
  useBrush(strip, bars, { counts, kept, dates, draft, follow, choose, clear })
  return (
    <section class="time" aria-label={words.byDate} ref={strip} tabIndex={-1}>
      <Caption axis={axis} days={draft.value ? daysOf(axis.bins, draft.value) : dates} onClear={clear} strip={strip} />
      <div class={axis.bins.length > ROOMY ? 'bars many' : 'bars'} ref={bars}>
        <Bars axis={axis} counts={counts} stretch={stretch} />
        <Brush axis={axis} stretch={stretch} draft={draft} onClear={clear} />
      </div>
      <Ticks axis={axis} />
    </section>
  )
}

interface Captioned {
  readonly axis: Axis
  readonly days: DayRange | null
  readonly onClear: () => void
  readonly strip: RefObject<HTMLElement>
}

/** 按日期：131 条关系中 47 条有日期; of a stretch how many it has. */
function Caption({ axis, days, onClear, strip }: Captioned) {
  const { facets, words } = usePage()
  const text = useMemo(() => {
    const { dated } = facets
    if (days) return words.datedIn(rangeLabel(axis, days, words), countWithin(dated, days))
    return words.dated(dated.length, dated.filter(({ dates }) => dates.length > 0).length)
  }, [axis, facets.dated, days?.from, days?.to, words])
  return (
    <p class="caption">
      <span>{text}</span>
      {days && (
        <button
          type="button"
          class="clear"
          aria-label={words.allDates}
          title={words.allDates}
          onClick={() => {
            onClear()
            strip.current?.focus({ preventScroll: true })
          }}
        >
          ×
        </button>
      )}
    </p>
  )
}

interface Barred {
  readonly axis: Axis
  readonly counts: readonly number[]
  readonly stretch: Stretch | null
}

/** As tall as there are many; one is still to be seen. */
const heightOf = (count: number, most: number): string => (count === 0 ? '0' : `${Math.max(8, (100 * count) / most)}%`)

function Bars({ axis, counts, stretch }: Barred) {
  const { words } = usePage()
  const most = Math.max(1, ...counts)
  const isIn = (at: number) => stretch !== null && at >= stretch[0] && at <= stretch[1]
  return (
    <>
      {axis.bins.map((bin, at) => (
        <span
          key={bin.from}
          class={isIn(at) ? 'bin in' : 'bin'}
          title={words.datedIn(binLabel(axis, bin, words), counts[at]!)}
        >
          {counts[at]! > 0 && <i style={{ height: heightOf(counts[at]!, most) }} />}
        </span>
      ))}
    </>
  )
}

/** Names of days and quarters are longer than those of months. */
const mostTicks = ({ unit }: Axis): number => (unit === 'day' || unit === 'quarter' ? 5 : 7)

function Ticks({ axis }: { axis: Axis }) {
  const { words } = usePage()
  const { bins } = axis
  const ticks = ticksOf(bins.length, mostTicks(axis))
  return (
    <div class="ticks" aria-hidden="true">
      {ticks.map((bin, at) => {
        const [isFirst, isLast] = [at === 0, at === ticks.length - 1]
        const left = isFirst ? 0 : isLast ? 100 : (100 * (bin + 0.5)) / bins.length
        const name = isFirst ? 'first' : isLast ? 'last' : at % 2 === 1 ? 'lesser' : ''
        return (
          <span key={bin} class={name} style={{ left: `${left}%` }}>
            {binLabel(axis, bins[bin]!, words)}
          </span>
        )
      })}
    </div>
  )
}
