// Around a trigger: the elements of a pattern one after the other, to the right and to the left, the nearest candidate
// first. Nothing is tried twice and no gap leaves its clause, so that a sentence costs what its length is.
import type { RelationKind } from '../schema.ts'
import { tagWords } from '../text/jieba.ts'
import type { Span } from '../types.ts'
import { lastOfChain } from './findTopics.ts'
import type { Element } from './pattern.ts'
import { readPostsAt, type TitleContext } from './readTitles.ts'
import { type EndSpec, fits, isGoverned } from './topics.ts'
import { type Holding, isBreak, type Ref, skipBack, skipForward, type View } from './view.ts'
import type { Words } from './words.ts'

/** A trigger word of some relations where it stands. */
export interface Verb extends Span {
  readonly kinds: ReadonlySet<RelationKind>
}

/** What the elements of a pattern are matched against. */
export interface ElementContext {
  readonly view: View
  readonly titles: TitleContext
  readonly words: Words
  readonly quantities: readonly Span[]
  /** Triggers of two characters and more in the sentence. */
  readonly verbs: readonly Verb[]
  /** The relation that is being looked for. */
  readonly kind: RelationKind
}

/** What has been matched so far; `left` is where the matched text begins. */
export interface State {
  readonly A?: readonly Ref[]
  readonly B?: readonly Ref[]
  readonly holdings?: readonly Holding[]
  readonly figure?: Span
  readonly left?: number
}

const WIDEST_GAP = 24
const LOOK_AHEAD = 8
const MOST_CANDIDATES = 4

/** Matches elements from `index` on to the right of `at`. */
export function matchRight(
  elements: readonly Element[],
  index: number,
  at: number,
  state: State,
  context: ElementContext,
): State | undefined {
  const element = elements[index]
  if (!element) return state
  const { view, titles } = context
  const { text, sentence } = view
  const here = skipForward(text, at, sentence.end, true)
  if (element.type === 'gap') {
    const next = elements[index + 1]
    if (!next) return state
    const limit = gapEnd(text, at, sentence.end, element.commas)
    for (const start of startsIn(next, here, limit, context)) {
      if (next.type === 'end' && element.commas === 0 && isInterrupted(context, at, start)) return undefined
      const found = matchRight(elements, index + 1, start, state, context)
      if (found) return found
    }
    return undefined
  }
  const follow = (end: number, more: Partial<State> = {}) =>
    matchRight(elements, index + 1, end, { ...state, ...more }, context)
  const without = () =>
    'optional' in element && element.optional ? matchRight(elements, index + 1, at, state, context) : undefined
  switch (element.type) {
    case 'end': {
      const refs = endAt(view, here, element.kinds, context.words)
      if (!refs) return without()
      const isLast = index === elements.length - 1
      const end = refs.at(-1)!.end
      if (isLast && text[skipForward(text, end, sentence.end)] === '的') return undefined
      return follow(pastList(text, end, sentence.end), { [element.end]: refs }) ?? without()
    }
    case 'words': {
      for (const word of element.words) {
        const found = text.startsWith(word, here) ? follow(here + word.length) : undefined
        if (found) return found
      }
      return without()
    }
    case 'posts': {
      const posts = readPostsAt(titles, here)
      return posts && follow(posts.end, { holdings: posts.holdings })
    }
    case 'figure': {
      const figure = context.quantities.find(quantity => quantity.start === here)
      return figure && follow(figure.end, { figure })
    }
    case 'border':
      return here >= sentence.end || isBreak(text, here) ? follow(here) : undefined
    case 'whole':
      return isWhole(text, here, sentence.end, context.words) ? follow(at) : undefined
  }
}

/** Matches elements from `index` down to `last` to the left of `at`. */
export function matchLeft(
  elements: readonly Element[],
  index: number,
  at: number,
  state: State,
  context: ElementContext,
  last: number,
): State | undefined {
  const element = elements[index]
  if (!element || index < last) return { ...state, left: at }
  const { view } = context
  const { text, sentence } = view
  const here = skipBack(text, at, sentence.start)
  const follow = (start: number, more: State = {}) =>
    matchLeft(elements, index - 1, start, { ...state, ...more }, context, last)
  const without = () => ('optional' in element && element.optional ? follow(at) : undefined)
  switch (element.type) {
    case 'gap': {
      if (index - 1 < last) return follow(at)
      const limit = gapStart(text, at, sentence.start, element.commas)
      for (const end of endsIn(elements[index - 1], here, limit, context)) {
        const found = follow(end)
        if (found) return found
      }
      return undefined
    }
    case 'end': {
      const ref = view.endingAt.get(here)
      if (!ref || !fits(ref, element.kinds) || !view.lead.has(ref)) return without()
      const list = (view.lists.get(ref) ?? [ref]).filter(other => fits(other, element.kinds))
      let start = Math.min(...list.map(other => view.lead.get(other) ?? other.start))
      for (let outer = view.endingAt.get(start); outer?.kind === 'place'; outer = view.endingAt.get(start))
        start = outer.start
      return follow(start, { [element.end]: list }) ?? without()
    }
    case 'words': {
      for (const word of element.words) {
        const found =
          text.endsWith(word, here) || text.startsWith(word, here - word.length) ? wordEnd(text, word, here) : undefined
        const state = found !== undefined ? follow(found) : undefined
        if (state) return state
      }
      return without()
    }
    case 'figure': {
      const figure = context.quantities.find(quantity => quantity.end === here)
      return figure && follow(figure.start, { figure })
    }
    case 'border':
      return here <= sentence.start || isBreak(text, here - 1) ? follow(here) : undefined
    case 'posts':
    case 'whole':
      return undefined
  }
}

