// A place inside another name (苏州 in 苏州登临科技) is a mention of its own only where the document names that place by itself
// too: then the part-whole relation is worth having, else it is a piece of a name.
import type { Article } from '../types.ts'
import type { Candidate } from './candidate.ts'

/** The candidates of each article, sorted by start, without places that the document names only inside other names. */
export function dropLonePlaces(
  articles: readonly Article[],
  settled: readonly (readonly Candidate[])[],
): Candidate[][] {
  const nested = settled.map(findNested)
  const free = new Set<string>()
  const nameOf = (article: number, { start, end }: Candidate) =>
    articles[article]!.text.slice(start, end).replace(/(特别行政区|特区|自治区|自治州|[省市县区])$/, '')
  for (const [i, candidates] of settled.entries())
    for (const candidate of candidates) if (!nested[i]!.has(candidate)) free.add(nameOf(i, candidate))
  return settled.map((candidates, i) =>
    candidates.filter(
      candidate => candidate.kind !== 'place' || !nested[i]!.has(candidate) || free.has(nameOf(i, candidate)),
    ),
  )
}

/** The candidates that lie inside others. */
function findNested(candidates: readonly Candidate[]): Set<Candidate> {
  const nested = new Set<Candidate>()
  let reach = 0
  for (const candidate of candidates) {
    if (candidate.end <= reach) nested.add(candidate)
    reach = Math.max(reach, candidate.end)
  }
  return nested
}
