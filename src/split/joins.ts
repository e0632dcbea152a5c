// How well one block follows another, as the logarithm of its odds: by whether the one breaks off where the other goes
// on, the word that the join makes, brackets, column width, nearness and common words.
import type { Forms } from './forms.ts'
import { type Features, type State, WEIGHTS } from './joinWeights.ts'
import { balance, type Openness } from './openness.ts'
import type { Block } from './readBlocks.ts'
import { firstTag, readSeam } from './readSeam.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** An article in the making: its last block, and the chain of those before. */
export interface Chain {
  readonly block: number
  readonly before?: Chain
  /** What that block is in it: of its head, a subhead in its text, or text. */
  readonly part: 'head' | 'subhead' | 'text'
}

export interface Joins {
  /** The score of taking a block for a headline, or for text; undefined where it cannot be one. */
  as(block: number, kind: 'head' | 'text'): number | undefined
  /** The score of a block that opens an article of its own. */
  opens(block: number, kind: 'head' | 'text'): number
  /** The score of a block that goes on with an article. */
  follows(block: number, kind: 'head' | 'text', chain: Chain): number
  /** What the score of a text that goes on with an article is weighed from. */
  features(block: number, chain: Chain): { readonly state: State; readonly values: Features }
}

/** What is known of a block's beginning and end. */
interface Edge {
  /** Features of how it begins: a sentence, a paragraph, an article, or in the middle. */
  readonly start: Features
  readonly opensArticle: boolean
  /** The brackets that it closes unopened, and those that it leaves open. */
  readonly closes: string
  readonly wants: string
}

/** What has too few examples to be fitted, in the same units. */
const RULES = {
  newText: -6,
  dateline: 3,
  subhead: -2.5,
  kicker: 2,
  farHead: -8,
  doubt: -1.5,
  notice: -1,
  afterNotice: -3,
  first: 3,
  begins: 0.3,
} as const
/** How many blocks of an article, counted back, a block's words are compared with. */
const MEMORY = 12
/** Whether a first line is indented, on pages that indent. */
const INDENTED = { indented: 1, flush: -1, unknown: 0 } as const

/** Prepares the scores of a page's blocks, which are named by index. */
export function createJoins(blocks: readonly Block[], forms: Forms, openness: Openness): Joins {
  const vocabulary = createVocabulary(
    blocks.map(block => block.text),
    openness.everyday,
  )
  const edges = blocks.map(block => readEdge(block, forms, openness))
  const pairs = new Map<number, Pair>()

  /** What two neighbours in an article say, whatever stands before them; each pair is looked at once. */
  function pairOf(index: number, { block: last, part }: Chain): Pair {
    const key = (last * blocks.length + index) * 3 + PARTS.indexOf(part)
    let pair = pairs.get(key)
    if (!pair) {
      const state = part === 'head' ? 'head' : part === 'subhead' ? 'closed' : blocks[last]!.end
      const values = state === 'final' ? { bias: 1 } : pairFeatures(index, last, state)
      const leavesNotice = state === 'closed' && blocks[last]!.notice && !blocks[index]!.notice
      pair = { state, values, score: weighed(WEIGHTS[state], values) + (leavesNotice ? RULES.afterNotice : 0) }
      pairs.set(key, pair)
    }
    return pair
  }

  function pairFeatures(index: number, last: number, state: State): Features {
    const [left, right] = [blocks[last]!, blocks[index]!]
    const edge = edges[index]!
    const gap = index - last
    const place = { bias: 1, near: gap === 1 ? 1 : 0, gap: Math.min(gap - 1, 8), ...edge.start }
    const width = widthDiffers(left, right) ? 1 : 0
    if (state === 'open') {
      return { ...place, width, ...bracketFeatures(edges[last]!, edge), ...readSeam(left.text, right.text, vocabulary) }
    }
    const start = { dateline: edge.opensArticle ? 1 : 0, closes: edge.closes === '' ? 0 : 1 }
    return state === 'head' ? { ...place, ...start } : { ...place, ...start, width, full: endsFull(left) ? 1 : 0 }
  }

  function textScore(index: number, chain: Chain): number {
    const { state, score } = pairOf(index, chain)
    return score + weighed(WEIGHTS[state], shares(index, chain, vocabulary))
  }

  function openingScore(index: number): number {
    const [block, edge] = [blocks[index]!, edges[index]!]
    if (block.notice && edge.closes === '') return RULES.notice
    const opening = (edge.opensArticle ? RULES.dateline : 0) + (index === 0 ? RULES.first : 0)
    return RULES.newText + opening + openness.begins(block.text) * RULES.begins
  }

  return {
    as: (index, kind) => asScore(blocks[index]!, kind),
    opens: (index, kind) => (kind === 'head' ? 0 : openingScore(index)),
    follows: (index, kind, chain) => {
      if (kind === 'text') return textScore(index, chain)
      return index - chain.block === 1 ? nextHeadScore(blocks[index]!, blocks[chain.block]!, chain.part) : RULES.farHead
    },
    features: (index, chain) => {
      const { state, values } = pairOf(index, chain)
      return { state, values: { ...values, ...shares(index, chain, vocabulary) } }
    },
  }
}

