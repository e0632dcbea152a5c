// Which lines of a head are the kicker, the headline and the subhead. A kicker is set apart above, ends in a colon, or has
// no subject of its own where the headline has one; a subhead is set apart below, or is the line of several short clauses.
// What is left, of one or several lines, is the headline.
import { tagWords } from '../text/jieba.ts'
import type { Forms } from './forms.ts'
import type { Block } from './readBlocks.ts'
import type { Line } from './readLines.ts'

export interface HeadParts {
  readonly kicker: readonly Line[]
  readonly headline: readonly Line[]
  readonly subhead: readonly Line[]
}

const NONE: readonly Line[] = []

/** The parts of a head's blocks, each part's lines in order. */
export function headParts(heads: readonly Block[], forms: Forms): HeadParts {
  const [first, ...others] = heads
  if (!first) return { kicker: NONE, headline: NONE, subhead: NONE }
  if (others.length === 0) return partsOfLines(first, forms)
  const last = others.at(-1)!
  if (last.lines.every(line => hasGap(line) || /[？?]$/u.test(line.text))) {
    const above = headParts(heads.slice(0, -1), forms)
    return { ...above, subhead: [...above.subhead, ...last.lines] }
  }
  const below = headParts(others, forms)
  return { ...below, kicker: [...first.lines, ...below.kicker] }
}

function partsOfLines({ lines, width }: Block, forms: Forms): HeadParts {
  let first = 0
  let last = lines.length
  if (last > 1 && isKicker(lines, forms)) first = 1
  // A title that is not wrapped is one line.
  if (width === Number.POSITIVE_INFINITY) last = first + 1
  else if (last - first > 1 && isSubhead(lines[last - 1]!, lines.slice(first, last - 1))) last--
  return { kicker: lines.slice(0, first), headline: lines.slice(first, last), subhead: lines.slice(last) }
}

const hasGap = (line: Line): boolean => /\S\s+\S/u.test(line.text)

function isKicker(lines: readonly Line[], forms: Forms): boolean {
  const [line, next] = lines as [Line, Line]
  if (/[：:]$/u.test(line.text)) return true
  if (forms.isNoticeTitle(lines.at(-1)!.text)) return false
  return (hasGap(line) && !hasGap(next)) || (beginsWith(line, 'v') && beginsWith(next, 'n'))
}

/** Does the line's first word have this part of speech? 出席开工仪式 ⏎ 张三访问某国 */
const beginsWith = (line: Line, tag: string): boolean =>
  tagWords(line.text.slice(0, 8))[0]?.tag.startsWith(tag) ?? false

const isSubhead = (line: Line, above: readonly Line[]): boolean =>
  (hasGap(line) && !above.some(hasGap)) || /[？?]$/u.test(line.text)
