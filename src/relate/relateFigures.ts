// Numbers → figures: what each is of (labelOf) and whose it is (figureSubject). A number with no subject is not told.
import type { FoundDate } from '../text/dates.ts'
import type { Figure, TimeRange } from '../types.ts'
import { carriedTo, type Labelled, mainOf, type OwnerContext, ownOf } from './figureSubject.ts'
import type { Quantity } from './findQuantities.ts'
import { isTelling, labelOf } from './labelFigure.ts'
import { type Clause, clauseAt, type Ref, skipBack, type View } from './view.ts'

export interface FigureContext extends OwnerContext {
  readonly quantities: readonly Quantity[]
  readonly dates: readonly FoundDate[]
}

/** Whose the last number was, if anyone's. */
interface Told {
  readonly ref: Ref | undefined
  readonly clause: Clause
}

const OF_WHOLE = new Set(['排名', '比例'])
const BRACKET = 12
/** No phrase that leads to a number is longer. */
const FARTHEST = 64
const NEVER_CARRIED = new Set(['比分'])

/** The figures of a sentence. */
export function relateFigures(context: FigureContext): Figure[] {
  const { view, quantities, figureWords: words } = context
  const figures: Figure[] = []
  let previous: Quantity | undefined
  let phrase = 0
  let owner: Told | undefined
  for (const quantity of quantities) {
    const clause = clauseAt(view, quantity.start)
    if (!clause || NEVER_CARRIED.has(quantity.measures)) continue
    const ofFigure = previous && view.text.slice(previous.end, quantity.start) === '的' && quantity.measures === '比例'
    const from = ofFigure ? phrase : phraseStart(context, clause, quantity, previous)
    const until = ofFigure ? previous!.start : quantity.start
    const span = { start: from, end: view.sentence.end }
    const label = labelOf(view.text, { ...quantity, start: until }, span, words, figures.at(-1)?.label)
    previous = quantity
    phrase = from
    if (!label || countsList(view, quantity) || !isTelling(view.text, quantity, label.text, words)) continue
    const labelled = { quantity, label, clause, from }
    const own = ownOf(context, labelled)
    const shared = owner && goesOn(view, owner, labelled) ? owner.ref : carriedTo(context, labelled, owner?.ref)
    const subject = own ?? shared ?? mainOf(context, labelled)
    owner = { ref: subject, clause }
    if (!subject) continue
    figures.push(figureOf(view, subject, quantity, label.text, timeOf(view, clause, quantity, context.dates)))
  }
  return figures
}

/** Whether a number goes on from the one before: in the same clause, or in one that begins with what it is of. */
function goesOn({ text }: View, before: Told, { clause, label, quantity }: Labelled): boolean {
  if (before.clause === clause) return true
  const lead = text.slice(clause.start, label.start).trim()
  return (
    before.ref !== undefined && clause.index === before.clause.index + 1 && label.start < quantity.start && lead === ''
  )
}

/** Where the phrase that leads to a number begins: behind the clause's start, the last name, date or number before it. A place belongs to the phrase where it is the whole of a share or the field of a rank (占全省30%, 东北地区首位). */
function phraseStart({ view, dates }: FigureContext, clause: Clause, quantity: Quantity, previous?: Quantity): number {
  const { start } = quantity
  const first = Math.max(clause.start, start - FARTHEST)
  const name = nameBefore(view, first, quantity)
  const date = dates.findLast(found => found.end <= start)
  const comma = view.text.slice(first, start).lastIndexOf('、')
  return Math.max(
    first,
    name?.end ?? first,
    date?.end ?? first,
    previous && previous.end <= start ? previous.end : first,
    first + comma + 1,
  )
}

/** The nearest name before a number that cuts its phrase. */
function nameBefore(view: View, first: number, quantity: Quantity): Ref | undefined {
  const wholes = OF_WHOLE.has(quantity.measures)
  for (let at = quantity.start; at > first; at--) {
    const ref = view.endingAt.get(at)
    if (!ref || isBracketed(view.text, ref, quantity.start)) continue
    if (!(wholes && ref.kind === 'place' && isWhole(view, ref, quantity))) return ref
  }
  return undefined
}

/** 新建住房（含城郊）共计960套: a name in brackets does not cut the phrase. */
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