const PARTS: readonly Chain['part'][] = ['head', 'subhead', 'text']

/** 事故发生后， · 在馆内， */
const SCENE = /^[^，。]{2,9}[后时中上里下际来前间]，/u

function readEdge({ text, begin }: Block, forms: Forms, openness: Openness): Edge {
  const start = {
    begins: openness.begins(text),
    indent: INDENTED[begin],
    after: SCENE.test(text) ? 1 : 0,
    quote: /^[“《]/u.test(text) ? 1 : 0,
    [`first_${firstTag(text)}`]: 1,
  }
  return { start, opensArticle: forms.opensArticle(text), ...balance(text) }
}

interface Pair {
  readonly state: State
  readonly values: Features
  readonly score: number
}

const asScore = (block: Block, kind: 'head' | 'text'): number | undefined =>
  block.kind === kind ? 0 : block.doubtful ? RULES.doubt : undefined

/** A headline right after others is part of their head, but a notice's is its own; after text one line that fits the column may be a subhead within it. */
function nextHeadScore(head: Block, before: Block, part: Chain['part']): number {
  if (part === 'head') return head.notice || before.notice ? RULES.farHead : RULES.kicker
  const fits = head.lines.length === 1 && head.lines[0]!.width <= before.width
  return fits && (before.end === 'closed' || before.end === 'short') ? RULES.subhead : RULES.farHead
}

function weighed(weights: Features, values: Features): number {
  let sum = 0
  for (const name in values) sum += (weights[name] ?? 0) * values[name]!
  return sum
}

/** Of the words that a block shares with the page, how many it shares with this article, beside how much of the page that is. */
function shares(block: number, chain: Chain, vocabulary: Vocabulary): Features {
  let common = 0
  let weight = 0
  let left = MEMORY
  for (let at: Chain | undefined = chain; at && left-- > 0; at = at.before) {
    common += vocabulary.common(block, at.block)
    weight += vocabulary.weight(at.block)
  }
  return {
    share: common / (vocabulary.shared(block) + 5),
    size: weight / (vocabulary.total + 5),
    like: common / Math.sqrt((vocabulary.weight(block) + 1) * (weight + 1)),
  }
}

/** Brackets left open that are closed or not, and brackets closed that were not open. */
function bracketFeatures(left: Edge, right: Edge): Features {
  const closed = [...left.wants].filter(bracket => right.closes.includes(bracket)).length
  const unwanted = [...right.closes].filter(bracket => !left.wants.includes(bracket)).length
  return { closed, missing: left.wants.length - closed, unwanted }
}

/** A sentence that ends with the column's line may be followed by more of its paragraph. */
function endsFull({ lines, width }: Block): boolean {
  const last = lines.at(-1)!
  return last.justified || last.width > width - 1
}

const widthDiffers = (left: Block, right: Block): boolean =>
  left.lines.length >= 3 && right.lines.length >= 3 && Math.abs(left.width - right.width) > 1
