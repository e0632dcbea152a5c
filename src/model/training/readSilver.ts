// Sentences as two independent taggers label them. Where both say the same it is taken for true, where they differ nothing is
// known: training sums over all that could stand there.
import { FormatError } from '../../errors.ts'
import type { Span } from '../../types.ts'
import type { TypedSpan } from '../labels.ts'
import type { Example } from './readConll.ts'

/** What the taggers call persons, places and organizations; other types are not looked at. */
const TYPES: Readonly<Record<string, string>> = { PER: 'PER', LOC: 'LOC', ORG: 'ORG', COM: 'ORG' }
/** The last so many sentences are kept aside. */
const DEV = 8000

/** Reads lines {"text","a":[[start,end,type]],"b":[…]}, offsets in code points. Throws `FormatError`. */
export function readSilver(name: string, text: string): { train: Example[]; dev: Example[] } {
  const examples: Example[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const { text, a, b } = JSON.parse(line)
      examples.push(merge(text, readSpans(text, a), readSpans(text, b)))
    } catch (cause) {
      throw new FormatError(`${name}:${index + 1}: expected {"text","a":[[start,end,type]],"b":[…]}`, { cause })
    }
  }
  const dev = examples.slice(-DEV).filter(({ unsure }) => unsure?.length === 0)
  return { train: examples.slice(0, -DEV), dev }
}

function readSpans(text: string, spans: readonly (readonly [number, number, string])[]): TypedSpan[] {
  const units = [0]
  for (const character of text) units.push(units.at(-1)! + character.length)
  return spans.flatMap(([from, to, type]) => {
    const [start, end] = [units[from], units[to]]
    if (start === undefined || end === undefined) throw new RangeError(`no characters ${from} to ${to}`)
    return TYPES[type] ? [{ start, end, type: TYPES[type] }] : []
  })
}

/** What both say, and where they differ. */
export function merge(text: string, a: readonly TypedSpan[], b: readonly TypedSpan[]): Example {
  const key = ({ start, end, type }: TypedSpan) => `${start} ${end} ${type}`
  const said = new Set(a.map(key))
  const spans = b.filter(span => said.has(key(span)))
  const agreed = new Set(spans.map(key))
  const unsure: Span[] = [...a, ...b].filter(span => !agreed.has(key(span)))
  return { text, spans: spans.filter(span => !unsure.some(other => crosses(span, other))), unsure }
}

const crosses = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
