// One row of the legend that is a switch, with a second button to show it alone.
import type { ComponentChildren } from 'preact'
import { usePage } from '../../page.ts'

interface Choice {
  readonly name: string
  readonly count: number
  readonly isOff: boolean
  readonly onToggle: () => void
  /** Shows this alone, or all again; a row without it cannot stand alone. */
  readonly onOnly?: () => void
  readonly isAlone?: boolean
  /** Before the name. */
  readonly mark?: ComponentChildren
  /** Between name and count. */
  readonly bar?: ComponentChildren
  /** Before the row, as the button that unfolds what is below it. */
  readonly before?: ComponentChildren
}

/** A switch with its count; what there is none of now is faded and can still be switched. */
export function FacetRow({ name, count, isOff, onToggle, onOnly, isAlone = false, mark, bar, before }: Choice) {
  const { words } = usePage()
  return (
    <div class="choice">
      {before}
      <button
        type="button"
        class={`row${isOff ? ' off' : ''}${count === 0 ? ' none' : ''}`}
        aria-pressed={!isOff}
        onClick={onToggle}
      >
        {mark}
        <span class="text">{name}</span>
        {bar}
        <span class="n">{count}</span>
      </button>
      {onOnly && (
        <button type="button" class="only" aria-label={`${words.only} ${name}`} aria-pressed={isAlone} onClick={onOnly}>
          {words.only}
        </button>
      )}
    </div>
  )
}
