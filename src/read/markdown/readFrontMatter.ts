// What stands before a Markdown text between two lines of ---, as site generators and note programs have it: a key and a
// value a line, or a list below the key. No more of YAML is read.
import type { OutlinePart, OutlinePartKind, Span } from '../../types.ts'
import { dateIn } from '../publishedIn.ts'
import { type Field, NAMES, plainName } from '../rows/columns.ts'

/** `end` is where the Markdown begins; `parts` are the title, the kicker, the subhead and the authors, where they stand in the file. */
export interface FrontMatter {
  readonly end: number
  readonly parts: readonly OutlinePart[]
  readonly published?: string
  readonly publication?: string
}

const BLOCK = /^---[ \t]*\r?\n(?<body>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u
const LINE = /^(?:(?<key>[\p{L}\p{N}_-]+)[ \t]*[:：]|[ \t]*-[ \t])[ \t]*(?<value>.*?)[ \t\r]*$/u
const PARTS: readonly (readonly [Field, OutlinePartKind])[] = [
  ['kicker', 'kicker'],
  ['title', 'headline'],
  ['subhead', 'subhead'],
  ['author', 'byline'],
]

/** The front matter of a text; nothing but `end` 0 where there is none. */
export function readFrontMatter(text: string): FrontMatter {
  const block = BLOCK.exec(text)
  if (!block) return { end: 0, parts: [] }
  const values = valuesIn(text, block[0].indexOf('\n') + 1, block.groups!.body!)
  const of = (field: Field): readonly Span[] => values.filter(value => value.field === field).map(({ span }) => span)
  const [date] = of('date').map(span => dateIn(text.slice(span.start, span.end)))
  const [publication] = of('source').map(span => text.slice(span.start, span.end))
  return {
    end: block[0].length,
    parts: PARTS.flatMap(([field, part]) => of(field).map(span => ({ part, lines: [span] }))),
    ...(date !== undefined && { published: date }),
    ...(publication !== undefined && { publication }),
  }
}

function valuesIn(text: string, offset: number, body: string): { readonly field: Field; readonly span: Span }[] {
  const found: { field: Field; span: Span }[] = []
  let field: Field | undefined
  let start = offset
  for (const line of body.split('\n')) {
    const match = LINE.exec(line)
    const { key, value = '' } = match?.groups ?? {}
    if (key !== undefined) field = fieldOf(key)
    const at = start + line.lastIndexOf(value)
    if (match && field && value !== '') for (const span of itemsOf(value, at)) found.push({ field, span })
    start += line.length + 1
  }
  return found.filter(({ span }) => text.slice(span.start, span.end).trim() !== '')
}

const fieldOf = (key: string): Field | undefined =>
  (Object.keys(NAMES) as Field[]).find(field => field !== 'text' && NAMES[field].includes(plainName(key)))

/** The value without its quotes; [张三, 李四] is two. */
function itemsOf(value: string, at: number): Span[] {
  const list = /^\[(.*)\]$/u.exec(value)
  if (!list) return [unquoted(value, at)]
  return [...list[1]!.matchAll(/[^,，]+/gu)].map(({ 0: item, index }) => {
    const blank = item.length - item.trimStart().length
    return unquoted(item.trim(), at + 1 + index + blank)
  })
}

const unquoted = (value: string, at: number): Span =>
  /^(?:".*"|'.*')$/u.test(value) ? { start: at + 1, end: at + value.length - 1 } : { start: at, end: at + value.length }
