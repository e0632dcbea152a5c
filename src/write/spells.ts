// When an edge is there, for programs with a timeline: the days that its sentences name, else those on which they were
// printed, as on the page's own line of time. Ranges that overlap become one, since Gephi drops the second of two such
// without a word.
import { byCode } from '../text/order.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../types.ts'
import { daysOf } from './isoDate.ts'
import { quotationsOf } from './quotations.ts'

/** Whole days, both ends included; an open end is missing. */
export interface Spell {
  readonly start?: string
  readonly end?: string
}

/** When the evidence speaks of, sorted, none overlapping another; none where nothing is known, and where it is always. `publishedOf` gives the ISO date of an article. */
export function spellsOf(
  evidence: readonly EdgeEvidence[],
  publishedOf: (articleId: string) => string | undefined,
): Spell[] {
  const ranges = evidence
    .flatMap(one => rangeOf(one, publishedOf(one.articleId)) ?? [])
    .sort((a, b) => byCode(a.start, b.start) || byCode(a.end, b.end))
  const joined: Range[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (!last || range.start > last.end) joined.push(range)
    else if (range.end > last.end) joined[joined.length - 1] = { start: last.start, end: range.end }
  }
  return joined
    .filter(({ start, end }) => start !== EVER || end !== NEVER)
    .map(({ start, end }) => ({ ...(start !== EVER && { start }), ...(end !== NEVER && { end }) }))
}

/** Whether any edge has a spell. */
export function hasSpells(graph: KnowledgeGraph): boolean {
  const { articleOf } = quotationsOf(graph)
  return graph.someEdge(
    (_, { evidence }) => spellsOf(evidence, id => articleOf({ articleId: id })?.published).length > 0,
  )
}

type Range = Required<Spell>

/** Open ends, in the order of dates: before and after all. */
const EVER = ''
const NEVER = '\uffff'

function rangeOf({ time }: EdgeEvidence, published: string | undefined): Range | undefined {
  const said = [time?.from, time?.to].map(date => (date === undefined ? undefined : daysOf(date)))
  const [from, to] = said.some(Boolean) ? said : [published, published].map(date => date && daysOf(date))
  if (!from && !to) return undefined
  const range = { start: from ? from[0] : EVER, end: to ? to[1] : NEVER }
  return range.start <= range.end ? range : undefined
}
