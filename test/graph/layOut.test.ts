import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { labelBox } from '../../src/graph/labelBox.ts'
import { layOut } from '../../src/graph/layOut.ts'
import { startPosition } from '../../src/graph/startPosition.ts'
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/types.ts'
import { arbitraryKnowledge } from './arbitrary.ts'
import { extractions, knowledgeOf } from './fixture.ts'

/** A graph of nodes named by numbers with these ties, names 2 to 12 characters long. */
function graphOf(order: number, ties: readonly (readonly [number, number])[]): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const id = (index: number) => `place:${String(index).padStart(4, '0')}`
  for (let index = 0; index < order; index++) {
    const label = '江'.repeat(2 + ((index * 7) % 11))
    const size = 5 + (index % 4) * 4
    const lists = { aliases: [], mentions: [], figures: [] }
    graph.addNode(id(index), { label, kind: 'place', ...lists, ...startPosition(index), size })
  }
  for (const [a, b] of ties) {
    if (a !== b)
      graph.mergeDirectedEdgeWithKey(`${id(a)}|near|${id(b)}`, id(a), id(b), {
        kind: 'near',
        label: '毗邻',
        weight: 1,
        confidence: 1,
        evidence: [],
      })
  }
  return graph
}

/** The pairs of nodes whose boxes, name included, cover each other. */
function overlaps(graph: KnowledgeGraph): string[] {
  const boxes = graph.mapNodes((id, node) => {
    const { width, height, above } = labelBox(node)
    return {
      id,
      left: node.x - width / 2,
      right: node.x + width / 2,
      top: node.y + above,
      bottom: node.y + above - height,
    }
  })
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top)
      .map(b => `${a.id} ${b.id}`),
  )
}

const positions = (graph: KnowledgeGraph) => graph.mapNodes((id, { x, y }) => [id, x, y])
const web = Array.from(
  { length: 120 },
  (_, index) => [(index * 37) % 80, Math.floor((index * index) / 3) % 80] as const,
)
const star = Array.from({ length: 60 }, (_, index) => [0, index + 1] as const)

describe('layOut', () => {
  it.each([
    ['nothing', 0, []],
    ['one node', 1, []],
    ['two tied', 2, [[0, 1]]],
    ['a star', 61, star],
    ['a web and some alone', 100, web],
    ['all alone', 40, []],
  ] as const)('lets no name cover another: %s', (_, order, ties) => {
    const graph = graphOf(order, ties)
    layOut(graph)
    expect(overlaps(graph)).toEqual([])
  })

  it('depends neither on where nodes stood nor on the order they came in', () => {
    const first = graphOf(80, web)
    const second = graphOf(80, [...web].reverse())
    second.updateEachNodeAttributes((_, node) => ({ ...node, x: 1, y: 2 }))
    layOut(first)
    layOut(second)
    expect(positions(second)).toEqual(positions(first))
    layOut(first)
    expect(positions(second)).toEqual(positions(first))
  })

  it('puts what is tied nearer than what is not', () => {
    const graph = graphOf(80, web)
    layOut(graph)
    const distance = (a: string, b: string) => {
      const [one, other] = [graph.getNodeAttributes(a), graph.getNodeAttributes(b)]
      return Math.hypot(one.x - other.x, one.y - other.y)
    }
    const tied = graph.mapEdges((_, __, a, b) => distance(a, b))
    const nodes = graph.nodes().filter(id => graph.degree(id) > 0)
    const all = nodes.flatMap((a, index) => nodes.slice(index + 1).map(b => distance(a, b)))
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(tied)).toBeLessThan(0.7 * mean(all))
  })

  it('gathers what is tied to nothing below the rest', () => {
    const graph = graphOf(30, [
      [0, 1],
      [1, 2],
      [2, 0],
    ])
    layOut(graph)
    const y = (tied: boolean) =>
      graph.filterNodes(id => graph.degree(id) > 0 === tied).map(id => graph.getNodeAttribute(id, 'y'))
    expect(Math.max(...y(false))).toBeLessThan(Math.min(...y(true)))
  })

  it('places any graph at finite positions in hundredths', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const graph = buildGraph(knowledge)
        layOut(graph)
        expect(overlaps(graph)).toEqual([])
        for (const [, x, y] of positions(graph)) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
          expect(`${x} ${y}`).toMatch(/^-?\d+(\.\d{1,2})? -?\d+(\.\d{1,2})?$/)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('changes nothing but positions', () => {
    const [before, after] = [buildGraph(knowledgeOf(extractions)), buildGraph(knowledgeOf(extractions))]
    layOut(after)
    const still = (graph: KnowledgeGraph) => graph.mapNodes((id, node) => ({ id, ...node, x: 0, y: 0 }))
    expect(still(after)).toEqual(still(before))
    expect(after.export().edges).toEqual(before.export().edges)
  })
})
