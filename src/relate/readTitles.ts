// Titles in front of a name (长春新区党工委副书记、管委会主任华景斌), read from the name backwards, and posts after a verb
// (任命X为国防部部长), read forwards. A title is what ends in a post word; the body it belongs to is the name in front of it.
import type { Span } from '../types.ts'
import { type Holding, type Ref, skipBack, skipForward } from './view.ts'
import { longestEndingAt, type Post, reversed, type Words } from './words.ts'

/** The titles in front of a name and where the first begins. */
export interface Cluster {
  readonly start: number
  readonly holdings: readonly Holding[]
  /** Names that belong to the titles. */
  readonly seats: readonly Ref[]
}

/** What reading titles needs to know of the text around. */
export interface TitleContext {
  readonly text: string
  readonly span: Span
  readonly words: Words
  readonly startingAt: ReadonlyMap<number, Ref>
  readonly endingAt: ReadonlyMap<number, Ref>
}

const LONGEST_TITLE = 16
const JOINS = new Set('、兼和及暨')
const STOPS = new Set('，；：。！？,;:!?（）()“”‘’"的\n \u3000的在对向把被将说称是为由让与同')

/** The titles that end where a name begins, nearest body first found for each; undefined where there are none. */
export function readTitlesBefore(context: TitleContext, name: Ref): Cluster | undefined {
  const { text, span } = context
  const holdings: Holding[] = []
  const seats: Ref[] = []
  const waiting: Omit<Holding, 'seat'>[] = []
  let start = name.start
  let end = skipBack(text, name.start, span.start)
  while (end > span.start) {
    const piece = titleEndingAt(context, end)
    if (!piece) break
    start = piece.title.start
    waiting.push(piece)
    const seat = context.endingAt.get(skipBack(text, start, span.start))
    if (seat?.kind === 'person') {
      waiting.pop()
      seats.push(seat)
      start = seat.start
    } else if (seat) {
      holdings.push(...seated(waiting.splice(0), seat))
      seats.push(seat)
      start = seat.start
      for (let outer = context.endingAt.get(start); outer; outer = context.endingAt.get(start)) {
        seats.push(outer)
        start = outer.start
      }
    } else if (piece.post.relation === 'wins') {
      waiting.pop()
      start = listStart(text, start, span.start)
    }
    const before = skipBack(text, start, span.start)
    if (!JOINS.has(text[before - 1] ?? '')) break
    end = skipBack(text, before - 1, span.start)
  }
  holdings.push(...waiting)
  return holdings.length > 0 ? { start, holdings: holdings.reverse(), seats } : undefined
}

/** “…奖”获得者 of a prize that is no name here: where that item of the list of titles begins. */
function listStart(text: string, at: number, floor: number): number {
  let start = at
  while (start > floor && at - start < LONGEST_TITLE && !'、，。；：'.includes(text[start - 1]!)) start--
  return start
}

/** The title right behind a body is of it, those after it inherit it. */
const seated = (titles: readonly Omit<Holding, 'seat'>[], seat: Ref): Holding[] =>
  titles.map((title, index) => ({ ...title, seat, inherited: index < titles.length - 1 }))

/** The one title that ends at `end`: its last word and what belongs to it in front. */
function titleEndingAt(context: TitleContext, end: number): Omit<Holding, 'seat'> | undefined {
  const { text, span, words } = context
  const longest = longestEndingAt(words.postsReversed, text, end)
  if (!longest || longest.start < span.start) return undefined
  const head = headBehindName(context, longest, end)
  let start = head.start
  const floor = Math.max(span.start, start - LONGEST_TITLE)
  for (let i = start; i >= floor; i--) {
    if (context.endingAt.has(i)) {
      start = isTitleText(context, i, head.start) ? i : modifiedFrom(context, head.start)
      break
    }
    if (i === floor || STOPS.has(text[i - 1]!) || JOINS.has(text[i - 1]!)) {
      start = joinedBefore(context, i) ? i : modifiedFrom(context, head.start)
      break
    }
  }
  return { title: { start, end }, post: head.value, former: isFormer(text, start), inherited: false }
}

/** Whether what stands between a body and the post word may belong to a title: no verb of speaking or appointing, and behind a person nothing but another post (王小明主席特别代表). */
function isTitleText({ text, words, endingAt }: TitleContext, from: number, to: number): boolean {
  if (endingAt.get(from)?.kind === 'person')
    return from === to || longestEndingAt(words.postsReversed, text, to)?.start === from
  for (let at = from; at < to; at++)
    if ('了着过'.includes(text[at]!) || words.speech.longestAt(text, at) || words.pivots.longestAt(text, at))
      return false
  return true
}

/** 中央纪委|书记: where a name ends inside the post word 纪委书记, the post is what follows the name. */
function headBehindName({ endingAt, text, words }: TitleContext, longest: { start: number; value: Post }, end: number) {
  for (let start = longest.start + 1; start < end; start++) {
    const value = endingAt.has(start) ? words.postsReversed.get(reversed(text.slice(start, end))) : undefined
    if (value) return { start, value }
  }
  return longest
}

/** Whether another title stands right before a join: then all that follows the join is title. */
function joinedBefore({ text, words }: TitleContext, at: number): boolean {
  return JOINS.has(text[at - 1] ?? '') && longestEndingAt(words.postsReversed, text, at - 1) !== undefined
}

function modifiedFrom({ text, words, span }: TitleContext, at: number): number {
  let start = at
  for (;;) {
    const modifier = longestEndingAt(words.modifiersReversed, text, start)
    if (!modifier || modifier.start < span.start) return start
    start = modifier.start
  }
}

const isFormer = (text: string, start: number): boolean =>
  /^[原前]/u.test(text.slice(start, start + 1)) ||
  /(?:原|前|时任|曾任|卸任)$/u.test(text.slice(Math.max(0, start - 2), start))

/** The posts that begin at `at`, joined by 、兼和及: 董事长兼总裁, 教育部副部长、党组成员. Where they end, too. */
export function readPostsAt(
  context: TitleContext,
  at: number,
): { end: number; holdings: readonly Holding[] } | undefined {
  const { text, span } = context
  const holdings: Holding[] = []
  let seat: Ref | undefined
  let end = at
  for (let start = at; start < span.end; ) {
    let from = skipForward(text, start, span.end)
    for (let ref = context.startingAt.get(from); ref && ref.kind !== 'person'; ref = context.startingAt.get(from)) {
      seat = ref
      from = skipForward(text, ref.end, span.end)
      if (text[from] === '的') from++
    }
    const post = postAt(context, from)
    if (!post) break
    holdings.push({ ...post, ...(seat && { seat }) })
    end = post.title.end
    if (!JOINS.has(text[end] ?? '')) break
    start = end + 1
  }
  return holdings.length > 0 ? { end, holdings } : undefined
}

/** The longest title that begins at `from`. */
function postAt({ text, span, words, startingAt }: TitleContext, from: number): Omit<Holding, 'seat'> | undefined {
  let found: Omit<Holding, 'seat'> | undefined
  const last = Math.min(span.end, from + LONGEST_TITLE)
  for (let i = from + 1; i <= last; i++) {
    const char = text[i - 1]!
    if (STOPS.has(char) || JOINS.has(char) || (i - 1 > from && startingAt.has(i - 1))) break
    const head = longestEndingAt(words.postsReversed, text, i)
    if (head && head.start >= from)
      found = { title: { start: from, end: i }, post: head.value, former: false, inherited: false }
  }
  return found
}
