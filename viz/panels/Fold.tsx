// A list that shows its first few members, and all of them when asked.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { usePage } from '../page.ts'

interface Folded {
  readonly few: number
  readonly members: readonly ComponentChildren[]
  /** 另有 11 种, said of how many are not shown. */
  readonly more: (count: number) => string
}

/** The members, and a button where more than one of them would be hidden. */
export function Fold({ few, members, more }: Folded) {
  const { words } = usePage()
  const [isLong, setLong] = useState(false)
  if (members.length <= few + 1) return <>{members}</>
  return (
    <>
      {isLong ? members : members.slice(0, few)}
      <button type="button" class="row more" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
        {isLong ? `${words.fewer} ▴` : `${more(members.length - few)} ▾`}
      </button>
    </>
  )
}
