// The stretch of time that is chosen, drawn over the bars. Its ends are sliders for the keyboard; without a stretch they
// stand at both ends of the line and are seen when they are reached.
import { usePage } from '../../page.ts'
import { type Axis, binLabel, type Stretch } from '../../timeline.ts'
import type { Draft } from '../useDraft.ts'

interface Brushed {
  readonly axis: Axis
  readonly stretch: Stretch | null
  readonly draft: Draft<Stretch>
  readonly onClear: () => void
}

/** The frame and its two ends. */
export function Brush({ axis, stretch, draft, onClear }: Brushed) {
  const { words } = usePage()
  const count = axis.bins.length
  const [first, last] = stretch ?? [0, count - 1]
  const grip = (end: 'first' | 'last') => (
    <span class={`grip ${end}`} data-end={end}>
      <input
        class="unseen"
        type="range"
        min={end === 'first' ? 0 : first}
        max={end === 'first' ? last : count - 1}
        value={end === 'first' ? first : last}
        aria-label={end === 'first' ? words.firstDate : words.lastDate}
        aria-valuetext={binLabel(axis, axis.bins[end === 'first' ? first : last]!, words)}
        onInput={({ currentTarget: { valueAsNumber } }) =>
          draft.put(end === 'first' ? [valueAsNumber, last] : [first, valueAsNumber])
        }
        onBlur={draft.settle}
        onKeyDown={({ key }) => (key === 'Delete' || key === 'Backspace') && onClear()}
      />
    </span>
  )
  const place = { left: `${(100 * first) / count}%`, width: `${(100 * (last - first + 1)) / count}%` }
  return (
    <span class={stretch ? 'brush' : 'brush idle'} style={place}>
      {grip('first')}
      {grip('last')}
    </span>
  )
}
