// Puts the blocks of a page together to articles. Each block either opens an article or goes on with one of those begun
// before it; every way of doing so has a score, the sum of how well each block follows the one before it in its article
// and of what is left undone (a headline without text, a text that breaks off). The best of many ways is searched for
// block by block, a beam of the best partial ways being kept.
import type { Forms } from './forms.ts'
import { type Chain, createJoins, type Joins } from './joins.ts'
import type { Openness } from './openness.ts'
import type { Block } from './readBlocks.ts'

interface Way {
  readonly score: number
  /** The chains that may still go on, the one last touched last. */
  readonly live: readonly Chain[]
  readonly done?: Done
}

interface Done {
  readonly chain: Chain
  readonly before?: Done
}

/** One thing to do with a block: go on with `way.live[index]`, or open an article (no index). */
interface Move {
  readonly way: Way
  readonly score: number
  readonly next: Chain
  readonly index?: number
}

const BEAM = 14
const LIVE = 10
const HOPELESS = -9
const COST = { hungry: 4, open: 5 } as const

/** An article's blocks by index, in order; the first `heads` of them are its head. */
export interface Assembled {
  readonly blocks: readonly number[]
  readonly heads: number
}

/** The articles of a page's blocks, in order of their first block. */
export function assemble(blocks: readonly Block[], forms: Forms, openness: Openness): Assembled[] {
  const joins = createJoins(blocks, forms, openness)
  let ways: Way[] = [{ score: 0, live: [] }]
  for (let block = 0; block < blocks.length; block++) {
    const moves = movesOf(block, ways, joins)
    moves.sort((a, b) => b.score - a.score)
    ways = moves.slice(0, BEAM).map(move => makeMove(move, blocks))
  }
  const ended = ways.map(way => way.live.reduce((so, chain) => settle(so, chain, blocks), way))
  const best = ended.reduce((a, b) => (b.score > a.score ? b : a))
  return chainsOf(best).sort((a, b) => a.blocks[0]! - b.blocks[0]!)
}

/** Every move of every way. The ways share their chains, so each continuation is made and scored once. */
function movesOf(block: number, ways: readonly Way[], joins: Joins): Move[] {
  const moves: Move[] = []
  for (const kind of ['head', 'text'] as const) {
    const doubt = joins.as(block, kind)
    if (doubt === undefined) continue
    const opening = { block, part: kind }
    const opens = doubt + joins.opens(block, kind)
    const known = new Map<Chain, { score: number; next: Chain }>()
    for (const way of ways) {
      moves.push({ way, score: way.score + opens, next: opening })
      for (const [index, chain] of way.live.entries()) {
        let made = known.get(chain)
        if (!made) {
          const part = kind === 'head' && chain.part !== 'head' ? 'subhead' : kind
          made = { score: doubt + joins.follows(block, kind, chain), next: { block, before: chain, part } }
          known.set(chain, made)
        }
        if (made.score > HOPELESS) moves.push({ way, score: way.score + made.score, next: made.next, index })
      }
    }
  }
  return moves
}

function makeMove({ way, score, next, index }: Move, blocks: readonly Block[]): Way {
  const live = way.live.filter((_, other) => other !== index)
  live.push(next)
  const moved = { ...way, score, live }
  // No more than so many stay live; the one longest untouched is given up.
  return live.length > LIVE ? { ...settle(moved, live[0]!, blocks), live: live.slice(1) } : moved
}

/** Counts what an article leaves undone, now that nothing more goes on with it. */
function settle(way: Way, chain: Chain, blocks: readonly Block[]): Way {
  const cost = chain.part === 'head' ? COST.hungry : blocks[chain.block]!.end === 'open' ? COST.open : 0
  return { ...way, score: way.score - cost, done: { chain, ...(way.done && { before: way.done }) } }
}

function chainsOf(way: Way): Assembled[] {
  const chains: Assembled[] = []
  for (let done = way.done; done; done = done.before) {
    const blocks: number[] = []
    let heads = 0
    for (let at: Chain | undefined = done.chain; at; at = at.before) {
      blocks.push(at.block)
      if (at.part === 'head') heads++
    }
    chains.push({ blocks: blocks.reverse(), heads })
  }
  return chains
}
