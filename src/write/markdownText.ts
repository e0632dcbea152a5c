// Text from strangers inside Markdown: it must show as it was printed, not become a heading, a link, an embed or HTML. Written
// for CommonMark and for what Obsidian adds to it: tags, highlights, comments, formulas, blocks.
import { fullWidth } from './fileNames.ts'
import { cleaned } from './xml.ts'

const SPECIAL = /[\\`*_[\]<>#|~$^&@]|=(?==)|(?<==)=|^=|%(?=%)|(?<=%)%|:(?=\/\/)|(?<=www)\./gi
/** What makes a list, a heading or a rule at the beginning of a line. */
const OPENING = /^(?:[-+]|\d{1,9}(?=[.)](?:\s|$)))/
const LINE_BREAK = /\r\n?|[\n\u0085\u2028\u2029]/

/** The text's lines as Markdown (https://spec.commonmark.org/): each shows as itself, wherever a line may stand; without the space around them, and without empty ones. */
export const markdownLines = (text: string): string[] =>
  cleaned(text)
    .split(LINE_BREAK)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => opened(line.replace(SPECIAL, '\\$&')))

/** The text as one line of Markdown. */
export const markdownLine = (text: string): string => markdownLines(text).join(' ')

/** The text as what a [[link|…]] shows, in which nothing can be escaped. */
export const linkText = (text: string): string =>
  fullWidth(cleaned(text).replace(/\s+/gu, ' ').trim(), /[\\`*_[\]<>#|~=$^&%!]/g)

/** A value of YAML, as JSON has it too (https://yaml.org/spec/1.2.2/). */
export const yamlValue = (value: string | readonly string[]): string =>
  JSON.stringify(typeof value === 'string' ? cleaned(value) : value.map(cleaned)).replace(
    /[\u2028\u2029\ufeff]/g,
    mark => `\\u${mark.charCodeAt(0).toString(16)}`,
  )

/** `1. x` → `1\. x`, `- x` → `\- x` */
const opened = (line: string): string => line.replace(OPENING, mark => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
