// Whose a number is. The name that it describes or whose phrase it ends; else what its clause speaks of; what an earlier
// clause or sentence speaks of only where the clause has no subject of its own, not even one that is no name.

import type { FigureWords } from './figureWords.ts'
import type { Quantity } from './findQuantities.ts'
import { lastOfChain } from './findTopics.ts'
import type { FigureLabel } from './labelFigure.ts'
import { hasOtherSubject } from './nounPhrase.ts'
import type { EndSpec, Subject } from './topics.ts'
import { isGoverned } from './topics.ts'
import { type Clause, isBreak, type Ref, skipBack, skipForward, type View } from './view.ts'
import type { Words } from './words.ts'

export interface OwnerContext {
  readonly view: View
  readonly words: Words
  readonly figureWords: FigureWords
  /** Whether the sentence is a headline: then a number needs a subject of its own. */
  readonly heading: boolean
  /** The mention of 中国 in the article, of which 全国 and 我国 speak. */
  nation(): Ref | undefined
  /** The event that the article last spoke of. */
  event(): Ref | undefined
  /** What the headline speaks of. */
  main(): Ref | undefined
  /** Past adverbs and dates at the beginning of a clause. */
  readonly lightStart: (clause: Clause) => number
  subject(at: number, clause: Clause, ends: readonly EndSpec[]): Subject | undefined
}

/** A number with what it is of. */
export interface Labelled {
  readonly quantity: Quantity
  readonly label: FigureLabel
  readonly clause: Clause
  /** Where the phrase that leads to it may begin. */
  readonly from: number
}

/** Whatever a number may be told of. */
export const ANY: readonly EndSpec[] = (
  ['organization', 'place', 'project', 'event', 'document', 'person'] as const
).map(kind => ({ kind }))
const PLACE: readonly EndSpec[] = [{ kind: 'place' }]
const NATION = /(?<!占)(?:全国|我国)/u
const WORLD = /全球|世界|全行业|各地|全社会|各国/u
const DIVISION = /^全[省市区县州镇村乡]/u
const DIVIDED = /[省市县区镇乡村]$/u
const OF_WHOLE = new Set(['排名', '比例'])
const WIDEST = 48
const ACTING = new Set(['organization', 'event'])

/** The name that a number is told of in its own words. */
export function ownOf(context: OwnerContext, { quantity, clause, from, label }: Labelled): Ref | undefined {
  return (
    describedBy(context, quantity) ??
    attendedBy(context, clause, quantity) ??
    ownerBefore(context, clause, from, { quantity, label })
  )
}

/** The event to which a number of people or firms come: 约200人出席活动. */
function attendedBy(context: OwnerContext, clause: Clause, quantity: Quantity): Ref | undefined {
  const { view } = context
  if (!(quantity.counter || quantity.measures === '人数' || quantity.measures === '人次')) return undefined
  const verb = attendVerb(context, quantity.end, clause.end)
  if (verb === undefined) return undefined
  const event = view.refs.find(ref => ref.kind === 'event' && ref.start >= verb && ref.end <= clause.end)
  return event ?? context.event()
}

/** Where the nearest 参加, 出席 ends behind the noun of a number; a name of those who come ends the search, but for where they are from. */
function attendVerb({ view, figureWords }: OwnerContext, at: number, end: number): number | undefined {
  for (let i = at; i < end && i < at + WIDEST; i++) {
    const name = view.startingAt.get(i)
    if (name && name.kind !== 'place') return undefined
    const verb = figureWords.attends.longestAt(view.text, i)
    if (verb && verb.end <= end) return view.text[verb.end] === '的' ? undefined : verb.end
  }
  return undefined
}

/** The name that a number describes: 总投资54亿元的储能项目, 400人选举委员会. */
function describedBy({ view, words }: OwnerContext, quantity: Quantity): Ref | undefined {
  const at = view.text[quantity.end] === '的' ? quantity.end + 1 : quantity.end
  if (at === quantity.end && quantity.measures !== '人数') return undefined
  const ref = view.startingAt.get(skipForward(view.text, at, view.sentence.end))
  return ref && ref.kind !== 'person' && (at > quantity.end || ref.kind === 'organization')
    ? lastOfChain(view, ref, words)
    : undefined
}

