// Puts the blocks of a page together to articles. Each block either opens an article or goes on with one of those begun
// before it; every way of doing so has a score, the sum of how well each block follows the one before it in its article
// and of what is left undone (a headline without text, a text that breaks off). The best of many ways is searched for
// block by block, a beam of the best partial ways being kept.

import type { Forms } from './forms.ts'
import { createJoins, type Joins } from './joins.ts'
import type { Openness } from './openness.ts'
import type { Block } from './readBlocks.ts'

/** An article in the making: its last block, and the chain of those before. `hungry`: only headlines as yet. */
interface Chain {
  readonly block: number
  readonly before?: Chain
  readonly hungry: boolean
}

interface Way {
  readonly score: number
  /** The chains that may still go on, the latest last. */
  readonly live: readonly Chain[]
  readonly done?: Done
}

interface Done {
  readonly chain: Chain
  readonly before?: Done
}

const BEAM = 24
const LIVE = 10
const COST = { hungry: 4, open: 5 } as const

/** The blocks (by index) of each article, the articles in order of their first block. */
export function assemble(blocks: readonly Block[], forms: Forms, openness: Openness): number[][] {
  const joins = createJoins(blocks, forms, openness)
  let ways: Way[] = [{ score: 0, live: [] }]
  for (let block = 0; block < blocks.length; block++) {
    ways = ways.flatMap(way => extend(way, block, blocks, joins))
    ways.sort((a, b) => b.score - a.score)
    ways.length = Math.min(ways.length, BEAM)
  }
  const ended = ways.map(way => way.live.reduce((so, chain) => settle(so, chain, blocks), way))
  const best = ended.reduce((a, b) => (b.score > a.score ? b : a))
  return chainsOf(best).sort((a, b) => a[0]! - b[0]!)
}

function extend(way: Way, block: number, blocks: readonly Block[], joins: Joins): Way[] {
  const hungry = blocks[block]!.kind === 'head'
  const opened = retire(
    { ...way, score: way.score + joins.opens(block), live: [...way.live, { block, hungry }] },
    blocks,
  )
  const ways = [opened]
  for (const [index, chain] of way.live.entries()) {
    const score = joins.follows(block, blocksOf(chain), chain.hungry)
    if (score < -9) continue
    const next = { block, before: chain, hungry: chain.hungry && hungry }
    ways.push({
      ...way,
      score: way.score + score,
      live: [...way.live.slice(0, index), ...way.live.slice(index + 1), next],
    })
  }
  return ways
}

/** No more than so many chains stay live; the one longest untouched is given up. */
function retire(way: Way, blocks: readonly Block[]): Way {
  if (way.live.length <= LIVE) return way
  return { ...settle(way, way.live[0]!, blocks), live: way.live.slice(1) }
}

function settle(way: Way, chain: Chain, blocks: readonly Block[]): Way {
  const cost = chain.hungry ? COST.hungry : blocks[chain.block]!.end === 'open' ? COST.open : 0
  return { ...way, score: way.score - cost, done: { chain, ...(way.done && { before: way.done }) } }
}

function blocksOf(chain: Chain): number[] {
  const blocks: number[] = []
  for (let at: Chain | undefined = chain; at && blocks.length < 12; at = at.before) blocks.push(at.block)
  return blocks
}

function chainsOf(way: Way): number[][] {
  const chains: number[][] = []
  for (let done = way.done; done; done = done.before) {
    const blocks: number[] = []
    for (let at: Chain | undefined = done.chain; at; at = at.before) blocks.push(at.block)
    chains.push(blocks.reverse())
  }
  return chains
}
