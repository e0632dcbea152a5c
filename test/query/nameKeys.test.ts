import { expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { makeNameKeys, nameKeys } from '../../src/query/nameKeys.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const fresh = () => buildGraph(knowledgeOf(extractions))

it('makes the name and the aliases of each, with the entity’s kind and mentions', () => {
  expect(nameKeys(fresh()).filter(({ id }) => id === 'organization:云帆科技')).toEqual([
    {
      id: 'organization:云帆科技',
      name: '云帆科技',
      isAlias: false,
      kind: 'organization',
      mentions: 4,
      comparable: '云帆科技',
      pinyin: 'yunfankeji',
      initials: 'yfkj',
    },
    expect.objectContaining({ name: '云帆', isAlias: true, mentions: 4, pinyin: 'yunfan' }),
  ])
})

it('can be made in slices, each of which does something, to the same end', () => {
  const graph = fresh()
  let slices = 1
  while (!makeNameKeys(graph, 0)) slices++
  expect(slices).toBe(graph.order)
  expect(makeNameKeys(graph, 0)).toBe(true)
  expect(nameKeys(graph)).toEqual(nameKeys(fresh()))
})

it('are finished when they are asked for between two slices', () => {
  const graph = fresh()
  makeNameKeys(graph, 0)
  expect(nameKeys(graph)).toEqual(nameKeys(fresh()))
})
