// Posts that titles in front of names and verbs of appointing give to persons → relations. A title without a body of its
// own (总统谢尔达尔) belongs to the body or place last named with a title.
import { RELATION_KINDS, type RelationKind } from '../schema.ts'
import type { Article, Mention, Relation, Span } from '../types.ts'
import type { Holding, Ref } from './view.ts'

const OF_PLACE = 0.85
const NAMED = 0.95
const CARRIED = 0.55
/** A title that names a body of its own: 苹果公司首席执行官. */
const BODY = /公司|集团|大学|学院|医院|协会|学会|银行|党[^委组]|联盟|基金会|研究所|研究院|俱乐部/u
/** A title that names a body which is no name here, 政策研究室副主任: it is not of the body last named. */
const UNNAMED = /研究室|府|团(?!长)|局(?!长)|署(?!长)|中心/u

/** The bodies that titles were last of, in an article. */
export interface Seats {
  body?: Ref
  place?: Mention
}

/** What one post of one person says, or undefined where no body for it is known. Remembers the body in `seats`. */
export function relateHolding(
  person: Ref,
  holding: Holding,
  seats: Seats,
  source: { article: Article; sentence: Span; rule: string; kind?: RelationKind },
): Relation | undefined {
  const { article, sentence, rule } = source
  if (holding.seat) remember(holding.seat, seats)
  const title = article.text.slice(holding.title.start, holding.title.end)
  const seat = seatOf(holding, title, seats)
  if (!seat) return undefined
  const kind = source.kind ?? holding.post.relation
  const inverted = kind === 'legalPerson'
  const ends = inverted
    ? { from: seat.mention.id, to: person.mention.id }
    : { from: person.mention.id, to: seat.mention.id }
  if (!allowed(kind, seat.mention)) return undefined
  return {
    kind,
    ...ends,
    title,
    modality: holding.former ? 'former' : 'stated',
    evidence: { articleId: article.id, sentence, trigger: holding.title, rule },
    confidence: seat.confidence * person.confidence,
  }
}

function remember(seat: Ref, seats: Seats): void {
  const place = seat.kind === 'place' ? seat.mention : placeIn(seat)
  if (place) seats.place = place
  if (seat.kind === 'organization') seats.body = seat
}

function seatOf(
  { seat, post, inherited }: Holding,
  title: string,
  seats: Seats,
): { mention: Mention; confidence: number } | undefined {
  if (seat && !(inherited && BODY.test(title))) {
    const place = post.ofPlace ? placeIn(seat) : undefined
    if (place) return { mention: place, confidence: OF_PLACE }
    if (!(post.ofPlace && inherited && seat.kind === 'organization'))
      return { mention: seat.mention, confidence: NAMED * seat.confidence }
  }
  if (post.fixed || BODY.test(title) || (!seat && UNNAMED.test(title))) return undefined
  const carried = post.ofPlace ? seats.place : seats.body?.mention
  return carried && { mention: carried, confidence: CARRIED }
}

/** 富阳市 in 富阳市委: the place that a body is named after. */
const placeIn = (seat: Ref): Mention | undefined =>
  seat.inside.findLast(mention => mention.kind === 'place' && mention.start === seat.start)

const allowed = (kind: RelationKind, seat: Mention): boolean =>
  RELATION_KINDS[kind][kind === 'legalPerson' ? 'from' : 'to'].some(allowedKind => allowedKind === seat.kind)
