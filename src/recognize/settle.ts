// The one place where guesses are weighed against each other: of two that cross or cover the same words the better stays;
// one inside another stays only where the inner is a name of its own, as 长春新区 in 长春新区管委会.
import { bySpan, contains } from '../text/span.ts'
import type { Candidate } from './candidate.ts'

/** A stretch of text is 2 to this many units long. */
const STRETCH = 5
/** What is too weak to keep. */
const FLOOR = 0.5
/** How sure a name inside another must be, by the kinds of inner and outer; what is missing never stays. */
const INNER: Readonly<Record<string, number>> = {
  'place organization': 0.75,
  'place place': 0.75,
  'place project': 0.75,
  'place event': 0.75,
  'event event': 0.8,
  'event document': 0.8,
  'place document': 0.75,
  'organization organization': 0.8,
  'organization event': 0.7,
  'organization document': 0.7,
  'organization project': 0.7,
  'organization place': 0.8,
  'project event': 0.8,
  'project document': 0.8,
  'project organization': 0.8,
  'project project': 0.8,
  'document event': 0.9,
  'document document': 0.9,
  'person document': 0.9,
  'person event': 0.9,
}

/** The candidates of a text that stand: none crosses another, none has the span of another; sorted by start, the longest first. */
export function settle(text: string, candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates
    .filter(candidate => candidate.confidence >= FLOOR)
    .sort((a, b) => worth(b) - worth(a) || bySpan(a, b))
  const byStart = withoutClashes(ranked).sort(bySpan)
  const kept: Candidate[] = []
  const open: Candidate[] = []
  for (const candidate of byStart) {
    while (open.length > 0 && open.at(-1)!.end <= candidate.start) open.pop()
    if (open.every(outer => mayStand(text, candidate, outer))) {
      kept.push(candidate)
      open.push(candidate)
    }
  }
  return kept
}

/** Of clashing candidates the first. What is taken is kept by stretch of text, so that a candidate is held against its neighbours alone. */
function withoutClashes(ranked: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = []
  const stretches = new Map<number, Candidate[]>()
  for (const candidate of ranked) {
    const last = (candidate.end - 1) >> STRETCH
    let free = true
    for (let at = candidate.start >> STRETCH; free && at <= last; at++)
      free = !stretches.get(at)?.some(other => clashes(candidate, other))
    if (!free) continue
    taken.push(candidate)
    for (let at = candidate.start >> STRETCH; at <= last; at++) {
      const there = stretches.get(at)
      if (there) there.push(candidate)
      else stretches.set(at, [candidate])
    }
  }
  return taken
}

/** Sure guesses go first, of equally sure ones the longer. */
const worth = (candidate: Candidate): number =>
  candidate.confidence + Math.min(candidate.end - candidate.start, 30) * 0.012

const clashes = (a: Candidate, b: Candidate): boolean =>
  a.start < b.end &&
  b.start < a.end &&
  (!(contains(a, b) || contains(b, a)) || (a.start === b.start && a.end === b.end))

/** 铭军实业（吉林省）集团|有限责任公司: what follows is only the form of the company. */
const FORM = /^(股份|控股|集团|有限|责任|公司|（[^）]*）)+$/

/** Inside a name of its own kind a name with the same end is only its tail (发改委 in 国家发改委), and one that only lacks the company's form, or the paper's last word, is that same name. */
function mayStand(text: string, inner: Candidate, outer: Candidate): boolean {
  if (inner.kind === outer.kind && inner.end === outer.end) return false
  if (inner.kind === 'organization' && inner.start === outer.start) {
    if (inner.subkind === 'media' && outer.subkind === 'media') return false
    if (FORM.test(text.slice(inner.end, outer.end))) return false
  }
  return inner.confidence >= (INNER[`${inner.kind} ${outer.kind}`] ?? 2)
}
