// Dates as figures: those that a pattern tells of a name (…论坛24日开幕), and those that words before them name (报名截止时间为
// 1月18日9时). The value is the digits of the ISO date, 20230924 or 202309, and 924 where no year is known.
import type { FoundDate } from '../text/dates.ts'
import type { Evidence, Figure, TimeRange } from '../types.ts'
import { ANY, mainOf, type OwnerContext } from './figureSubject.ts'
import type { PatternMatch } from './matchPatterns.ts'
import { phraseEndingAt } from './nounPhrase.ts'
import { clauseAt, type Ref, type View } from './view.ts'

const LATEST_OPENING = 10
/** What names a date, with brackets and the words that lead on to it. */
const NAMED =
  /([\p{Script=Han}]{0,12}(?:时间|日期))(?:[（(][^（）()]{0,12}[）)])?(?:[为是：:]|定于)(?:即日起)?[至到]?$/u
const LONGEST_NAME = 36

/** The date of the sentence as a figure of each name that a pattern without far end fits. A year alone is no date of an event. */
export function relateDate(match: PatternMatch, view: View, dates: readonly FoundDate[]): Figure[] {
  const { pattern, trigger } = match
  if (match.to.length > 0 || match.holdings.length > 0) return []
  const time = dates.find(date => date.start === trigger.end)?.range ?? timeOf(view, trigger.start, dates, 1)
  if (!time) return []
  const label = pattern.label ?? (pattern.kind === 'approved' ? '获批' : '时间')
  const evidence = { articleId: view.article.id, sentence: view.sentence, trigger, rule: pattern.name }
  const yearOnly = (time.from ?? time.to)?.length === 4
  const dated = match.from.filter(ref => !(yearOnly && ref.kind === 'event'))
  return dated.flatMap(ref => dateOf(ref, label, time, evidence) ?? [])
}

/** The dates of a sentence that have a name of their own, told of what the sentence or the article speaks of. */
export function relateNamedDates(context: OwnerContext, dates: readonly FoundDate[]): Figure[] {
  const { view } = context
  return dates.flatMap(date => {
    const clause = clauseAt(view, date.start)
    const named = nameOf(view, date)
    if (!clause || !named) return []
    const quantity = { ...date, value: 0, unit: '日期', measures: '日期', counter: false, strong: false }
    const label = { text: named.text, start: named.start, measure: true }
    const subject =
      context.subject(date.start, clause, ANY)?.refs[0] ??
      mainOf(context, { quantity, label, clause, from: named.start })
    const trigger = { start: named.start, end: date.end }
    const evidence = { articleId: view.article.id, sentence: view.sentence, trigger, rule: 'date' }
    return (subject && dateOf(subject, named.text, date.range, evidence)) ?? []
  })
}

/** The noun phrase that names a date. */
function nameOf({ text, sentence, refs }: View, date: FoundDate): { text: string; start: number } | undefined {
  const name = refs.findLast(ref => ref.end <= date.start)
  const from = Math.max(sentence.start, date.start - LONGEST_NAME, name?.end ?? 0)
  const found = NAMED.exec(text.slice(from, date.start))
  if (!found) return undefined
  const span = { start: from + found.index, end: from + found.index + found[1]!.length }
  const start = phraseEndingAt(text, span, true) ?? span.start
  return { text: text.slice(start, span.end), start }
}

function dateOf({ mention }: Ref, label: string, time: TimeRange, evidence: Evidence): Figure | undefined {
  const value = Number((time.from ?? time.to ?? monthAndDay(time.text)).replaceAll('-', ''))
  return value ? { subject: mention.id, label, value, text: time.text, unit: '日期', time, evidence } : undefined
}

/** 9月24日 → 09-24; empty where no day is printed in digits. */
function monthAndDay(text: string): string {
  const found = /^(\d{1,2})月(\d{1,2})[日号]/u.exec(text) ?? /^()(\d{1,2})[日号]/u.exec(text)
  return found
    ? found
        .slice(1)
        .map(part => part.padStart(2, '0'))
        .join('-')
    : ''
}

/** The date in the verb's clause, or one that opens the sentence or stands between commas before it. */
export function timeOf(
  view: View,
  at: number,
  dates: readonly FoundDate[],
  farthest = Number.POSITIVE_INFINITY,
): TimeRange | undefined {
  const clause = clauseAt(view, at)
  const near = dates.findLast(date => clause && date.start >= clause.start && date.end <= at)
  const opens = (date: FoundDate) =>
    date.start - view.sentence.start < LATEST_OPENING || (clauseAt(view, date.start)?.end ?? 0) <= date.end + 1
  const isNear = (date: FoundDate) => (clause?.index ?? 0) - (clauseAt(view, date.start)?.index ?? 0) <= farthest
  return (near ?? dates.findLast(date => date.end <= at && opens(date) && isNear(date)))?.range
}
