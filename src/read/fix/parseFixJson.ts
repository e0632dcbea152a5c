// A file that a person edits: comments and a comma at a list's end are let pass, and whatever is wrong is told with its line,
// what is expected there and what was found.
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import type { z } from 'zod'
import { ReadError } from '../../errors.ts'
import type { Fix } from './applyFix.ts'

/** A file's content, and where in it something stands: `page.fix.json:7: article 2, part 1, lines`. */
export interface FixJson<T> {
  readonly content: T
  readonly placeOf: (path: readonly PropertyKey[]) => string
}

/** The file's content in the shape asked for. Throws `ReadError`. */
export function parseFixJson<T>(shape: z.ZodType<T>, { name, text: file }: Fix): FixJson<T> {
  const text = file.replace(/^\uFEFF/u, '')
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const [error] = errors
  if (error || !tree) {
    const { offset, problem } = error
      ? { offset: error.offset, problem: problemOf(error) }
      : { offset: 0, problem: 'it is empty' }
    throw new ReadError(
      `${name}:${lineAt(offset)}: expected JSON as guanxi split prints it, found an error in it (${problem}); correct it there, or a line above`,
    )
  }
  const value: unknown = getNodeValue(tree)
  const result = shape.safeParse(value)
  const placeOf = (path: readonly PropertyKey[]) => `${name}:${lineAt(nearest(tree, path).offset)}: ${fieldOf(path)}`
  if (result.success) return { content: result.data, placeOf }
  const issue = result.error.issues[0]!
  const isUnknown = issue.code === 'unrecognized_keys'
  const path = isUnknown ? [...issue.path, issue.keys[0]!] : issue.path
  const expected = isUnknown ? 'expected no such field' : expectedBy(issue)
  throw new ReadError(`${placeOf(path)}: ${expected}, found ${found(value, path)}; correct it there`, {
    cause: result.error,
  })
}

/** `Invalid input: expected array, received undefined` → `expected array` */
const expectedBy = ({ message }: z.core.$ZodIssue): string =>
  message.replace(/^Invalid (?:input|option): /u, '').replace(/, received .*$/su, '')

/** CommaExpected → comma expected */
const problemOf = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?<=[a-z])[A-Z]/gu, letter => ` ${letter}`)
    .toLowerCase()

/** The node that the path leads to, or as far as it leads. */
function nearest(tree: Node, path: readonly PropertyKey[]): Node {
  const steps = path.map(step => (typeof step === 'number' ? step : String(step)))
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length))
    if (node) return node
  }
  return tree
}

const NAMES: Readonly<Record<string, string>> = { articles: 'article', parts: 'part' }

/** articles, 2, parts, 0, lines → article 3, part 1, lines */
function fieldOf(path: readonly PropertyKey[]): string {
  const steps: string[] = []
  for (const step of path) {
    const before = steps.at(-1)
    if (typeof step === 'number' && before !== undefined)
      steps[steps.length - 1] = `${NAMES[before] ?? before} ${step + 1}`
    else steps.push(String(step))
  }
  return steps.join(', ') || 'the file'
}

function found(file: unknown, path: readonly PropertyKey[]): string {
  let value = file
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  const json = JSON.stringify(value) ?? 'nothing'
  return json.length > 60 ? `${json.slice(0, 60)}…` : json
}
