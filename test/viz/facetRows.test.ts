import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkGraph } from '../../viz/links.ts'
import {
  countBy,
  fewWith,
  groupsOf,
  heightsOf,
  holding,
  rankKeys,
  sourceSteps,
  standsAlone,
} from '../../viz/panels/legend/facetRows.ts'

test.each([
  ['a', ['a', 'b', 'c'], ['b', 'c'], true],
  ['a', ['a', 'b', 'c'], ['b'], false],
  ['a', ['a', 'b', 'c'], ['a', 'b', 'c'], false],
  ['a', ['a', 'b'], [], false],
  ['a', ['a'], [], false],
])('%s of %j, hidden %j, stands alone: %s', (one, all, hidden, expected) => {
  expect(standsAlone(one, all, hidden)).toBe(expected)
})

test('keys stand by what there is now, then by what there is, then by name', () => {
  const all = new Map(Object.entries({ a: 1, b: 9, c: 5, d: 5 }))
  expect(rankKeys(all, new Map([['a', 1]]))).toEqual(['a', 'b', 'c', 'd'])
  expect(rankKeys(all, new Map())).toEqual(['b', 'c', 'd', 'a'])
})

test('what has no key is not counted', () => {
  const counts = countBy([1, 2, 3, 4], count => (count > 2 ? 'many' : undefined))
  expect([...counts]).toEqual([['many', 2]])
})

/** A graph of unconnected nodes, by community and degree. */
const graphOf = (...nodes: readonly (readonly [community: number, degree: number])[]) =>
  linkGraph({
    summary: {} as never,
    articles: [],
    edges: [],
    nodes: nodes.map(([community, degree], at) => ({
      id: `place:${at}`,
      name: String(at),
      kind: 'place',
      x: 0,
      y: 0,
      size: 1,
      mentions: 1,
      degree,
      community,
      articles: [],
    })),
  })

test('communities of three or more are told by the most connected, the largest first', () => {
  const graph = graphOf(
    [0, 1],
    [0, 3],
    [0, 2],
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 9],
    [2, 9],
    [-1, 0],
    [-1, 0],
    [-1, 0],
  )
  const told = groupsOf(graph).map(({ community, head, size }) => [community, head.name, size])
  expect(told).toEqual([
    [1, '6', 4],
    [0, '1', 3],
  ])
})

test('one community alone is no choice', () => {
  expect(groupsOf(graphOf([0, 1], [0, 3], [0, 2], [1, 1]))).toEqual([])
})

test('heights are shares of the most; what is quite sure stands with the last tenth', () => {
  expect(
    heightsOf(
      new Map([
        [6, 10],
        [9, 15],
        [10, 5],
      ]),
    ),
  ).toEqual([0, 0, 0, 0, 0, 0, 0.5, 0, 0, 1])
  expect(heightsOf(new Map())).toEqual(new Array(10).fill(0))
})

test.each([
  [1, 1, [1]],
  [2, 1, [1, 2]],
  [4, 1, [1, 2, 3]],
  [12, 1, [1, 2, 3, 5, 10]],
  [2, 7, [1, 2, 7]],
])('of at most %i sources, %i chosen, the steps are %j', (most, chosen, steps) => {
  expect(sourceSteps(most, chosen)).toEqual(steps)
})

test.each([
  [12, -1, 12],
  [12, 3, 12],
  [12, 12, 13],
  [12, 30, 31],
])('%i rows, the chosen at %i: %i are shown', (few, chosen, expected) => {
  expect(fewWith(few, chosen)).toBe(expected)
})

test.each([
  ['', ['长春新区', '长春药谷', 'G7路']],
  [' 长春 ', ['长春新区', '长春药谷']],
  ['g7', ['G7路']],
  ['无', []],
])('“%s” is held by %j', (text, found) => {
  expect(holding(['长春新区', '长春药谷', 'G7路'], text, word => word)).toEqual(found)
})

test('whatever is sought, what is found holds it', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (words, text) => {
      const found = holding(words, text, word => word)
      expect(found.every(word => word.toLowerCase().includes(text.trim().toLowerCase()))).toBe(true)
    }),
  )
})
