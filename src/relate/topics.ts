// Who a clause speaks of. A clause's own subject is the name that begins it, after adverbs and dates; where it has none,
// the subject of the clause before holds on, then of the sentence before, then of the headline, each with less confidence.
import type { EntityKind, Subkind } from '../schema.ts'
import type { FoundDate } from '../text/dates.ts'
import { type Clause, isQuote, type Ref, skipBack, skipForward, type View } from './view.ts'
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
}

/** A subject, and how far it was carried. */
export interface Subject {
  readonly refs: readonly Ref[]
  readonly confidence: number
}

const OWN = 0.9
const CARRIED = 0.8
const SENTENCE_BEFORE = 0.6
const HEADLINE = 0.5
const FARTHEST_SENTENCE = 2

export const fits = (ref: Ref, ends: readonly EndSpec[]): boolean =>
  ends.some(end => end.kind === ref.kind && (end.subkind === undefined || end.subkind === ref.subkind))

/** The topics of a sentence, in order. */
export function findTopics(view: View, dates: readonly FoundDate[], words: Words): Topic[] {
  const topics: Topic[] = []
  for (const clause of view.clauses) {
    const at = lightStart(view, clause.start, clause.end, dates, words)
    const head = headOf(view, clause, at)
    if (head && !goesOnList(view, clause, head, topics)) topics.push(topicFrom(view, clause, head, words))
    const company = head ? [] : companyAt(view, clause, at, words)
    const leader = topics.findLast(topic => !topic.owns)
    if (company.length > 0 && leader)
      topics.push({ ...leader, at: clause.start, refs: [...leader.refs, ...company], speaks: false })
    const speech = speechIn(view, clause, head, words)
    if (speech === undefined) continue
    const inner = headOf(view, clause, lightStart(view, speech, clause.end, dates, words))
    if (inner) topics.push({ ...topicFrom(view, clause, inner, words), at: inner.start })
  }
  return topics
}

/** Past adverbs, dates and brackets at the beginning of a clause. */
export function lightStart(view: View, start: number, end: number, dates: readonly FoundDate[], words: Words): number {
  let at = start
  for (;;) {
    const next = skipForward(view.text, at, end)
    if (view.startingAt.has(next)) return next
    const date = dates.find(found => found.start === next)
    const word = words.adverbs.longestAt(view.text, next)
    const step = date?.end ?? word?.end ?? (isQuote(view.text[next]) ? next + 1 : next)
    if (step === next || step > end) return next
    at = step
  }
}

/** The name that stands at `at`, or behind a 的 that closes what describes it (出差在外的省委书记卢展工). */
function headOf(view: View, clause: Clause, at: number): Ref | undefined {
  const inClause = view.refs.filter(ref => ref.end > at && ref.start >= clause.start && ref.start < clause.end)
  if (view.text[at] === '由') {
    const described = inClause.find(ref => view.text[skipBack(view.text, view.lead.get(ref)!, at) - 1] === '的')
    return described && lastOfChain(view, described)
  }
  const first = inClause[0]
  if (!first) return undefined
  const lead = view.lead.get(first)!
  const before = view.text.slice(at, lead)
  if (skipForward(view.text, at, lead) < lead && !(before.endsWith('的') && before.length <= 24)) return undefined
  return lastOfChain(view, first)
}

/** 浙江省|温州市|人民检察院: of names that follow each other directly the last is meant. */
export function lastOfChain(view: View, first: Ref): Ref {
  let ref = first
  for (;;) {
    const next = view.startingAt.get(skipForward(view.text, ref.end, view.sentence.end))
    if (!next || !leadsOn(ref, next) || !view.lead.has(next)) return ref
    ref = next
  }
}

/** A place leads on to what lies in it, a contest to who plays in it. */
const leadsOn = (ref: Ref, next: Ref): boolean =>
  ref.kind === 'place' ? next.kind !== 'person' : ref.kind === 'event' && next.kind === 'organization'

function topicFrom(view: View, clause: Clause, head: Ref, words: Words): Topic {
  const list = view.lists.get(head) ?? [head]
  const last = list.at(-1)!
  const end = skipForward(view.text, last.end, clause.end)
  const speaks = words.speech.longestAt(view.text, end) !== undefined
  return {
    at: clause.start,
    refs: [...list, ...companions(view, clause, last, words)],
    speaks,
    owns: isOwner(view, end, words),
  }
}

/** 长春新区的…, 城市晚报记者…: what follows is said of something that belongs to the name. */
function isOwner(view: View, end: number, words: Words): boolean {
  return view.text[end] === '的' || words.staff.longestAt(view.text, end) !== undefined
}

/** A clause that is only a name, going on with a list that began as an object: 会见总理王一，总统李二，… */
function goesOnList(view: View, clause: Clause, head: Ref, topics: readonly Topic[]): boolean {
  const first = view.lists.get(head)?.[0] ?? head
  if (first !== head) return !topics.some(topic => topic.refs.includes(first))
  return clause.index > 0 && head.kind === 'person' && skipForward(view.text, head.end, clause.end) === clause.end
}

/** 同B、C共同主持: a clause that adds company to the subject before it. */
function companyAt(view: View, clause: Clause, at: number, words: Words): readonly Ref[] {
  if (!'同与和跟'.includes(view.text[at] ?? ' ')) return []
  const head = view.refs.find(ref => view.lead.get(ref) === at + 1)
  return head ? companions(view, clause, { ...head, end: at }, words) : []
}

/** A在北京同B、C共同出席: B and C act together with A. */
function companions(view: View, clause: Clause, head: Ref, words: Words): readonly Ref[] {
  for (const ref of view.refs) {
    if (ref.start <= head.end || ref.start >= clause.end) continue
    const lead = view.lead.get(ref)!
    if (!'同与和跟'.includes(view.text[lead - 1] ?? ' ')) continue
    const list = view.lists.get(ref) ?? [ref]
    const rest = list.slice(list.indexOf(ref))
    if (words.together.longestAt(view.text, skipForward(view.text, rest.at(-1)!.end, clause.end))) return rest
  }
  return []
}

/** Where what is said begins, behind 介绍, 表示, 获悉 in the clause. */
function speechIn(view: View, clause: Clause, head: Ref | undefined, words: Words): number | undefined {
  for (let at = head?.end ?? clause.start; at < clause.end; at++) {
    const word = words.speech.longestAt(view.text, at)
    if (word) return word.end
  }
  return undefined
}

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
}

/** The subject of a verb: its clause's own, else the nearest before in the sentence, else the first of the sentence before, else the headline's. A subject that cannot stand at that end ends the search: it is what is spoken of, and nothing is said of others. */
export function subjectAt(topics: readonly Topic[], memory: TopicMemory, query: SubjectQuery): Subject | undefined {
  const { at, clause } = query
  const own = topics.findLast(topic => topic.at >= clause.start && topic.at < at && topic.refs[0]!.start < at)
  if (own && !(own.owns && !query.owners)) return subjectFrom(own, query, OWN)
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
  let at = view.lead.get(ref) ?? ref.start
  while (at > view.sentence.start && isQuote(view.text[at - 1])) at--
  return longestEndingAt(words.prepositionsReversed, view.text, at, 4) !== undefined
}
