// Which lines of a page that is not wrapped could be titles, and the sections that they part it into. A title is short and
// does not end as sentences do, and something stands below it.
import type { Forms } from './forms.ts'
import { endsSentence, isItem, isLabelled, isRow } from './lineForms.ts'
import type { Line } from './readLines.ts'

/** Titles, and the lines below them. */
export interface Section {
  readonly titles: readonly Line[]
  readonly lines: readonly Line[]
}

/** In full-width characters: a title, and one that has a comma or asks. */
const MAX_WIDTH = 40
const MAX_CLAUSES = 30
/** A head has no more lines; more are verses, or rows. */
const MAX_TITLES = 4
const UNFINISHED = /[，、；。,;：:]$/u
const CLAUSES = /[，！？!?]/u
const KICKER = /^[^，。；]{2,20}[：:]$/u
/** 来源：江城日报 */
const SOURCE = /^(?:来源|作者|编辑|责编|责任编辑|审核|校对|时间|日期|发布时间|地点|地址|电话|联系人)[：:]/u
const DATE = /^\d{4}\s?[-/.年]/u

/** The sections of these lines, in order; only the first may be without titles, and one that begins with a dateline. */
export function cutSections(lines: readonly Line[], forms: Forms): Section[] {
  const sections: { titles: Line[]; lines: Line[] }[] = []
  let at = 0
  let hasProse = false
  while (at < lines.length) {
    const titles = titlesAt(lines, at, forms)
    const isFirst = sections.length === 0
    if (titles.length > 0 && (isFirst || at + titles.length < lines.length)) {
      sections.push({ titles, lines: [] })
      at += titles.length
      hasProse = false
      continue
    }
    const line = lines[at++]!
    const section = sections.at(-1)
    if (!section || (hasProse && forms.opensArticle(line.text))) sections.push({ titles: [], lines: [line] })
    else section.lines.push(line)
    hasProse ||= endsSentence(line.text)
  }
  return sections
}

/** The titles that stand together at a line: none, or a kicker, a headline and more. */
function titlesAt(lines: readonly Line[], start: number, forms: Forms): Line[] {
  let end = start
  while (end < lines.length && isTitle(lines, end, forms) && (end === start || lines[end]!.level === 0)) end++
  if (end - start <= MAX_TITLES) return lines.slice(start, end)
  return start === 0 ? [lines[0]!] : []
}

function isTitle(lines: readonly Line[], index: number, forms: Forms): boolean {
  const { text, width, level } = lines[index]!
  if (level > 0) return true
  const next = lines[index + 1]
  if (KICKER.test(text)) return next !== undefined && !KICKER.test(next.text) && isTitle(lines, index + 1, forms)
  if (width > MAX_WIDTH || UNFINISHED.test(text) || text.slice(0, -1).includes('。')) return false
  if ((CLAUSES.test(text) && width > MAX_CLAUSES) || (endsSentence(text) && !/[！？!?]$/u.test(text))) return false
  if (isLabelled(text) ? SOURCE.test(text) || isListed(lines, index) : isItem(text)) return false
  return !isRow(text) && !DATE.test(text) && !forms.isSignature(text) && !forms.isCaption(text)
}

/** 电话：… above or below a line of that kind is a line of a list. */
const isListed = (lines: readonly Line[], index: number): boolean =>
  [index - 1, index + 1].some(other => lines[other] !== undefined && isLabelled(lines[other].text))
