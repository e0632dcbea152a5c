import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotFoundError, UsageError } from '../../src/errors.ts'
import { allPaths } from '../../src/query/allPaths.ts'
import { findPaths } from '../../src/query/findPaths.ts'
import { graphOf, idOf as id, type Tie } from './graphOf.ts'

/** Who is tied to whom of so many, all with all. */
const clique = (order: number): Tie[] =>
  Array.from({ length: order }, (_, a) => a).flatMap(a =>
    Array.from({ length: order - a - 1 }, (_, more): Tie => [a, a + more + 1]),
  )
const routesOf = (ties: readonly Tie[], options: Parameters<typeof allPaths>[3], order = 8) => {
  const { paths, complete } = allPaths(graphOf(order, ties), id(0), id(1), options)
  return { routes: paths.map(({ nodes }) => nodes.map(({ name }) => name).join(' ')), complete }
}

it.each<
  [what: string, ties: readonly Tie[], options: Parameters<typeof allPaths>[3], routes: string[], complete: boolean]
>([
  ['none', [[0, 2]], {}, [], true],
  ['one', [[0, 1]], {}, ['0 1'], true],
  ['every way round', clique(4), {}, ['0 1', '0 2 1', '0 3 1', '0 2 3 1', '0 3 2 1'], true],
  ['no longer than asked is complete', clique(4), { length: 2 }, ['0 1', '0 2 1', '0 3 1'], true],
  ['as many as asked are complete', clique(4), { max: 5 }, ['0 1', '0 2 1', '0 3 1', '0 2 3 1', '0 3 2 1'], true],
  ['fewer than there are is not', clique(4), { max: 4 }, ['0 1', '0 2 1', '0 3 1', '0 2 3 1'], false],
  [
    'without a kind',
    [
      [0, 1, 'near'],
      [0, 2],
      [2, 1],
    ],
    { without: ['near'] },
    ['0 2 1'],
    true,
  ],
])('%s', (_, ties, options, routes, complete) => {
  expect(routesOf(ties, options)).toEqual({ routes, complete })
})

it('says so where the search was given up', () => {
  const { paths, complete } = allPaths(graphOf(40, clique(40)), id(0), id(1), { length: 8, max: 1_000_000 })
  expect(complete).toBe(false)
  expect(paths.length).toBeGreaterThan(100)
})

it('finds what findPaths finds, and is complete exactly where that finds no more', () => {
  const ties = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 })
  fc.assert(
    fc.property(ties, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }), (ties, max, length) => {
      const graph = graphOf(8, ties)
      const { paths, complete } = allPaths(graph, id(0), id(1), { max, length })
      const all = findPaths(graph, id(0), id(1), { max: 10_000, length })
      expect({ paths, complete }).toEqual({ paths: all.slice(0, max), complete: all.length <= max })
    }),
  )
})

describe('refuses', () => {
  it.each([
    [{ max: 0 }, 'expected max to be 1 or more, found 0'],
    [{ max: 1.5 }, 'expected max to be 1 or more, found 1.5'],
    [{ length: 0 }, 'expected length to be 1 or more, found 0'],
  ])('%j', (options, message) => {
    expect(() => allPaths(graphOf(2, [[0, 1]]), id(0), id(1), options)).toThrow(new UsageError(message))
  })

  it('names that are not there', () => {
    expect(() => allPaths(graphOf(2, [[0, 1]]), id(0), 'nobody')).toThrow(NotFoundError)
  })
})