/** The name right before the phrase, unless a preposition governs it or something else comes between. */
function ownerBefore(
  context: OwnerContext,
  clause: Clause,
  from: number,
  { quantity, label }: { quantity: Quantity; label: FigureLabel },
): Ref | undefined {
  const { view, words } = context
  const ref = view.endingAt.get(skipBack(view.text, from, clause.start))
  if (!ref || ref.start < clause.start || isGoverned(view, ref, words) || view.text[ref.end] === '等') return undefined
  if ((ref.kind === 'person' && quantity.counter) || !canBe(view, ref, label)) return undefined
  return hasOtherSubject(view.text, { start: ref.end, end: label.start }) ? undefined : ref
}

/** The dead and injured are told of what happened, who did it or which town, not of a road, a country or one of them. */
const canBe = ({ text }: View, ref: Ref, { weak }: FigureLabel): boolean =>
  weak !== 'state' ||
  !(
    ref.kind === 'person' ||
    (ref.kind === 'place' && !DIVIDED.test(ref.mention.text) && !text.startsWith('发生', ref.end))
  )

/** What the clause speaks of, else what is carried to it; undefined where it speaks of something that is no name. */
export function carriedTo(context: OwnerContext, labelled: Labelled, owner?: Ref): Ref | undefined {
  const { view, heading } = context
  const { quantity, clause, label } = labelled
  if (heading || (label.weak === 'unit' && quantity.measures === '金额')) return undefined
  const before = view.text.slice(clause.start, quantity.start)
  const wide = !OF_WHOLE.has(quantity.measures) || !/占|排|列|居/u.test(before)
  const own = context.subject(quantity.start, clause, DIVISION.test(before) ? PLACE : ANY)?.refs[0]
  const said = view.text.slice(Math.max(view.sentence.start, own?.end ?? 0), quantity.start)
  if (wide && NATION.test(said)) return context.nation()
  if (wide && WORLD.test(said)) return undefined
  if (own && ((own.kind === 'person' && quantity.counter) || !canBe(view, own, label))) return undefined
  if (quantity.measures === '编号') return own && companyOf(own)
  if (own && own.start >= clause.start)
    return hasOtherSubject(view.text, { start: own.end, end: label.start }) ? undefined : own
  const start = context.lightStart(clause)
  const isBare =
    start >= quantity.start &&
    !(owner && (ACTING.has(owner.kind) || isBreak(view.text, quantity.end + label.text.length)))
  if (isBare || label.start - start > WIDEST || hasOtherSubject(view.text, { start, end: label.start }))
    return undefined
  return owner ?? (own && mayCarry(view, own, label, start) ? own : undefined)
}

/** A company's board has no code of its own: 天成药业股份有限公司第六届董事会. */
function companyOf(ref: Ref): Ref {
  const mention = ref.inside.find(({ start, subkind }) => start === ref.start && subkind === 'company')
  return mention ? { ...ref, mention } : ref
}

/** Whether what another clause spoke of may be what this number is told of: from another sentence only a measure (总投资54亿元) or what begins its clause, nothing where the sentence sets its own scene (在江北市，…), and a place's from the sentence before alone. */
function mayCarry(view: View, own: Ref, label: FigureLabel, start: number): boolean {
  if (own.start >= view.sentence.start) return true
  if (own.kind === 'person' || own.subkind === 'media') return false
  const scene = view.refs[0]
  if (scene?.kind === 'place' && scene.start - view.sentence.start <= 2 && view.text[view.sentence.start] === '在')
    return false
  if (own.kind === 'place' && /[。！？\n][^。！？\n]+[。！？\n]/u.test(view.text.slice(own.end, view.sentence.start)))
    return false
  return view.text[view.sentence.start - 1] === '；' || label.measure || label.weak === 'state' || label.start === start
}

/** What the article is about, where the sentence names nothing before the number: only then may its own subject, which is no name, be taken for part of that. */
export function mainOf({ view, heading, main }: OwnerContext, { quantity, label }: Labelled): Ref | undefined {
  const ref = main()
  if (heading || !ref || view.refs.some(({ start }) => start < quantity.start)) return undefined
  if (!(label.measure || label.weak === 'state' || quantity.counter || quantity.strong)) return undefined
  const isPart = ref.kind === 'place' ? label.weak === 'state' : ref.kind !== 'person' && ref.subkind !== 'media'
  return isPart && !GENERAL.test(view.text.slice(view.sentence.start, quantity.start)) ? ref : undefined
}

/** Words that widen a sentence beyond what the article is about. */
const GENERAL = /全国|我国|全球|世界|各地|全行业|受访|调查/u
