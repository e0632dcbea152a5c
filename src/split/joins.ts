// How well one block follows another, in about the logarithm of its odds: by whether the one breaks off where the other
// goes on, by the word that the join makes, by brackets, by column width, nearness and common vocabulary.
import { tagWords } from '../text/jieba.ts'
import type { Forms } from './forms.ts'
import { balance, type Openness } from './openness.ts'
import type { Block } from './readBlocks.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface Joins {
  /** The score of a block that opens an article of its own. */
  opens(block: number): number
  /** The score of a block that goes on with an article, of which `chain` are the blocks so far, the last first. `hungry`: only headlines as yet. */
  follows(block: number, chain: readonly number[], hungry: boolean): number
}

interface Edge {
  readonly begins: number
  readonly opensArticle: boolean
  readonly closes: string
  readonly wants: string
}

/** Weights, in units of log odds. */
const WEIGHT = {
  gap: 0.35,
  likeness: 10,
  headline: 5,
  begins: 0.6,
  width: 1.5,
  newText: -6,
  dateline: 3,
  subhead: -2.5,
  afterEnd: -7,
  bracket: 3,
} as const

export function createJoins(blocks: readonly Block[], forms: Forms, openness: Openness): Joins {
  const texts = blocks.map(block => block.text)
  const vocabulary = createVocabulary(texts)
  const edges: readonly Edge[] = blocks.map(({ text, lines }) => ({
    begins: lines[0]!.indented ? 6 : openness.begins(text),
    opensArticle: forms.opensArticle(text),
    ...balance(text),
  }))
  const straddles = new Map<number, number>()
  const straddle = (left: number, right: number): number => {
    const key = left * blocks.length + right
    let score = straddles.get(key)
    if (score === undefined) {
      score = straddleScore(texts[left]!, texts[right]!, vocabulary)
      straddles.set(key, score)
    }
    return score
  }

  const topic = (block: number, chain: readonly number[]): number => {
    let best = 0
    for (const other of chain) best = Math.max(best, vocabulary.likeness(block, other))
    return WEIGHT.likeness * best
  }

  function opens(index: number): number {
    const block = blocks[index]!
    const edge = edges[index]!
    if (block.kind !== 'body') return 0
    if (block.notice && edge.closes === '') return -1
    return (
      (edge.opensArticle ? WEIGHT.newText + WEIGHT.dateline : WEIGHT.newText) +
      (index === 0 ? 3 : 0) +
      edge.begins * 0.3
    )
  }

  function follows(index: number, chain: readonly number[], hungry: boolean): number {
    const block = blocks[index]!
    const edge = edges[index]!
    const last = chain[0]!
    const gap = index - last
    if (block.kind === 'caption' || blocks[last]!.kind === 'caption') return -99
    if (block.kind === 'head') return hungry ? (gap === 1 ? 0.5 : -8) : gap === 1 ? WEIGHT.subhead : -8
    const nearness = -WEIGHT.gap * Math.min(gap - 1, 8)
    if (hungry) return nearness + afterHead(edge, last, index)
    return nearness + topic(index, chain) + widthScore(block, blocks[last]!) + afterText(index, last)
  }

  function afterHead(edge: Edge, head: number, index: number): number {
    const brackets = edge.closes === '' ? 0 : -WEIGHT.bracket
    return (
      1 +
      WEIGHT.begins * edge.begins +
      (edge.opensArticle ? 2 : 0) +
      brackets +
      WEIGHT.headline * vocabulary.coverage(head, index)
    )
  }

  function afterText(index: number, last: number): number {
    const edge = edges[index]!
    const before = blocks[last]!
    if (before.end === 'final') return WEIGHT.afterEnd
    if (before.end === 'open') {
      return 2 + straddle(last, index) - WEIGHT.begins * edge.begins + bracketScore(edges[last]!, edge)
    }
    return (
      WEIGHT.begins * edge.begins +
      (edge.opensArticle ? -4 : 0) +
      (edge.closes === '' ? 0 : -WEIGHT.bracket) +
      (before.end === 'short' ? -0.5 : 0)
    )
  }

  return { opens, follows }
}

function bracketScore(left: Edge, right: Edge): number {
  let score = 0
  for (const bracket of left.wants) score += right.closes.includes(bracket) ? WEIGHT.bracket : -WEIGHT.bracket / 2
  for (const bracket of right.closes) if (!left.wants.includes(bracket)) score -= WEIGHT.bracket
  return score
}

function widthScore(left: Block, right: Block): number {
  if (left.lines.length < 3 || right.lines.length < 3) return 0
  return Math.abs(left.width - right.width) > 1 ? -WEIGHT.width : 0
}

/** Does the join of two texts make a word: one that the page has elsewhere, or one of the dictionary? */
function straddleScore(left: string, right: string, vocabulary: Vocabulary): number {
  const l = left.slice(-5)
  const r = right.slice(0, 5)
  const pair = vocabulary.count(l.slice(-1) + r.slice(0, 1))
  const triple = Math.max(vocabulary.count(l.slice(-2) + r.slice(0, 1)), vocabulary.count(l.slice(-1) + r.slice(0, 2)))
  let score = triple > 0 ? 2.5 : pair > 0 ? 1.2 : -0.3
  let at = -l.length
  for (const word of tagWords(l + r)) {
    const end = at + word.text.length
    if (at < 0 && end > 0) score += word.tag === 'x' || word.tag === 'eng' ? 0.3 : word.text.length > 2 ? 2.5 : 1.5
    at = end
  }
  return score
}
