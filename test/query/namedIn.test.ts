import { describe, expect, it } from 'vitest'
import { entitiesNamed } from '../../src/query/findEntity.ts'
import { namedIn } from '../../src/query/namedIn.ts'
import { comparable } from '../../src/text/comparable.ts'
import { hostileGraph } from '../write/hostile.ts'

const hostile = hostileGraph()
const labels = hostile.mapNodes((_, { label }) => label)

describe('namedIn', () => {
  it.each(labels)('finds %j as a look at every name does', label => {
    const wanted = comparable(label)
    const all = hostile.filterNodes((_, node) => comparable(node.label) === wanted)
    expect(namedIn(hostile).names.get(wanted)).toEqual(all)
    expect(namedIn(hostile).aliases.get(wanted)).toEqual(all)
    expect(entitiesNamed(hostile, label)).toEqual(wanted === '' ? [] : all)
  })

  it('is made once for a graph', () => {
    expect(namedIn(hostile)).toBe(namedIn(hostile))
    expect(namedIn(hostileGraph())).not.toBe(namedIn(hostile))
  })
})
