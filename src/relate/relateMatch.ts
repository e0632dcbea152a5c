// A pattern that fits → relations: every name of the one list with every name of the other, with how it is meant and when.

import type { Modality } from '../schema.ts'
import { RELATION_KINDS } from '../schema.ts'
import type { FoundDate } from '../text/dates.ts'
import type { Figure, Relation, TimeRange } from '../types.ts'
import type { ViewWithTitles } from './buildView.ts'
import type { PatternMatch } from './matchPatterns.ts'
import { relateHolding, type Seats } from './relateTitles.ts'
import { clauseAt, type View } from './view.ts'
import type { Words } from './words.ts'

const LATEST_OPENING = 10

/** The relations that a match states; posts become one relation each. */
export function relateMatch(
  match: PatternMatch,
  made: ViewWithTitles,
  seats: Seats,
  { words, dates }: { words: Words; dates: readonly FoundDate[] },
): Relation[] {
  const { view, clusters } = made
  const { pattern, trigger } = match
  const modality = pattern.modality ?? modalityBefore(view, trigger.start, words)
  const time = timeOf(view, trigger.start, dates)
  const common = { modality, ...(time && { time }) }
  const source = {
    article: view.article,
    sentence: view.sentence,
    rule: pattern.name,
    ...(pattern.kind !== 'holdsPosition' && { kind: pattern.kind }),
  }
  if (match.holdings.length > 0)
    return match.from.flatMap(person => {
      const own = clusters.get(person)?.holdings.findLast(holding => holding.seat)?.seat
      return match.holdings.flatMap(holding => {
        const seated = holding.seat || !own ? holding : { ...holding, seat: own, inherited: true }
        const relation = relateHolding(person, seated, seats, source)
        return relation ? [{ ...relation, ...common, evidence: { ...relation.evidence, trigger } }] : []
      })
    })
  const evidence = { articleId: view.article.id, sentence: view.sentence, trigger, rule: pattern.name }
  return match.from.flatMap((from, i) =>
    match.to.flatMap((to, j) => {
      if (from.mention.id === to.mention.id || from.mention.text === to.mention.text) return []
      if (!RELATION_KINDS[pattern.kind].directed && i > 0 && j > 0 && from === to) return []
      const confidence = match.confidence * from.confidence * to.confidence
      const figure = match.figure && { figure: view.text.slice(match.figure.start, match.figure.end) }
      return [
        {
          kind: pattern.kind,
          from: from.mention.id,
          to: to.mention.id,
          ...common,
          ...figure,
          evidence,
          confidence,
        } as Relation,
      ]
    }),
  )
}

/** The date of the sentence as a figure of each name that a pattern without far end fits; its value is the digits of the ISO date, 20230924 or 202309, and 924 where no year is known. A year alone is no date of an event. */
export function relateDate(match: PatternMatch, view: View, dates: readonly FoundDate[]): Figure[] {
  const { pattern, trigger } = match
  if (match.to.length > 0 || match.holdings.length > 0) return []
  const time = timeOf(view, trigger.start, dates, 1)
  if (!time) return []
  const label = pattern.label ?? (pattern.kind === 'approved' ? '获批' : '时间')
  const evidence = { articleId: view.article.id, sentence: view.sentence, trigger, rule: pattern.name }
  const value = Number((time.from ?? time.to ?? monthAndDay(time.text)).replaceAll('-', ''))
  if (!value) return []
  const yearOnly = (time.from ?? time.to)?.length === 4
  const dated = match.from.filter(ref => !(yearOnly && ref.kind === 'event'))
  return dated.map(ref => ({
    subject: ref.mention.id,
    label,
    value,
    text: time.text,
    unit: '日期',
    time,
    evidence,
  }))
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

/** What stands before the verb in its clause: 将 plans, 未 denies, 曾 looks back. */
function modalityBefore(view: View, at: number, words: Words): Modality {
  const start = Math.max(clauseAt(view, at)?.start ?? view.sentence.start, at - 12)
  for (let i = at - 1; i >= start; i--) {
    if (view.endingAt.has(i + 1)) return 'stated'
    const word = words.modalities.longestAt(view.text, i)
    if (word && word.end <= at) return word.value
  }
  return 'stated'
}

/** The date in the verb's clause, or one that opens the sentence or stands between commas before it. */
function timeOf(
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
