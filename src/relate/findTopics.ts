// The topics of a sentence: the name at the head of each clause, the one that speaking, appointing or witnessing brings in
// (宣布外长卡茨…, 见证两校签署…), and the company that joins the subject (同B共同主持).
import type { FoundDate } from '../text/dates.ts'
import type { Topic } from './topics.ts'
import { type Clause, isQuote, type Ref, skipBack, skipForward, type View } from './view.ts'
import { longestEndingAt, type Words } from './words.ts'

const LONGEST_DESCRIPTION = 24
const LONGEST_POST = 14

/** The topics of a sentence, in order. */
export function findTopics(view: View, dates: readonly FoundDate[], words: Words): Topic[] {
  const topics: Topic[] = []
  const heads = new Set<Ref>()
  for (const clause of view.clauses) {
    const at = lightStart(view, clause.start, clause.end, dates, words)
    const head = headOf(view, clause, at, words)
    if (head) heads.add(head)
    if (head && !isPassing(view, clause, head, heads, words))
      topics.push({
        ...topicFrom(view, clause, head, words),
        ...(endsInSpeech(view, clause, words) && { speaks: true }),
      })
    const company = head ? [] : companyAt(view, clause, at, words)
    const leader = topics.findLast(topic => !topic.owns)
    if (company.length > 0 && leader)
      topics.push({ ...leader, at: clause.start, refs: [...leader.refs, ...company], speaks: false })
    const brought = broughtIn(view, clause, head, { dates, words })
    if (brought)
      topics.push({ ...topicFrom(view, clause, brought.name, words), at: brought.name.start, brought: brought.pivot })
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
    const step =
      date?.end ?? word?.end ?? pastBracket(view.text, next, end) ?? (isQuote(view.text[next]) ? next + 1 : next)
    if (step === next || step > end) return next
    at = step
  }
}

/** Past （10月13日）. */
function pastBracket(text: string, at: number, end: number): number | undefined {
  if (text[at] !== '（' && text[at] !== '(') return undefined
  const close = text.slice(at, end).search(/[）)]/u)
  return close > 0 ? at + close + 1 : undefined
}

/** The name that stands at `at`, behind a 的 that closes what describes it (正在出访的外长王毅), or at the end of a clause that only describes it, the first that names anything. */
function headOf(view: View, clause: Clause, at: number, words: Words): Ref | undefined {
  const names = view.refs.filter(ref => ref.end > at && ref.start >= clause.start && ref.start < clause.end)
  const first = names[0]
  if (!first) return undefined
  const isDescribed = (ref: Ref) => view.text[skipBack(view.text, view.lead.get(ref)!, at) - 1] === '的'
  if (view.text[at] === '由') return chained(view, names.find(isDescribed), words)
  const bearer = names[1]
  if (bearer?.kind === 'person' && isDescribed(bearer) && isTitleOf(view, first, bearer, words)) return bearer
  const lead = view.lead.get(first)!
  if (skipForward(view.text, at, lead) >= lead) return lastOfChain(view, first, words)
  if (lead - at <= LONGEST_DESCRIPTION && (isDescribed(first) || isDefined(view, lead, at)))
    return lastOfChain(view, first, words)
  const last = names.at(-1)!
  const isFirst = clause.index === 0 || !view.refs.some(ref => ref.start < clause.start)
  const closes = isFirst && isDescribed(last) && skipForward(view.text, last.end, clause.end) === clause.end
  return closes ? last : undefined
}

/** 时任江北省委书记的李大山: the title of one who is named behind 的. */
const isTitleOf = (view: View, body: Ref, person: Ref, words: Words): boolean => {
  const post = longestEndingAt(words.postsReversed, view.text, skipBack(view.text, person.start, body.end) - 1)
  return (
    body.kind !== 'person' && post !== undefined && post.start >= body.end && person.start - body.end <= LONGEST_POST
  )
}

/** “一港”即“未来医药港”: what an unknown word is explained to be. */
const isDefined = (view: View, lead: number, at: number): boolean =>
  view.text[skipBack(view.text, lead, at) - 1] === '即'

const chained = (view: View, ref: Ref | undefined, words: Words) => ref && lastOfChain(view, ref, words)

/** 湖南省|衡阳市|人民检察院, 法国|影片|《…》: of names that follow each other the last is meant. */
export function lastOfChain(view: View, first: Ref, words: Words): Ref {
  let ref = first
  for (;;) {
    const bare = skipForward(view.text, ref.end, view.sentence.end)
    const at = ref.kind === 'organization' ? (pastBracket(view.text, bare, view.sentence.end) ?? bare) : bare
    const noun = ref.kind === 'place' ? words.appositions.longestAt(view.text, at) : undefined
    const next =
      view.startingAt.get(at) ?? (noun && view.startingAt.get(skipForward(view.text, noun.end, view.sentence.end)))
    if (!next || !leadsOn(ref, next, noun !== undefined) || !view.lead.has(next)) return ref
    ref = next
  }
}

/** A place leads on to what lies in it, a body to its session, a contest to who plays in it. */
function leadsOn(ref: Ref, next: Ref, described: boolean): boolean {
  if (ref.kind === 'place') return described || next.kind !== 'person'
  if (ref.kind === 'organization') return next.kind === 'event'
  return ref.kind === 'event' && next.kind === 'organization'
}

function topicFrom(view: View, clause: Clause, head: Ref, words: Words): Topic {
  const list = view.lists.get(head) ?? [head]
  const last = list.at(-1)!
  const end = skipForward(view.text, last.end, clause.end)
  const staff = words.staff.longestAt(view.text, end) !== undefined
  const speaks = staff || words.speech.longestAt(view.text, end) !== undefined
  const refs = [...list, ...companions(view, clause, last, words)]
  return { at: clause.start, refs, speaks, owns: staff || view.text[end] === '的', brought: false }
}

/** 商务部最新数据显示，…: what comes after the clause is only what it says. */
const endsInSpeech = (view: View, clause: Clause, words: Words): boolean =>
  longestEndingAt(words.reportsReversed, view.text, clause.end) !== undefined

/** A clause that gives no topic: a name alone that goes on with a list (会见总理王一，总统李二，…), or a body that only helps (B承办). */
function isPassing(view: View, clause: Clause, head: Ref, heads: ReadonlySet<Ref>, words: Words): boolean {
  const list = view.lists.get(head) ?? [head]
  if (!heads.has(list[0]!)) return true
  const rest = skipForward(view.text, list.at(-1)!.end, clause.end)
  if (clause.index === 0) return false
  return rest >= clause.end ? head.kind === 'person' : words.helpers.longestAt(view.text, rest)?.end === clause.end
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

/** The name that a verb of speaking, appointing or witnessing brings in as the next to act. */
function broughtIn(
  view: View,
  clause: Clause,
  head: Ref | undefined,
  { dates, words }: { dates: readonly FoundDate[]; words: Words },
): { name: Ref; pivot: boolean } | undefined {
  for (let at = head?.end ?? clause.start; at < clause.end; at++) {
    const pivot = words.pivots.longestAt(view.text, at)
    const verb = pivot ?? words.speech.longestAt(view.text, at)
    if (!verb) continue
    const start = skipForward(view.text, verb.end, clause.end, true)
    const inner = headOf(view, clause, lightStart(view, start, clause.end, dates, words), words)
    if (inner && (!pivot || inner.kind === 'person' || inner.kind === 'organization'))
      return { name: inner, pivot: pivot !== undefined }
    if (!pivot) return undefined
  }
  return undefined
}
