// One row of a list of which one at a time is narrowed to: an article, a paper, a community. Names are the papers' own.
import type { ComponentChildren } from 'preact'

interface Picked {
  readonly name: string
  /** Said after the name, whole where the name is cut: 等 12 个. */
  readonly note?: string
  readonly count: number
  readonly isChosen: boolean
  /** True where another one is chosen. */
  readonly isOther: boolean
  readonly mark?: ComponentChildren
  readonly onPick: () => void
}

/** A button that narrows to this one, and widens again. */
export function PickRow({ name, note, count, isChosen, isOther, mark, onPick }: Picked) {
  return (
    <button
      type="button"
      class={`row pick${isOther ? ' other' : ''}${count === 0 ? ' none' : ''}`}
      aria-pressed={isChosen}
      title={name}
      onClick={onPick}
    >
      {mark}
      <span class="text" lang="zh">
        {name}
      </span>
      {note ? <span class="note">{note}</span> : <span class="n">{count}</span>}
    </button>
  )
}
