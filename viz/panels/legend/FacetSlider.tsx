// A slider for a least value. What is shown follows the hand; the graph follows when it rests.
import { useDraft } from '../useDraft.ts'

interface Slid {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly step: number
  /** The value in words: 至少 0.65. */
  readonly wordsOf: (value: number) => string
  /** What it leaves. */
  readonly left: string
  /** Heights from 0 to 1 of what there is along the slider. */
  readonly heights?: readonly number[]
  readonly onValue: (value: number) => void
}

/** The slider under its histogram, with what it asks and what it leaves. */
export function FacetSlider({ label, value, most, step, wordsOf, left, heights, onValue }: Slid) {
  const draft = useDraft((next: number) => next !== value && onValue(next))
  const shown = draft.value ?? value
  return (
    <section class="slider">
      <h2>{label}</h2>
      {heights && <Histogram heights={heights} from={shown / most} />}
      <input
        type="range"
        min={0}
        max={most}
        step={step}
        value={shown}
        aria-label={label}
        aria-valuetext={wordsOf(shown)}
        onInput={event => draft.put(event.currentTarget.valueAsNumber)}
        onBlur={draft.settle}
      />
      <p>
        <span>{wordsOf(shown)}</span>
        <span class="n">{left}</span>
      </p>
    </section>
  )
}

/** Columns, those out of reach pale. */
function Histogram({ heights, from }: { heights: readonly number[]; from: number }) {
  return (
    <div class="histogram" aria-hidden="true">
      {heights.map((height, at) => (
        <i
          key={at}
          class={(at + 1) / heights.length <= from + 1e-9 ? 'out' : ''}
          style={{ height: height === 0 ? '0' : `${Math.max(6, 100 * height)}%` }}
        />
      ))}
    </div>
  )
}
