// Numbers → figures: what each is of (labelOf) and whose it is: the name its phrase begins with, the name it describes
// (总投资54亿元的储能项目), else what the clause speaks of. A number with no subject is not told.
import type { FoundDate } from '../text/dates.ts'
import type { Figure, Span, TimeRange } from '../types.ts'
import type { FigureWords } from './figureWords.ts'
import type { Quantity } from './findQuantities.ts'
import { isTelling, labelOf } from './labelFigure.ts'
import type { EndSpec } from './topics.ts'
import { isGoverned, lastOfChain, type Subject } from './topics.ts'
import { type Clause, clauseAt, type Ref, skipBack, skipForward, type View } from './view.ts'
import type { Words } from './words.ts'

export interface FigureContext {
  readonly view: View
  readonly quantities: readonly Quantity[]
  readonly dates: readonly FoundDate[]
  readonly words: Words
  readonly figureWords: FigureWords
  subject(at: number, clause: Clause, ends: readonly EndSpec[]): Subject | undefined
}

const ANY: readonly EndSpec[] = (['organization', 'place', 'project', 'event', 'document', 'person'] as const).map(
  kind => ({ kind }),
)

/** The figures of a sentence. */
export function relateFigures(context: FigureContext): Figure[] {
  const { view, quantities, figureWords: words } = context
  const figures: Figure[] = []
  let previous: Quantity | undefined
  let owner: Ref | undefined
  for (const quantity of quantities) {
    const clause = clauseAt(view, quantity.start)
    if (!clause) continue
    const from = phraseStart(context, clause, quantity, previous)
    const label = labelOf(view.text, quantity, from, view.sentence.end, { words, previous: figures.at(-1)?.label })
    previous = quantity
    if (!label || !isTelling(view.text, quantity, label, words)) continue
    const own = describedBy(view, quantity) ?? ownerBefore(context, clause, from)
    const subject = own ?? owner ?? context.subject(quantity.start, clause, ANY)?.refs[0]
    if (!subject) continue
    if (own) owner = own
    figures.push(figureOf(view, subject, quantity, label, timeOf(view, clause, quantity, context.dates)))
  }
  return figures
}

/** Where the phrase that leads to a number begins: behind the clause's start, the last name, date or number before it. */
function phraseStart(
  { view, dates }: FigureContext,
  clause: Clause,
  quantity: Quantity,
  previous: Quantity | undefined,
): number {
  const borders: number[] = [clause.start]
  for (const span of [...view.startingAt.values(), ...dates]) if (span.end <= quantity.start) borders.push(span.end)
  if (previous) borders.push(previous.end)
  const comma = view.text.lastIndexOf('、', quantity.start)
  if (comma >= clause.start) borders.push(comma + 1)
  return Math.max(...borders)
}

/** 总投资54亿元的储能项目: the name that a number describes. */
function describedBy(view: View, quantity: Quantity): Ref | undefined {
  if (view.text[quantity.end] !== '的') return undefined
  const ref = view.startingAt.get(skipForward(view.text, quantity.end + 1, view.sentence.end))
  return ref && lastOfChain(view, ref)
}

/** The name right before the phrase, unless a preposition governs it. */
function ownerBefore({ view, words }: FigureContext, clause: Clause, from: number): Ref | undefined {
  const ref = view.endingAt.get(skipBack(view.text, from, clause.start))
  return ref && ref.start >= clause.start && ref.kind !== 'person' && !isGoverned(view, ref, words) ? ref : undefined
}

function timeOf(view: View, clause: Span, quantity: Quantity, dates: readonly FoundDate[]): TimeRange | undefined {
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
