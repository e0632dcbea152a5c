// Which lines of a head are the kicker, the headline and the subhead. A kicker ends in a colon or leads in to what
// follows; a subhead is the line of several short clauses below; what is left, of one or several lines, is the headline.
import type { Forms } from './forms.ts'
import type { Line } from './readLines.ts'

export interface HeadParts {
  readonly kicker: readonly Line[]
  readonly headline: readonly Line[]
  readonly subhead: readonly Line[]
}

const hasGap = (line: Line): boolean => /\S\s+\S/u.test(line.text)

/** The parts of a head's lines, each in order. */
export function headParts(lines: readonly Line[], forms: Forms): HeadParts {
  let first = 0
  let last = lines.length
  if (last - first > 1 && isKicker(lines, forms)) first++
  if (last - first > 1 && isSubhead(lines.slice(first, last))) last--
  return { kicker: lines.slice(0, first), headline: lines.slice(first, last), subhead: lines.slice(last) }
}

function isKicker(lines: readonly Line[], forms: Forms): boolean {
  const [line, next] = lines as [Line, Line]
  if (/[：:]$/u.test(line.text)) return true
  if (forms.isNoticeTitle(lines.at(-1)!.text)) return false
  return hasGap(line) && !hasGap(next)
}

function isSubhead(lines: readonly Line[]): boolean {
  const last = lines.at(-1)!
  return (hasGap(last) && !lines.slice(0, -1).some(hasGap)) || /[？?]$/u.test(last.text)
}
