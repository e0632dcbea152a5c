// How well one block follows another, as the logarithm of its odds: by whether the one breaks off where the other goes
// on, the word that the join makes, brackets, column width, nearness and common words. The weights were fitted to pages
// put together at random from news of many fields (a softmax over the articles that a block could go on with).
import type { Forms } from './forms.ts'
import { balance, type Openness } from './openness.ts'
import type { Block } from './readBlocks.ts'
import { readSeam } from './readSeam.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface Joins {
  /** The score of a block that opens an article of its own. */
  opens(block: number): number
  /** The score of a block that goes on with an article, of which `chain` are the blocks so far, the last first. `hungry`: only headlines as yet. */
  follows(block: number, chain: readonly number[], hungry: boolean): number
  features(block: number, chain: readonly number[], hungry: boolean): Features
}

export type Features = Record<string, number>

/** What is known of a block's beginning and end. */
interface Edge {
  /** Above 0 where it begins a sentence, below 0 where it goes on with one. */
  readonly begins: number
  readonly opensArticle: boolean
  readonly closes: string
  readonly wants: string
}

const WEIGHTS: Features = {
  'final bias': -7,
  'closed begins': 0.34,
  'closed closes': -0.48,
  'closed dateline': -1.27,
  'closed gap': -0.22,
  'closed like': 0.75,
  'closed near': 0.38,
  'closed share': 4.55,
  'closed size': -2.78,
  'closed width': -2.42,
  'head begins': 0.4,
  'head bias': 0.99,
  'head closes': 0.06,
  'head dateline': 1.58,
  'head gap': 0.06,
  'head like': 3.11,
  'head near': 2.72,
  'head share': 4.23,
  'open bias': 0.48,
  'open closed': 1.96,
  'open dateline': -0.37,
  'open like': 1.11,
  'open long': 2.81,
  'open missing': -2.06,
  'open near': 0.28,
  'open number': 0.78,
  'open odd': -1.06,
  'open pair': 1.46,
  'open share': 6.21,
  'open short': 2.34,
  'open size': -1.21,
  'open triple': 3.02,
  'open unwanted': -0.95,
  'open width': -3.37,
  'short begins': -0.18,
  'short bias': 1.33,
  'short closes': -0.49,
  'short dateline': 0.43,
  'short like': 0.73,
  'short near': 0.9,
  'short share': 2.35,
  'short size': -0.4,
  'short width': -1.69,
}

const RULES = { newText: -6, dateline: 3, subhead: -2.5, kicker: 3, farHead: -8, scrap: -1.5 } as const

export function createJoins(blocks: readonly Block[], forms: Forms, openness: Openness): Joins {
  const vocabulary = createVocabulary(blocks.map(block => block.text))
  const edges: readonly Edge[] = blocks.map(({ text, begin }) => ({
    begins: openness.begins(text) + (begin === 'indented' ? 4 : begin === 'flush' ? -4 : 0),
    opensArticle: forms.opensArticle(text),
    ...balance(text),
  }))
  const seams = new Map<number, Features>()
  const seam = (left: number, right: number): Features => {
    const key = left * blocks.length + right
    const known = seams.get(key) ?? readSeam(blocks[left]!.text, blocks[right]!.text, vocabulary)
    seams.set(key, known)
    return known
  }

  function opens(index: number): number {
    const block = blocks[index]!
    const edge = edges[index]!
    if (block.kind === 'head') return block.scrap ? RULES.scrap : 0
    if (block.notice && edge.closes === '') return -1
    return RULES.newText + (edge.opensArticle ? RULES.dateline : 0) + (index === 0 ? 3 : 0) + edge.begins * 0.3
  }

  function features(index: number, chain: readonly number[], hungry: boolean): Features {
    const last = chain[0]!
    const edge = edges[index]!
    const before = edges[last]!
    const gap = index - last
    const near = { near: gap === 1 ? 1 : 0, gap: Math.min(gap - 1, 8), ...shares(index, chain, vocabulary) }
    const start = { begins: edge.begins, dateline: edge.opensArticle ? 1 : 0, closes: edge.closes === '' ? 0 : 1 }
    if (hungry) return named('head', { bias: 1, ...near, ...start })
    const width = { width: widthDiffers(blocks[index]!, blocks[last]!) ? 1 : 0 }
    const end = isScrapOrText(blocks[last]!) ? blocks[last]!.end : 'closed'
    if (end === 'final') return { 'final bias': 1 }
    if (end !== 'open') return named(end, { bias: 1, ...near, ...start, ...width })
    const { closes: _, ...opening } = start
    return named('open', { bias: 1, ...near, ...opening, ...width, ...brackets(before, edge), ...seam(last, index) })
  }

  function follows(index: number, chain: readonly number[], hungry: boolean): number {
    const block = blocks[index]!
    const asHead = index - chain[0]! === 1 ? asNextHead(block, blocks[chain[0]!]!, hungry) : RULES.farHead
    if (block.kind === 'head' && (!block.scrap || hungry)) return asHead
    const asText = weighed(features(index, chain, hungry))
    return block.kind === 'head' ? Math.max(asHead, asText + RULES.scrap) : asText
  }

  return { opens, follows, features }
}

/** A headline right after others is part of their head, but a notice's is its own; after text it may be a subhead within it. */
function asNextHead(head: Block, before: Block, hungry: boolean): number {
  if (hungry) return head.notice || before.notice ? RULES.farHead : RULES.kicker
  return before.end === 'closed' || before.end === 'short' ? RULES.subhead : RULES.farHead
}

const isScrapOrText = (block: Block): boolean => block.kind !== 'head' || block.scrap

const named = (end: string, features: Features): Features =>
  Object.fromEntries(Object.entries(features).map(([name, value]) => [`${end} ${name}`, value]))

function weighed(features: Features): number {
  let sum = 0
  for (const name in features) sum += (WEIGHTS[name] ?? 0) * features[name]!
  return sum
}

/** Of the words that a block shares with the page, how many it shares with these blocks, and how many one would expect. */
function shares(block: number, chain: readonly number[], vocabulary: Vocabulary): Features {
  let common = 0
  let weight = 0
  for (const other of chain) {
    common += vocabulary.common(block, other)
    weight += vocabulary.weight(other)
  }
  return {
    share: common / (vocabulary.shared(block) + 5),
    size: weight / (vocabulary.total + 5),
    like: common / Math.sqrt((vocabulary.weight(block) + 1) * (weight + 1)),
  }
}

function brackets(left: Edge, right: Edge): Features {
  let closed = 0
  let missing = 0
  let unwanted = 0
  for (const bracket of left.wants) {
    if (right.closes.includes(bracket)) closed++
    else missing++
  }
  for (const bracket of right.closes) if (!left.wants.includes(bracket)) unwanted++
  return { closed, missing, unwanted }
}

const widthDiffers = (left: Block, right: Block): boolean =>
  left.lines.length >= 3 && right.lines.length >= 3 && Math.abs(left.width - right.width) > 1
