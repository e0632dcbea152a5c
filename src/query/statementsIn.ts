// What some articles say, of all that is said: a sentence that is agency copy is quoted from the first of them that
// prints it, with its ranges where they stand there.
import { contains } from '../text/span.ts'
import type { EdgeEvidence, Evidence, NodeFigure, Quoted, Span } from '../types.ts'

/** An edge's evidence as the articles of these ids print it; undefined where none of them does. */
export function evidenceIn(one: EdgeEvidence, articles: ReadonlySet<string>): EdgeEvidence | undefined {
  const { copies, trigger, ...said } = one
  const found = placeIn(one, copies, articles)
  if (!found) return undefined
  const { by, more } = found
  return { ...said, ...moved(one, found), from: shifted(one.from, by), to: shifted(one.to, by), ...more }
}

/** A figure as the articles of these ids print it; undefined where none of them does. */
export function figureIn(one: NodeFigure, articles: ReadonlySet<string>): NodeFigure | undefined {
  const { copies, ...said } = one
  const found = placeIn(one.evidence, copies, articles)
  if (!found) return undefined
  return { ...said, evidence: moved(one.evidence, found), at: shifted(one.at, found.by), ...found.more }
}

/** Where a sentence is to be quoted from, and how much further on that is than where it was quoted before. */
interface Found {
  readonly place: Quoted
  readonly by: number
  readonly more: { readonly copies?: readonly Quoted[] }
}

function placeIn(
  { articleId, sentence }: Quoted,
  copies: readonly Quoted[] = [],
  articles: ReadonlySet<string>,
): Found | undefined {
  const [place, ...more] = [{ articleId, sentence }, ...copies].filter(one => articles.has(one.articleId))
  if (!place) return undefined
  return { place, by: place.sentence.start - sentence.start, more: more.length > 0 ? { copies: more } : {} }
}

/** The evidence at its place; a trigger outside the sentence stays behind, as it belongs to the first article alone. */
function moved({ rule, trigger, articleId, sentence }: Evidence, { place, by }: Found): Evidence {
  const goes = trigger && (place.articleId === articleId || contains(sentence, trigger))
  return { articleId: place.articleId, sentence: place.sentence, ...(goes && { trigger: shifted(trigger, by) }), rule }
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
