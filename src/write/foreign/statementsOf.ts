// What an edge of others says with its sentences. Its columns hold each value once, in lines; which value is of which sentence
// is known where there is but one, where the sentence holds it, or where there are as many of both. What cannot be told is
// left out, and counted.
import { isModality, type Modality } from '../../schema.ts'
import { findDates } from '../../text/dates.ts'
import type { TimeRange } from '../../types.ts'
import { daysOf } from '../isoDate.ts'
import type { Spell } from '../spells.ts'
import type { ForeignEdge } from './foreignGraph.ts'

/** One sentence with what is said in it; `articles` are the headlines that it may stand under, `published` the day, where it is one. */
export interface Statement {
  readonly sentence: string
  readonly articles: string
  readonly published?: string
  readonly rule: string
  readonly title?: string
  readonly modality: Modality
  readonly time?: TimeRange
  readonly figure?: string
}

/** The statements of an edge, none where it has no sentence; `lost` is the number of values that could be given to none. `format` names the rule where no rule is told. */
export function statementsOf(
  { said, spells }: ForeignEdge,
  format: string,
): { readonly statements: readonly Statement[]; readonly lost: number } {
  const sentences = linesOf(said.evidence)
  if (sentences.length === 0) return { statements: [], lost: spells.length }
  const days = linesOf(said.published)
  const published = days.length === 1 && daysOf(days[0]!) ? days[0] : undefined
  const [titles, figures, times] = [said.title, said.figure, said.time].map(text => shared(sentences, linesOf(text)))
  const modalities = inStep(sentences, linesOf(said.modality).filter(isModality), leastSure)
  const rules = inStep(sentences, linesOf(said.rule), () => format)
  const statements = sentences.flatMap((sentence, index) => {
    const at = timesAt(sentence, times!.of(index), published, sentences.length === 1 ? spells : [])
    const [named, measured] = [titles!.of(index), figures!.of(index)]
    return Array.from({ length: Math.max(1, named.length, measured.length, at.length) }, (_, place) => ({
      sentence,
      articles: linesOf(said.articles).join(' / '),
      ...(published !== undefined && { published }),
      rule: rules(index),
      ...optional('title', valueAt(named, place)),
      modality: modalities(index) ?? 'stated',
      ...optional('time', valueAt(at, place)),
      ...optional('figure', valueAt(measured, place)),
    }))
  })
  const undated = sentences.length > 1 && times!.lost === 0 && linesOf(said.time).length + days.length === 0
  return { statements, lost: titles!.lost + figures!.lost + times!.lost + (undated ? spells.length : 0) }
}

const linesOf = (text = ''): string[] => [...new Set(text.split(/\r\n?|\n/).map(line => line.trim()))].filter(Boolean)

interface Shared {
  readonly of: (sentence: number) => readonly string[]
  readonly lost: number
}

/** Values by the sentence that holds them; all of them are of the one, where there is but one. */
function shared(sentences: readonly string[], values: readonly string[]): Shared {
  if (sentences.length === 1) return { of: () => values, lost: 0 }
  const held = sentences.map(sentence => values.filter(value => sentence.includes(value)))
  return { of: index => held[index]!, lost: values.filter(value => !held.some(all => all.includes(value))).length }
}

/** Values that go in step with the sentences, or one for all; else what `unknown` makes of them. */
function inStep<T>(
  sentences: readonly string[],
  values: readonly T[],
  unknown: (values: readonly T[]) => T,
): (sentence: number) => T {
  if (values.length === 1) return () => values[0]!
  return index => (values.length === sentences.length ? values[index]! : unknown(values))
}

/** Of what may be stated or planned, nothing is said to be stated. */
const leastSure = (values: readonly Modality[]): Modality => values.find(value => value !== 'stated') ?? 'stated'

/** One for all, or one for each. */
const valueAt = <T>(values: readonly T[], place: number): T | undefined =>
  values.length === 1 ? values[0] : values[place]

/** Times as the sentence gives them, from the day on which it was printed; else the days of the edge. */
function timesAt(
  sentence: string,
  texts: readonly string[],
  published: string | undefined,
  spells: readonly Spell[],
): TimeRange[] {
  const dates = texts.length > 0 ? findDates(sentence, published) : []
  const [only, ...more] = spells
  const days = only && more.length === 0 ? { ...optional('from', only.start), ...optional('to', only.end) } : {}
  if (texts.length === 0)
    return published === undefined && only && more.length === 0
      ? [{ ...days, text: [...new Set([only.start ?? '', only.end ?? ''])].join('–') }]
      : []
  return texts.map(text => {
    const { from, to } = dates.find(({ range }) => range.text === text)?.range ?? {}
    const isKnown = from !== undefined || to !== undefined
    return { ...(isKnown || texts.length > 1 ? { ...optional('from', from), ...optional('to', to) } : days), text }
  })
}

const optional = <Name extends string, T>(name: Name, value: T | undefined): { readonly [name in Name]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: T }
