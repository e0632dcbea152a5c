// Who a clause speaks of. A clause's own subject is the name that begins it, after adverbs and dates; where it has none,
// the subject of the clause before holds on, then of the sentence before, then of the headline, each with less confidence.
import type { EntityKind, Subkind } from '../schema.ts'
import { type Clause, type Ref, skipBack, type View } from './view.ts'
import { longestEndingAt, type Words } from './words.ts'

/** What may stand at an end of a relation. */
export interface EndSpec {
  readonly kind: EntityKind
  readonly subkind?: Subkind
}

/** Names that text from `at` on speaks of. */
export interface Topic {
  readonly at: number
  readonly refs: readonly Ref[]
  /** The names only speak: 华景斌介绍. What is said afterwards is not about them. */
  readonly speaks: boolean
  /** The name is followed by 的 or a noun and is what something belongs to: 长春新区的产值. */
  readonly owns: boolean
  /** A verb of appointing or witnessing brought it in; it is not who appoints. */
  readonly brought: boolean
}

/** A subject, and how far it was carried. */
export interface Subject {
  readonly refs: readonly Ref[]
  readonly confidence: number
}

const OWN = 0.9
const LOCAL = 0.85
const CARRIED = 0.8
const SENTENCE_BEFORE = 0.6
const HEADLINE = 0.5
const FARTHEST_SENTENCE = 2

export const fits = (ref: Ref, ends: readonly EndSpec[]): boolean =>
  ends.some(end => end.kind === ref.kind && (end.subkind === undefined || end.subkind === ref.subkind))

/** Remembers topics over the sentences of an article. */
export interface TopicMemory {
  /** Topics of the sentences before, the latest last. */
  readonly before: readonly (readonly Topic[])[]
  /** Topics of kicker and headline. */
  readonly headline: readonly Topic[]
}

/** What a subject is asked for. */
export interface SubjectQuery {
  /** Where the verb, or what goes with it, begins. */
  readonly at: number
  readonly clause: Clause
  readonly ends: readonly EndSpec[]
  /** The clause is only an opening (为…, 围绕…): its subject comes after it. */
  readonly opener: boolean
  /** What belongs to a name may stand for it: 长春新区的产值. */
  readonly owners: boolean
  /** Whether the sentences before and the headline may give the subject. */
  readonly carried: boolean
  /** Names that another verb brought in do not count. */
  readonly principal: boolean
  /** Names right before the verb, which act where the clause has no head: 直到日前天成药业收购…. */
  readonly local?: readonly Ref[]
}

/** The subject of a verb: its clause's own, else the nearest before in the sentence, else the first of the sentence before, else the headline's. A subject that cannot stand at that end ends the search: it is what is spoken of, and nothing is said of others. */
export function subjectAt(all: readonly Topic[], memory: TopicMemory, query: SubjectQuery): Subject | undefined {
  const { at, clause } = query
  const topics = query.principal ? all.filter(topic => !topic.brought) : all
  const own = topics.findLast(topic => topic.at >= clause.start && topic.at < at && topic.refs[0]!.start < at)
  if (own && !(own.owns && !query.owners)) return subjectFrom(own, query, OWN)
  if (query.local) return { refs: query.local, confidence: LOCAL }
  if (query.opener) {
    const next = topics.find(topic => topic.at >= clause.end)
    if (next) return subjectFrom(next, query, CARRIED)
  }
  const earlier = topics.filter(topic => topic.at < clause.start)
  const silent = earlier.findLast(topic => !topic.speaks && (query.owners || !topic.owns))
  if (silent) return subjectFrom(silent, query, CARRIED)
  if (earlier.length > 0 || !query.carried) return undefined
  for (const before of memory.before.slice(-FARTHEST_SENTENCE).reverse()) {
    const topic = before.find(one => !one.speaks && (query.owners || !one.owns))
    if (topic) return subjectFrom(topic, query, SENTENCE_BEFORE)
  }
  const topic = memory.headline.find(one => !one.speaks)
  return topic && subjectFrom(topic, query, HEADLINE)
}

function subjectFrom(topic: Topic, query: SubjectQuery, confidence: number): Subject | undefined {
  const refs = topic.refs.filter(ref => fits(ref, query.ends))
  return refs.length > 0 ? { refs, confidence } : undefined
}

/** Whether a name is governed by a preposition: 在北京, 与华为. */
export function isGoverned(view: View, ref: Ref, words: Words): boolean {
  let at = skipBack(view.text, view.lead.get(ref) ?? ref.start, view.sentence.start)
  for (let outer = view.endingAt.get(at); outer; outer = view.endingAt.get(at))
    at = skipBack(view.text, outer.start, view.sentence.start)
  return longestEndingAt(words.prepositionsReversed, view.text, at, 4) !== undefined
}