/** Whether a name is all that is meant where it ends: neither 的 nor a noun nor 分别持有的 goes on from it, but its shares. */
function isWhole(text: string, at: number, end: number, words: Words): boolean {
  if (at >= end || isBreak(text, at) || words.shares.longestAt(text, at)) return true
  const next = tagWords(text.slice(at, Math.min(end, at + LOOK_AHEAD)))[0]
  return (
    next === undefined ||
    !(/^(?:n|vn|l|uj|t)/u.test(next.tag) || /^(?:分别|所|持有|相关|旗下|下属|于|在)/u.test(next.text))
  )
}

/** Whether a verb of another relation stands between: 看望参加会议的代表 is no visit to the meeting. Verbs joined by 并 or 和 share what follows. */
function isInterrupted({ view, verbs, kind }: ElementContext, from: number, to: number): boolean {
  return verbs.some(
    verb =>
      verb.start >= from &&
      verb.end <= to &&
      !verb.kinds.has(kind) &&
      !'并和及、与或'.includes(view.text[verb.start - 1] ?? ' '),
  )
}

const wordEnd = (text: string, word: string, at: number): number | undefined =>
  text.startsWith(word, at - word.length) ? at - word.length : undefined

/** The names at `at` that fit, with the rest of their list; of a chain of places the last. */
function endAt(view: View, at: number, kinds: readonly EndSpec[], words: Words): readonly Ref[] | undefined {
  const first = view.refs.find(ref => view.lead.get(ref) === at) ?? view.startingAt.get(at)
  if (!first) return undefined
  const last = lastOfChain(view, first, words)
  const ref = fits(last, kinds) ? last : first
  if (!fits(ref, kinds) || !view.lead.has(ref)) return undefined
  const list = view.lists.get(ref) ?? [ref]
  return list.slice(list.indexOf(ref)).filter(other => fits(other, kinds))
}

/** Past the 等 that closes a list. */
function pastList(text: string, at: number, end: number): number {
  const next = skipForward(text, at, end)
  return text[next] === '等' ? next + 1 : at
}

/** Where an element may begin in a gap, the nearest first. */
function startsIn(element: Element | undefined, from: number, limit: number, context: ElementContext): number[] {
  const { view, words } = context
  if (!element) return []
  if (element.type === 'words')
    return element.words.flatMap(word => indexIn(view.text, word, from, limit)).sort((a, b) => a - b)
  if (element.type === 'figure')
    return context.quantities.filter(q => q.start >= from && q.end <= limit).map(q => q.start)
  if (element.type === 'border') return [limit]
  if (element.type === 'posts' || element.type === 'whole') return [from]
  if (element.type !== 'end') return []
  return view.refs
    .filter(ref => ref.start >= from && ref.start < limit && (ref.start === from || !isGoverned(view, ref, words)))
    .slice(0, MOST_CANDIDATES)
    .map(ref => view.lead.get(ref)!)
}

/** Where an element may end in a gap to the left, the nearest first. */
function endsIn(
  element: Element | undefined,
  to: number,
  limit: number,
  { view, quantities }: ElementContext,
): number[] {
  if (!element) return []
  if (element.type === 'words')
    return element.words
      .flatMap(word => indexIn(view.text, word, limit, to).map(at => at + word.length))
      .sort((a, b) => b - a)
  if (element.type === 'figure')
    return quantities
      .filter(q => q.end <= to && q.start >= limit)
      .map(q => q.end)
      .reverse()
  if (element.type === 'border') return [limit]
  if (element.type !== 'end') return []
  return view.refs
    .filter(ref => ref.end <= to && ref.end > limit)
    .slice(-MOST_CANDIDATES)
    .map(ref => ref.end)
    .reverse()
}

function indexIn(text: string, word: string, from: number, limit: number): number[] {
  const at = text.slice(from, limit).indexOf(word)
  return at >= 0 ? [from + at] : []
}

/** How far a gap to the right may reach. */
function gapEnd(text: string, at: number, end: number, commas: number): number {
  let left = commas
  const last = Math.min(end, at + WIDEST_GAP * (1 + commas))
  for (let i = at; i < last; i++) if (isBreak(text, i) && (text[i] !== '，' || left-- === 0)) return i
  return last
}

function gapStart(text: string, at: number, start: number, commas: number): number {
  let left = commas
  const first = Math.max(start, at - WIDEST_GAP * (1 + commas))
  for (let i = at; i > first; i--) if (isBreak(text, i - 1) && (text[i - 1] !== '，' || left-- === 0)) return i
  return first
}
