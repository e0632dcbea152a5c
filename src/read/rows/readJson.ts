// Articles as JSON: a list of objects, one object, a list within an object ({"articles": […]}), or an object a line.
import { ReadError } from '../../errors.ts'
import type { Document } from '../../types.ts'
import { decodeText } from '../decodeText.ts'
import type { ReadOptions } from '../documentFromText.ts'
import { shortened } from '../shortened.ts'
import { NAMES, plainName } from './columns.ts'
import type { Row } from './documentOfRow.ts'
import { rowOf } from './readCsv.ts'

const EXPECTED = 'expected articles as JSON, like {"title": …, "text": …, "date": …}, a list of them or one a line'

/** Each object as a document, `news.json#12` by its place in the list or its line, or the `ReadError` that says what is wrong with it. Throws `ReadError` where the file holds no such objects. */
export function* readJson(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions = {},
): Generator<Document | ReadError> {
  const text = decodeText(bytes)?.text
  if (text === undefined || text.trim() === '')
    throw new ReadError(`${source}: ${EXPECTED}, found ${text === undefined ? 'bytes that are no text' : 'nothing'}`)
  const whole = parse(text)
  if (whole instanceof SyntaxError) yield* readJsonLines(text, source, options, whole)
  else {
    const list = listIn(whole, options)
    if (!list)
      throw new ReadError(`${source}: ${EXPECTED}, or a graph that begins {"format":"guanxi", found ${nameOf(whole)}`)
    for (const [index, value] of list.entries()) yield* objectOf(value, `${source}#${index + 1}`, options)
  }
}

function* readJsonLines(
  text: string,
  source: string,
  options: ReadOptions,
  cause: SyntaxError,
): Generator<Document | ReadError> {
  const lines = text.split('\n')
  const parsed = lines.map(line => (line.trim() === '' ? undefined : parse(line)))
  if (!parsed.some(isObject)) throw new ReadError(`${source}: ${EXPECTED}, found ${reasonOf(cause)}`, { cause })
  for (const [index, value] of parsed.entries()) {
    const where = `${source}#${index + 1}`
    if (value instanceof SyntaxError)
      yield new ReadError(`${where}: expected a JSON object, found ${reasonOf(value)}; the line is skipped`)
    else if (value !== undefined) yield* objectOf(value, where, options)
  }
}

function* objectOf(value: unknown, where: string, options: ReadOptions): Generator<Document | ReadError> {
  if (isObject(value)) yield* rowOf(rowOfObject(value), where, options)
  else
    yield new ReadError(
      `${where}: expected an object like {"title": …, "text": …}, found ${nameOf(value)}; it is skipped`,
    )
}

/** What holds text: a list of texts is one, a line each. */
function rowOfObject(value: object): Row {
  return new Map(
    Object.entries(value).flatMap(([name, cell]): [string, string][] => {
      if (typeof cell === 'string' || typeof cell === 'number') return [[name, String(cell)]]
      return Array.isArray(cell) && cell.every(one => typeof one === 'string') ? [[name, cell.join('\n')]] : []
    }),
  )
}

function listIn(value: unknown, { columns = {} }: ReadOptions): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (!isObject(value) || isOurs(value)) return undefined
  const lists = Object.values(value).filter(one => Array.isArray(one) && one.length > 0 && one.every(isObject))
  if (lists.length === 1) return lists[0] as unknown[]
  return columns.text !== undefined || isArticle(value) ? [value] : undefined
}

const isArticle = (value: object): boolean =>
  [...rowOfObject(value).keys()].some(name => NAMES.text.includes(plainName(name)))

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error)

const isOurs = (value: object): boolean => 'format' in value && /^guanxi/u.test(String(value.format))

function nameOf(value: unknown): string {
  if (isObject(value) && isOurs(value))
    return 'a file of guanxi itself; give a graph alone, and leave a fix beside its source'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isObject(value)) return `an object of ${shortened(Object.keys(value).join(', '), 60) || 'nothing'}`
  return shortened(JSON.stringify(value) ?? 'nothing', 60)
}

/** The value, or why there is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    throw error
  }
}

const reasonOf = ({ message }: SyntaxError): string => shortened(message.replace(/\s+/gu, ' '))
