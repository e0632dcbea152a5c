import { expect, it } from 'vitest'
import { neighborsOf } from '../../src/query/neighborsOf.ts'
import { graphOf, idOf } from './graphOf.ts'

const [first, second, third] = [idOf(0), idOf(1), idOf(2)]

it('gives who is tied, in either direction, each once, sorted', () => {
  const graph = graphOf(3, [
    [0, 2, 'collaborates'],
    [2, 0, 'collaborates'],
    [1, 0, 'owns'],
    [0, 1, 'near'],
  ])
  expect(neighborsOf(graph, first)).toEqual([second, third])
  expect(neighborsOf(graph, second)).toEqual([first])
})

it('keeps the neighbours of each graph apart', () => {
  const [graph, other] = [graphOf(2, [[0, 1]]), graphOf(2, [])]
  expect(neighborsOf(graph, first)).toEqual([second])
  expect(neighborsOf(other, first)).toEqual([])
  expect(neighborsOf(graph, first)).toBe(neighborsOf(graph, first))
})
