// Texts to names by one head: scores of every label at every character, the likeliest row of labels (Viterbi 1967), and then
// once more where other sentences of the document name what stands here. Work and memory are linear in the text.
import type { Lexis } from '../text/readLexis.ts'
import type { TaggedText } from '../text/tagText.ts'
import type { Span } from '../types.ts'
import { createChain, createLattice } from './crf.ts'
import { createDecoder } from './decode.ts'
import { BLOCK, findDocumentNames } from './documentNames.ts'
import { createFeatures, documentFeature, SLOTS, type WriteFeatures } from './features.ts'
import type { Head } from './head.ts'
import { createScorer } from './scorer.ts'
import { cutSegments, LONGEST_SEGMENT } from './segments.ts'
import { type ClassTable, createWordClasses } from './wordClasses.ts'

/** A name with its type and the probability that the model gives it. */
export interface TaggedName extends Span {
  readonly type: string
  readonly probability: number
}

/** All names of each text; the texts are of one document. */
export type Tag = (texts: readonly TaggedText[]) => TaggedName[][]

interface Sentence extends Span {
  readonly index: number
  readonly text: string
  readonly write: WriteFeatures
  scores: Float32Array
  names: { start: number; end: number; type: number }[]
}

/** Prepares a head for tagging. */
export function createTagger(head: Head, classes: ClassTable, lexis: Lexis): Tag {
  const features = createFeatures(lexis, createWordClasses(classes))
  const chain = createChain(head.types.length)
  const decoder = createDecoder(chain, Float64Array.from(head.transition), createLattice())
  const scorer = createScorer(head)
  const room = new Uint32Array(LONGEST_SEGMENT * SLOTS)

  const score = ({ start, end, write }: Sentence): Float32Array => {
    const length = end - start
    write({ start, end }, room)
    const scores = new Float32Array(length * chain.labels)
    for (let i = 0; i < length; i++) scorer.add(room, i * SLOTS, (i + 1) * SLOTS, scores, i * chain.labels)
    return scores
  }

  const lookAgain = (block: readonly Sentence[]) => {
    const changed = new Set<Sentence>()
    findDocumentNames(block, head.types.length, (index, at, type, place, seen) => {
      const sentence = block[index]!
      room[0] = documentFeature(type, place, seen)
      scorer.add(room, 0, 1, sentence.scores, at * chain.labels)
      changed.add(sentence)
    })
    for (const sentence of changed) sentence.names = decoder.best(sentence.scores, sentence.end - sentence.start)
  }

  return texts => {
    const found: TaggedName[][] = texts.map(() => [])
    for (const block of blocksOf(texts, features)) {
      for (const sentence of block) {
        sentence.scores = score(sentence)
        for (let i = 0; i < sentence.scores.length; i += chain.labels) sentence.scores[i]! -= head.bias
        sentence.names = decoder.best(sentence.scores, sentence.end - sentence.start)
      }
      if (head.documents) lookAgain(block)
      for (const { index, start, end, scores, names } of block) {
        const probabilities = decoder.probabilities(scores, end - start, names)
        for (const [i, name] of names.entries())
          found[index]!.push({
            start: start + name.start,
            end: start + name.end,
            type: head.types[name.type]!,
            probability: probabilities[i]!,
          })
      }
    }
    return found
  }
}

/** The sentences of the texts, so many at a time. */
function* blocksOf(
  texts: readonly TaggedText[],
  features: (tagged: TaggedText) => WriteFeatures,
): Generator<Sentence[]> {
  let block: Sentence[] = []
  for (const [index, tagged] of texts.entries()) {
    const write = features(tagged)
    for (const { start, end } of cutSegments(tagged.text)) {
      const text = tagged.text.slice(start, end)
      block.push({ index, start, end, text, write, scores: EMPTY, names: [] })
      if (block.length < BLOCK) continue
      yield block
      block = []
    }
  }
  if (block.length > 0) yield block
}

const EMPTY = new Float32Array(0)
