// Whether the next line goes on where a line breaks off. A sentence that is not at its end goes on, unless the line is
// much too short for its column; a sentence at its end is followed by the next one of the paragraph only where the line
// is full.

import type { Forms } from './forms.ts'
import { isFull, type Line } from './readLines.ts'
import { type Group, looksIndented, type Setting } from './readSetting.ts'

const TERMINAL = /[。！？；!?…][”’」』）)》】]*$/u
const ITEM =
  /^(?:\d+[年、.．)）]|[▲△●○■□◆★※·•]|[一二三四五六七八九十]+[、是]|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[条章]|[^，。：:“《]{1,8}[：:])/u
/** Does the text end with a sentence's end? */
export const endsSentence = (text: string): boolean => TERMINAL.test(text)

/** Does the text begin like one line of a list? */
export const isItem = (text: string): boolean => ITEM.test(text)

/** For each line of a group, whether a paragraph begins with it. */
export function paragraphStarts(
  { lines, width }: Group,
  { indents }: Pick<Setting, 'indents'>,
  forms: Forms,
): boolean[] {
  return lines.map((line, index) => {
    const before = lines[index - 1]
    const indented = indents && looksIndented(line, lines[index + 1], width)
    return before === undefined || !goesOn(before, line, width, indented, forms)
  })
}

function goesOn(before: Line, line: Line, width: number, indented: boolean, forms: Forms): boolean {
  if (line.indented) return false
  const full = isFull(before, line, width)
  if (endsSentence(before.text)) return full && !indented && !forms.isSignature(line.text)
  if (holdsOpenBracket(before.text, line.text) || forms.credits.wantsName(before.text)) return true
  if (isItem(line.text) || forms.isSignature(line.text) || forms.isSignature(before.text)) return full
  return full || (before.width >= width - 4 && before.width >= width * 0.6)
}

/** A bracket opened on the one line and closed on the next holds them together. */
const holdsOpenBracket = (left: string, right: string): boolean =>
  /[（《“][^）》”]*$/u.test(left) && /^[^（《“]*[）》”]/u.test(right)
