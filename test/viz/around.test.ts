import { describe, expect, test } from 'vitest'
import { edgesAmong, missingAround } from '../../viz/around.ts'
import { ALONE, BUILDS, COMPANY, FAMILY, JIA, links, PARK, WORKS, YI } from './fixtures.ts'

const ALL = [JIA, YI, COMPANY, PARK, ALONE]

describe('what is missing around an entity', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[], readonly string[]]>([
    ['nothing, where all is shown', [JIA], ALL, ALL, [], []],
    ['what passes and is not shown', [JIA], [JIA], ALL, [], [YI, COMPANY]],
    ['not what a filter leaves out', [JIA], [JIA], [JIA, YI], [], [YI]],
    ['what was hidden by hand', [JIA], [JIA, YI], [JIA, YI], [COMPANY], [COMPANY]],
    ['each once around several', [JIA, PARK], [JIA, PARK], ALL, [], [YI, COMPANY]],
    ['nothing around one that stands alone', [ALONE], [ALONE], ALL, [], []],
    ['nothing around one that is not there', ['person:缺'], [], ALL, [], []],
  ])('%s', (_, ids, shown, passing, hidden, missing) => {
    const onStage = { shown: new Set(shown), passing: new Set(passing), hidden }
    expect(missingAround(links, ids, onStage).sort()).toEqual([...missing].sort())
  })
})

describe('relations among several', () => {
  test.each<[readonly string[], readonly string[]]>([
    [ALL, [WORKS, BUILDS, FAMILY]],
    [[JIA, YI], [FAMILY]],
    [[JIA, PARK], []],
    [[JIA], []],
  ])('%o have %o', (ids, keys) => {
    const found = edgesAmong(links, ids).map(({ key }) => key)
    expect([...found].sort()).toEqual([...keys].sort())
    expect(found[0]).toBe(keys[0])
  })
})
