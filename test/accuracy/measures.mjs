// Rows of the tables: precision, recall and F1 by type, and how often what is said with a probability is right.
import { f1Of, precisionOf, recallOf, tallySpans } from '../../dist/model/measure.js'

export const SPAN_HEADS = ['type', 'gold', 'found', 'right', 'precision', 'recall', 'F1']
export const RELIABILITY_HEADS = ['probability', 'count', 'mean', 'share right']
const BINS = 10
const DIGITS = 4

/** A row for each type, and `ALL` at last. */
export const spanRows = (gold, found) =>
  tallySpans(gold, found).map(tally => [
    tally.type,
    tally.gold,
    tally.found,
    tally.right,
    ...[precisionOf(tally), recallOf(tally), f1Of(tally)].map(value => value.toFixed(DIGITS)),
  ])

/** Every span found, and whether the gold has it: same bounds, same type. */
export function judge(gold, found) {
  const keyOf = ({ start, end, type }) => `${start} ${end} ${type}`
  return found.flatMap((spans, sentence) => {
    const said = new Set(gold[sentence].map(keyOf))
    return spans.map(span => ({ ...span, isRight: said.has(keyOf(span)) }))
  })
}

/** A row for each tenth of the probability, and one of all. */
export const reliabilityRows = judged => [
  ...Array.from({ length: BINS }, (_, bin) => [
    nameOfBin(bin),
    ...reliabilityOf(judged.filter(({ probability }) => binOf(probability) === bin)),
  ]),
  ['ALL', ...reliabilityOf(judged)],
]

/** How many, their mean probability, and the share of them that is right; – for the mean and share of none. */
export function reliabilityOf(judged) {
  const mean = partOf =>
    judged.length === 0 ? '–' : (judged.reduce((sum, each) => sum + partOf(each), 0) / judged.length).toFixed(DIGITS)
  return [judged.length, mean(({ probability }) => probability), mean(({ isRight }) => Number(isRight))]
}

export const binOf = probability => Math.min(BINS - 1, Math.floor(probability * BINS))
export const nameOfBin = bin => `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}`
