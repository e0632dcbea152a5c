// From mentions to what the patterns read: outermost names, titles taken out of the way, lists put together. Everything
// that several patterns need is worked out here once for a sentence.
import type { Article, Mention, Span } from '../types.ts'
import { type Cluster, readTitlesBefore, type TitleContext } from './readTitles.ts'
import { isQuote, type Ref, skipBack, skipForward, splitClauses, type View } from './view.ts'
import type { Words } from './words.ts'

/** A view, and the titles found in it by the name that bears them. */
export interface ViewWithTitles {
  readonly view: View
  readonly context: TitleContext
  readonly clusters: ReadonlyMap<Ref, Cluster>
}

const LIST_GAP = 12

/** The view of one sentence. `refs` are its outermost names and pointing nouns, in order. */
export function buildView(article: Article, sentence: Span, refs: readonly Ref[], words: Words): ViewWithTitles {
  const { text } = article
  const startingAt = new Map(refs.map(ref => [ref.start, ref]))
  const endingAt = new Map(refs.map(ref => [ref.end, ref]))
  const context: TitleContext = { text, span: sentence, words, startingAt, endingAt }
  const clusters = new Map<Ref, Cluster>()
  const lead = new Map<Ref, number>()
  const seats = new Set<Ref>()
  for (const ref of refs) {
    const cluster = ref.kind === 'person' ? readTitlesBefore(context, ref) : undefined
    if (cluster) {
      clusters.set(ref, cluster)
      for (const seat of cluster.seats) seats.add(seat)
    }
    lead.set(ref, cluster?.start ?? ref.start)
  }
  const free = refs.filter(ref => !seats.has(ref))
  const lists = joinLists(context, free, lead)
  const clauses = splitClauses(text, sentence)
  return {
    view: { article, text, sentence, refs: free, lead, lists, clauses, startingAt, endingAt },
    context,
    clusters,
  }
}

/** The outermost names of a sentence with the names inside them; `mentions` are the article's, sorted by start, the longest first. */
export function refsOf(mentions: readonly Mention[], sentence: Span, from: number): { refs: Ref[]; next: number } {
  const refs: (Ref & { inside: Mention[] })[] = []
  let i = from
  for (; i < mentions.length && mentions[i]!.start < sentence.end; i++) {
    const mention = mentions[i]!
    if (mention.start < sentence.start || mention.end > sentence.end) continue
    const last = refs.at(-1)
    if (last && mention.end <= last.end) last.inside.push(mention)
    else if (!last || mention.start >= last.end) refs.push(refTo(mention))
  }
  return { refs, next: i }
}

function refTo(mention: Mention): Ref & { inside: Mention[] } {
  const { start, end, kind, subkind } = mention
  return { start, end, kind, ...(subkind && { subkind }), mention, confidence: 1, inside: [] }
}

/** Which names stand in one list: joined by 、和与及以及暨, or by a comma where a title leads on to the next person. */
function joinLists(
  context: TitleContext,
  refs: readonly Ref[],
  lead: ReadonlyMap<Ref, number>,
): Map<Ref, readonly Ref[]> {
  const lists = new Map<Ref, readonly Ref[]>()
  let current: Ref[] = []
  for (const ref of refs) {
    const last = current.at(-1)
    if (!last || !isJoined(context, last, ref, lead.get(ref)!)) current = []
    current.push(ref)
    lists.set(ref, current)
  }
  return lists
}

function isJoined({ text, words }: TitleContext, last: Ref, ref: Ref, lead: number): boolean {
  const from = skipForward(text, last.end, lead)
  const to = skipBack(text, lead, from)
  if (from >= to) return false
  const gap = text.slice(from, to)
  if (words.joins.get(gap)) return true
  if (ref.kind === 'person' && lead < ref.start && (gap === '，' || gap === '、')) return last.kind === 'person'
  const sameKind = last.kind === ref.kind && ref.kind !== 'person'
  const join = gap[0] === '、' ? 1 : 0
  return sameKind && join === 1 && gap.length <= LIST_GAP && !/[，；：。！？（）()]/u.test(gap) && !isQuote(gap[1])
}
