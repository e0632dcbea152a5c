// Sentences to numbers: features of every character, its label, and the features of names that other sentences have.
import type { Lexis } from '../../text/readLexis.ts'
import { tagText } from '../../text/tagText.ts'
import { BLOCK, findDocumentNames, withIndices } from '../documentNames.ts'
import { createFeatures, documentFeature, SLOTS } from '../features.ts'
import { writeSpan } from '../labels.ts'
import type { WordClasses } from '../wordClasses.ts'
import { indexFeatures } from './indexFeatures.ts'
import { createRandom } from './random.ts'
import type { Example } from './readConll.ts'
import type { TrainingSet } from './trainCrf.ts'

/** Share of the names of other sentences that are shown: a tagger that reads a document does not find all. */
const SHOWN = 0.8
/** Share of the sentences that are trained without the names of others: a first reading has none. */
const ALONE = 0.3
const UNKNOWN = -1

/** The training set, and the feature of each index. Features that occur once are left out. */
export function buildTrainingSet(
  examples: readonly Example[],
  types: readonly string[],
  documents: boolean,
  lexis: Lexis,
  classes: WordClasses,
): { set: TrainingSet; keys: Uint32Array } {
  const slots = SLOTS + (documents ? types.length : 0)
  const starts = new Int32Array(examples.length + 1)
  for (const [i, { text }] of examples.entries()) starts[i + 1] = starts[i]! + text.length
  const features = new Uint32Array(starts.at(-1)! * slots)
  const gold = new Int8Array(starts.at(-1)!)
  const open = createFeatures(lexis, classes)
  for (const [i, { text, spans, unsure }] of examples.entries()) {
    const own = new Uint32Array(text.length * SLOTS)
    open(tagText(text, lexis))({ start: 0, end: text.length }, own)
    for (let at = 0; at < text.length; at++)
      features.set(own.subarray(at * SLOTS, (at + 1) * SLOTS), (starts[i]! + at) * slots)
    const labels = gold.subarray(starts[i]!, starts[i + 1]!)
    for (const { start, end } of unsure ?? []) labels.fill(UNKNOWN, start, end)
    for (const span of withIndices(spans, types)) writeSpan(labels, span, span.type)
  }
  if (documents)
    writeDocumentNames(examples, types, (i, at, slot, feature) => {
      features[(starts[i]! + at) * slots + SLOTS + slot] = feature
    })
  const { keys, indices } = indexFeatures(features, 2)
  return { set: { slots, features: indices, gold, starts }, keys }
}

function writeDocumentNames(
  examples: readonly Example[],
  types: readonly string[],
  write: (example: number, at: number, slot: number, feature: number) => void,
): void {
  const random = createRandom(1)
  for (let first = 0; first < examples.length; first += BLOCK) {
    const block = examples.slice(first, first + BLOCK).map(({ text, spans }) => ({
      text,
      names: withIndices(spans, types).filter(() => random() < SHOWN),
    }))
    const alone = block.map(() => random() < ALONE)
    findDocumentNames(block, types.length, (i, at, type, place, seen) => {
      if (!alone[i]) write(first + i, at, type, documentFeature(type, place, seen))
    })
  }
}
