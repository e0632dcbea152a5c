import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { extractions, knowledgeOf } from './fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))

describe('buildGraph', () => {
  it('makes a node of every entity, related or not', () => {
    expect(graph.nodes()).toEqual([...graph.nodes()].sort())
    expect(graph.order).toBe(knowledgeOf(extractions).entities.length)
  })
})
