// Numbers → figures: what each is of (labelOf) and whose it is: the name its phrase begins with, the name it describes
// (总投资54亿元的储能项目), else what the clause speaks of. A number with no subject is not told.
import type { FoundDate } from '../text/dates.ts'
import type { Figure, TimeRange } from '../types.ts'
import type { FigureWords } from './figureWords.ts'
import type { Quantity } from './findQuantities.ts'
import { lastOfChain } from './findTopics.ts'
import { isTelling, labelOf } from './labelFigure.ts'
import type { EndSpec, Subject } from './topics.ts'
import { isGoverned } from './topics.ts'
import { type Clause, clauseAt, type Ref, skipBack, skipForward, type View } from './view.ts'
import type { Words } from './words.ts'

export interface FigureContext {
  readonly view: View
  readonly quantities: readonly Quantity[]
  readonly dates: readonly FoundDate[]
  readonly words: Words
  readonly figureWords: FigureWords
  /** Whether the sentence is a headline: then a number needs a subject of its own. */
  readonly heading: boolean
  subject(at: number, clause: Clause, ends: readonly EndSpec[]): Subject | undefined
}

const ANY: readonly EndSpec[] = (['organization', 'place', 'project', 'event', 'document', 'person'] as const).map(
  kind => ({ kind }),
)
/** A clause about the whole country is not about the name of the clause before. */
const ELSEWHERE = /^.{0,3}(?:全国|我国)|(?:全国|我国)$/u
const OF_WHOLE = new Set(['排名', '比例'])
const BRACKET = 12
const NEVER_CARRIED = new Set(['比分'])

/** The figures of a sentence. */
export function relateFigures(context: FigureContext): Figure[] {
  const { view, quantities, figureWords: words } = context
  const figures: Figure[] = []
  let previous: Quantity | undefined
  let phrase = 0
  let owner: Ref | undefined
  for (const quantity of quantities) {
    const clause = clauseAt(view, quantity.start)
    if (!clause || NEVER_CARRIED.has(quantity.measures)) continue
    const ofFigure = previous && view.text.slice(previous.end, quantity.start) === '的' && quantity.measures === '比例'
    const from = ofFigure ? phrase : phraseStart(context, clause, quantity, previous)
    const until = ofFigure ? previous!.start : quantity.start
    const label = labelOf(
      view.text,
      { ...quantity, start: until },
      { start: from, end: view.sentence.end },
      words,
      figures.at(-1)?.label,
    )
    previous = quantity
    phrase = from
    if (!label || countsList(view, quantity) || !isTelling(view.text, quantity, label, words)) continue
    const own = describedBy(context, quantity) ?? ownerBefore(context, clause, from, quantity)
    const subject = own ?? owner ?? subjectOf(context, clause, quantity)
    if (!subject) continue
    if (own) owner = own
    figures.push(figureOf(view, subject, quantity, label, timeOf(view, clause, quantity, context.dates)))
  }
  return figures
}

/** Where the phrase that leads to a number begins: behind the clause's start, the last name, date or number before it. A place belongs to the phrase where it is the whole of a share or the field of a rank (占全省30%, 东北地区首位). */
function phraseStart({ view, dates }: FigureContext, clause: Clause, quantity: Quantity, previous?: Quantity): number {
  const borders: number[] = [clause.start]
  const wholes = OF_WHOLE.has(quantity.measures)
  for (const ref of view.startingAt.values())
    if (
      ref.end <= quantity.start &&
      !isBracketed(view.text, ref, quantity.start) &&
      !(wholes && ref.kind === 'place' && isWhole(view, ref, quantity))
    )
      borders.push(ref.end)
  for (const date of dates) if (date.end <= quantity.start) borders.push(date.end)
  if (previous && previous.end <= quantity.start) borders.push(previous.end)
  const comma = view.text.lastIndexOf('、', quantity.start - 1)
  if (comma >= clause.start) borders.push(comma + 1)
  return Math.max(...borders)
}

/** 商品房成交（含吴江）共计2288套: a name in brackets does not cut the phrase. */
function isBracketed(text: string, ref: Ref, until: number): boolean {
  const close = text.slice(ref.end, until).search(/[）)]/u)
  return close >= 0 && /[（(][^）)]*$/u.test(text.slice(Math.max(0, ref.start - BRACKET), ref.start))
}

/** A place right before a rank or share, or behind 占. */
const isWhole = ({ text }: View, ref: Ref, quantity: Quantity): boolean =>
  quantity.start - ref.end <= 2 || text[ref.start - 1] === '占'

/** 法国、德国等20多个国家 counts the list that it closes. */
function countsList(view: View, quantity: Quantity): boolean {
  const { text } = view
  return (
    text[quantity.start - 1] === '等' &&
    (view.endingAt.has(skipBack(text, quantity.start - 1, view.sentence.start)) || quantity.counter)
  )
}

/** The name that a number describes: 总投资54亿元的储能项目, 400人选举委员会. */
function describedBy({ view, words }: FigureContext, quantity: Quantity): Ref | undefined {
  const at = view.text[quantity.end] === '的' ? quantity.end + 1 : quantity.end
  if (at === quantity.end && quantity.measures !== '人数') return undefined
  const ref = view.startingAt.get(skipForward(view.text, at, view.sentence.end))
  return ref && ref.kind !== 'person' ? lastOfChain(view, ref, words) : undefined
}

/** The name right before the phrase, unless a preposition governs it. */
function ownerBefore(
  { view, words }: FigureContext,
  clause: Clause,
  from: number,
  quantity: Quantity,
): Ref | undefined {
  const ref = view.endingAt.get(skipBack(view.text, from, clause.start))
  if (!ref || ref.start < clause.start || isGoverned(view, ref, words) || view.text[ref.end] === '等') return undefined
  return ref.kind === 'person' && quantity.counter ? undefined : ref
}

/** What the clause speaks of; where that is nothing, the first name in it, else what is carried. */
function subjectOf(context: FigureContext, clause: Clause, quantity: Quantity): Ref | undefined {
  const { view, words, heading } = context
  const inClause = view.refs.find(
    ref => ref.start >= clause.start && ref.end <= quantity.start && ref.kind !== 'person',
  )
  if (heading) return undefined
  const subject = context.subject(quantity.start, clause, ANY)
  const own = subject?.refs[0]
  if (own && own.start >= clause.start) return own
  if (inClause && inClause.kind !== 'document' && !isGoverned(view, inClause, words)) return inClause
  const elsewhere = !OF_WHOLE.has(quantity.measures) && ELSEWHERE.test(view.text.slice(clause.start, quantity.start))
  const far = own && own.start < view.sentence.start && own.kind === 'person'
  return far || elsewhere || (own?.kind === 'person' && quantity.counter) ? undefined : own
}

function timeOf(view: View, clause: Clause, quantity: Quantity, dates: readonly FoundDate[]): TimeRange | undefined {
  const near = dates.findLast(date => date.end <= quantity.start && date.start >= clause.start)
  return (near ?? dates.findLast(date => date.end <= quantity.start && date.start >= view.sentence.start))?.range
}

function figureOf(view: View, subject: Ref, quantity: Quantity, label: string, time: TimeRange | undefined): Figure {
  const { value, unit, approximation, start, end } = quantity
  return {
    subject: subject.mention.id,
    label,
    value,
    text: view.text.slice(start, end),
    unit,
    ...(approximation && { approximation }),
    ...(time && { time }),
    evidence: { articleId: view.article.id, sentence: view.sentence, trigger: { start, end }, rule: 'figure' },
  }
}
