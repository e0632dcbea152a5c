// Whether the next line goes on where a line breaks off. A sentence that is not at its end goes on, unless the line is
// much too short for its column; a sentence at its end is followed by the next one of the paragraph only where the line
// is full.
import type { Forms } from './forms.ts'
import { endsSentence, isItem, isLabelled } from './lineForms.ts'
import { isFull, type Line } from './readLines.ts'
import { type Group, looksIndented, type Setting } from './readSetting.ts'

/** Wrapped without regard to it: no line begins with such a mark. */
const CLOSES = /^[，。、；：！？”’）》」』】]/u
/** A line in brackets by itself: （简历来源：…） */
const ASIDE = /^（[^（）]*）$/u

/** For each line of a group, whether a paragraph begins with it. */
export function paragraphStarts(
  { lines, width }: Group,
  setting: Pick<Setting, 'indents' | 'slack'>,
  forms: Forms,
): boolean[] {
  const starts: boolean[] = []
  let first = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const isListed = isLabelled(line.text) && isLabelled(first)
    const indented = setting.indents && looksIndented(line, lines[index + 1], width)
    const start =
      before === undefined || isListed || !goesOn(before, line, { width, indented, slack: setting.slack }, forms)
    if (start) first = line.text
    starts.push(start)
  }
  return starts
}

interface Place {
  readonly width: number
  readonly indented: boolean
  readonly slack: number
}

function goesOn(before: Line, line: Line, { width, indented, slack }: Place, forms: Forms): boolean {
  if (CLOSES.test(line.text)) return true
  if (line.indented) return false
  const full = isFull(before, line, width)
  if (endsSentence(before.text)) return full && !indented && !forms.isSignature(line.text)
  if (/[，、]$/u.test(before.text)) return true
  if (holdsOpenBracket(before.text, line.text) || forms.credits.wantsName(before.text)) return true
  if (ASIDE.test(line.text)) return false
  if (isItem(line.text) || forms.isSignature(line.text) || forms.isSignature(before.text)) return full
  return full || (before.width >= width - slack && before.width >= width * 0.6)
}

/** A bracket opened on the one line and closed on the next holds them together. */
const holdsOpenBracket = (left: string, right: string): boolean =>
  /[（《“][^）》”]*$/u.test(left) && /^[^（《“]*[）》”]/u.test(right)
