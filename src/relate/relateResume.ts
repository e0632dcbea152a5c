// A résumé's lines: 1998年4月 衡阳市政府副市长，耒阳市委书记. A line that is a date and posts and nothing else is about the
// person the text last spoke of, and about the past as long as another line follows it.
import type { FoundDate } from '../text/dates.ts'
import type { Relation } from '../types.ts'
import type { ViewWithTitles } from './buildView.ts'
import { readPostsAt } from './readTitles.ts'
import { relateHolding, type Seats } from './relateTitles.ts'
import type { Topic } from './topics.ts'
import { type Ref, skipForward } from './view.ts'

const SURE = 0.75
const SEPARATORS = /[，,、；;\s]/u

/** The posts of a résumé's line, or none where the sentence is not one. */
export function relateResume(
  { view, context }: ViewWithTitles,
  dates: readonly FoundDate[],
  memory: { readonly before: readonly (readonly Topic[])[]; readonly seats: Seats },
): Relation[] {
  const { text, sentence, article } = view
  const date = dates.find(found => found.start === sentence.start)
  if (!date) return []
  const person = lastPerson(memory.before)
  if (!person) return []
  const relations: Relation[] = []
  let at = skipForward(text, date.end, sentence.end)
  while (at < sentence.end && text[at] !== '。') {
    const posts = readPostsAt(context, at)
    if (!posts) return []
    for (const holding of posts.holdings) {
      const relation = relateHolding(person, holding, memory.seats, { article, sentence, rule: 'resume' })
      if (relation) relations.push({ ...relation, time: date.range, confidence: relation.confidence * SURE })
    }
    at = posts.end
    while (at < sentence.end && SEPARATORS.test(text[at]!)) at++
  }
  return relations
}

function lastPerson(before: readonly (readonly Topic[])[]): Ref | undefined {
  for (const topics of before.toReversed())
    for (const topic of topics) {
      const person = topic.refs.find(ref => ref.kind === 'person')
      if (person) return person
    }
  return undefined
}
