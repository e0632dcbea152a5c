import { expect, test } from 'vitest'
import type { Path } from '../../src/query/findPaths.ts'
import type { EntityKind, RelationKind } from '../../src/schema.ts'
import { pathKinds } from '../../viz/pathKinds.ts'

const path = (...steps: readonly (EntityKind | RelationKind)[]): Path => ({
  nodes: steps.filter((_, index) => index % 2 === 0).map(kind => ({ id: kind, name: kind, kind }) as never),
  hops: steps.filter((_, index) => index % 2 === 1).map(kind => ({ kind }) as never),
})

test.each([
  ['nothing found, nothing avoided', [], [], [], []],
  ['one step passes through nothing', [path('person', 'holdsPosition', 'organization')], [], ['holdsPosition'], []],
  [
    'several paths, each kind once, in the schema’s order',
    [
      path('person', 'visits', 'project', 'builds', 'organization'),
      path('person', 'holdsPosition', 'place', 'builds', 'organization'),
    ],
    [],
    ['holdsPosition', 'builds', 'visits'],
    ['place', 'project'],
  ],
  [
    'what is avoided stays',
    [path('person', 'holdsPosition', 'organization')],
    ['near', 'place'],
    ['holdsPosition', 'near'],
    ['place'],
  ],
] as [
  string,
  Path[],
  (RelationKind | EntityKind)[],
  string[],
  string[],
][])('%s', (_, paths, without, relations, entities) => {
  expect(pathKinds(paths, without)).toEqual({ relations, entities })
})
