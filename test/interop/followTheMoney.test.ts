// FollowTheMoney's own library takes every entity as it stands.
import { beforeAll, expect, it } from 'vitest'
import { ENTITY_KINDS } from '../../src/schema.ts'
import { inName, inProse } from './readable.ts'
import { askPython, describeWith, exportOf, GRAPHS, type GraphName, graphOf, pathOf } from './readers.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
type Found = Entity & { readonly errors: readonly string[] }

describeWith('python', 'followthemoney', () => {
  const entities = new Map<GraphName, readonly Found[]>()
  beforeAll(async () => {
    for (const name of GRAPHS)
      entities.set(name, await askPython('followthemoney_entities', pathOf(name, 'graph.ftm.json')))
  })

  it.each(GRAPHS)('finds every entity of %s valid', name => {
    const found = entities.get(name)!
    expect(found.flatMap(({ errors }) => errors)).toEqual([])
    expect(found.length).toBeGreaterThan(graphOf(name).order + graphOf(name).size)
  })

  it.each(GRAPHS)('cleans away no value of %s', name => {
    const written = exportOf(name, 'graph.ftm.json')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Entity)
    expect(entities.get(name)!.map(sorted)).toEqual(written.map(addressed).map(sorted))
  })

  it.each(GRAPHS)('has the name of every entity of %s, and every sentence', name => {
    const graph = graphOf(name)
    const found = entities.get(name)!
    const valuesOf = (property: string) => new Set(found.flatMap(({ properties }) => properties[property] ?? []))
    const names = graph.mapNodes((_, { label, kind }) => inName(label, 384) || ENTITY_KINDS[kind].label)
    expect([...valuesOf('name')].sort()).toEqual([...new Set(names)].sort())
    const texts = new Map(graph.getAttribute('articles').map(({ id, text }) => [id, text]))
    const sentences = graph.mapEdges((_, { evidence }) =>
      evidence.map(({ articleId, sentence: { start, end } }) =>
        inProse(texts.get(articleId)!.slice(start, end), 65_000),
      ),
    )
    expect([...valuesOf('description')]).toEqual(expect.arrayContaining(sentences.flat()))
  })
})

const sorted = ({ id, schema, properties }: Entity): Entity => ({
  ...{ id, schema },
  properties: Object.fromEntries(Object.entries(properties).map(([name, values]) => [name, [...values].sort()])),
})

/** An address has commas where it had semicolons: that alone it writes anew. */
const addressed = ({ properties: { full, ...rest }, ...entity }: Entity): Entity => ({
  ...entity,
  properties: {
    ...rest,
    ...(full && { full: full.map(text => text.replaceAll(';', ', ').replaceAll('  ', ' ').trim()) }),
  },
})
