import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewGraph } from '../../src/query/viewGraph.ts'
import { type Beside, siftGraph } from '../../viz/facets.ts'
import { type Filters, NO_FILTERS } from '../../viz/filters.ts'
import { linkGraph } from '../../viz/links.ts'
import { bareGraph } from '../graph/bareGraph.ts'
import { ALONE, BUILDS, COMPANY, FAMILY, JIA, links, PARK, WORKS, YI } from './fixtures.ts'

const beside: Beside = { hidden: new Set(), near: null }
const sift = (filters: Partial<Filters>, known: Partial<Beside> = {}) =>
  siftGraph(links, { ...NO_FILTERS, ...filters }, { ...beside, ...known })
const sorted = (set: Iterable<string>) => [...set].sort()

describe('what passes', () => {
  test.each<[string, Partial<Filters>, string[], string[]]>([
    ['nothing narrowed', {}, [JIA, YI, COMPANY, PARK, ALONE], [WORKS, BUILDS, FAMILY]],
    ['a kind hidden takes its relations along', { hiddenKinds: ['person'] }, [COMPANY, PARK, ALONE], [BUILDS]],
    [
      'what only a hidden relation holds goes',
      { hiddenRelations: ['builds'] },
      [JIA, YI, COMPANY, ALONE],
      [WORKS, FAMILY],
    ],
    ['an article', { article: 'b' }, [YI, ALONE], []],
    ['a paper', { source: '晚报' }, [YI, ALONE], []],
    ['a file', { source: 'a.txt' }, [JIA, YI, COMPANY, PARK], [WORKS, BUILDS]],
    ['how sure', { confidence: 0.8 }, [JIA, YI, COMPANY, ALONE], [WORKS, FAMILY]],
    ['how many documents', { sources: 2 }, [JIA, COMPANY, ALONE], [WORKS]],
    ['how connected', { degree: 2 }, [JIA, COMPANY], [WORKS]],
    ['a community', { community: 0 }, [JIA, YI, COMPANY, PARK], [WORKS, BUILDS, FAMILY]],
    ['days that a relation speaks of', { dates: { from: '2021-03-01', to: '2021-03-31' } }, [JIA, COMPANY], [WORKS]],
    ['a part of a year', { dates: { from: '2022-07-01', to: '2022-07-31' } }, [COMPANY, PARK, ALONE], [BUILDS]],
    ['several at once', { hiddenKinds: ['project'], confidence: 0.8 }, [JIA, YI, COMPANY, ALONE], [WORKS, FAMILY]],
  ])('%s', (_, filters, nodes, edges) => {
    const facets = sift(filters)
    expect(sorted(facets.nodes)).toEqual(sorted(nodes))
    expect(sorted(facets.edges)).toEqual(sorted(edges))
  })

  test('what no sentence says, too, as long as no document is asked for', () => {
    const bare = linkGraph(viewGraph(bareGraph))
    const edges = (filters: Partial<Filters>) => siftGraph(bare, { ...NO_FILTERS, ...filters }, beside).edges.size
    expect([edges({}), edges({ confidence: 0.5 }), edges({ sources: 2 })]).toEqual([5, 4, 0])
  })

  test('what is hidden by hand or too far away does not', () => {
    expect(sift({}, { hidden: new Set([JIA]) }).nodes.has(JIA)).toBe(false)
    expect(sorted(sift({}, { near: new Set([JIA, YI]) }).edges)).toEqual([FAMILY])
  })
})

describe('counts', () => {
  test('say what switching on would show: a hidden kind keeps its own', () => {
    const { kinds, relations } = sift({ hiddenKinds: ['person'] })
    expect(kinds.get('person')).toBe(2)
    expect(kinds.get('project')).toBe(1)
    expect(relations.get('holdsPosition')).toBeUndefined()
  })

  test('follow the other filters', () => {
    expect(sift({ article: 'b' }).kinds.get('person')).toBe(1)
    expect(sift({ article: 'b' }).articles.get('a')).toBe(4)
    expect(sift({ hiddenKinds: ['person'] }).articles.get('a')).toBe(2)
    expect(sift({ hiddenRelations: ['builds'] }).relations.get('builds')).toBe(1)
    expect(sift({ confidence: 0.8 }).confidences).toEqual(
      new Map([
        [9, 2],
        [6, 1],
      ]),
    )
    expect(sift({ sources: 2 }).documents).toEqual(
      new Map([
        [2, 1],
        [1, 2],
      ]),
    )
    expect(sift({ dates: { from: '1990-01-01', to: '1990-01-01' } }).dated).toHaveLength(3)
  })

  test('of kinds that are shown are what is shown', () => {
    const kinds = fc.subarray(['person', 'organization', 'project', 'place'] as const)
    fc.assert(
      fc.property(kinds, fc.subarray(['builds', 'familyOf'] as const), (hiddenKinds, hiddenRelations) => {
        const facets = sift({ hiddenKinds, hiddenRelations })
        const visible = [...facets.kinds].filter(([kind]) => !hiddenKinds.includes(kind as 'person'))
        expect(visible.reduce((sum, [, count]) => sum + count, 0)).toBe(facets.nodes.size)
        for (const key of facets.edges) {
          const { source, target } = links.edges.get(key)!
          expect(facets.nodes.has(source) && facets.nodes.has(target)).toBe(true)
        }
      }),
    )
  })
})
