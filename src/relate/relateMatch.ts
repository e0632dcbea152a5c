// A pattern that fits → relations: every name of the one list with every name of the other, with how it is meant and when.

import type { Modality } from '../schema.ts'
import { RELATION_KINDS } from '../schema.ts'
import type { FoundDate } from '../text/dates.ts'
import type { Relation } from '../types.ts'
import type { ViewWithTitles } from './buildView.ts'
import type { PatternMatch } from './matchPatterns.ts'
import { timeOf } from './relateDates.ts'
import { relateHolding, type Seats } from './relateTitles.ts'
import { clauseAt, type View } from './view.ts'
import type { Words } from './words.ts'

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
