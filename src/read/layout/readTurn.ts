// Pointers from one page of a paper to another: （下转第3版） where an article breaks off, （上接第1版） where it goes on.
import { plainLabel } from './plainLabel.ts'

/** A pointer within a line: its range, whether the article goes on there or comes from there, and the page's label. */
export interface Turn {
  readonly start: number
  readonly end: number
  readonly goes: 'to' | 'from'
  readonly label: string
}

const TO =
  /[（(【[〔]?\s*(?:紧?下转|转(?=第|\s*[A-Z]?\d))\s*第?\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?\s*[）)】\]〕▶→]*\s*$/u
const FROM =
  /^\s*[▶→（(【[〔]*\s*(?:紧?上接|接(?=第|[A-Z]?\d))\s*第?\s*([A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?(?:[^）)】\]〕。，]{0,20}?[）)】\]〕])?\s*/u

/** The pointer that a line closes or opens with, or undefined. */
export function readTurn(text: string): Turn | undefined {
  const to = TO.exec(text)
  if (to) return { start: to.index, end: text.length, goes: 'to', label: plainLabel(to[1]!) }
  const from = FROM.exec(text)
  return from ? { start: 0, end: from[0].length, goes: 'from', label: plainLabel(from[1]!) } : undefined
}
