import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import type { Modality, RelationKind, Subkind } from '../../src/schema.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toFtm } from '../../src/write/ftm.ts'
import { ftmLink } from '../../src/write/ftmLinks.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { FTM_PARENTS, FTM_RULES } from './ftmRules.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, string[]>>
}

const entitiesOf = (graph: KnowledgeGraph): Entity[] =>
  toFtm(graph)
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

/** What FollowTheMoney would not take. */
function faultsOf(entities: readonly Entity[]): string[] {
  const schemata = new Map(entities.map(({ id, schema }) => [id, schema]))
  const twice = entities.length === schemata.size ? [] : ['an id comes twice']
  return [
    ...twice,
    ...entities.flatMap(({ id, schema, properties }) => {
      const rules = FTM_RULES[schema]
      if (!rules || !/^[0-9a-f]{16}$/.test(id)) return [`${schema} ${id}`]
      const missing = Object.keys(rules).filter(name => name.endsWith('!') && !properties[name.slice(0, -1)])
      const wrong = Object.entries(properties).flatMap(([name, values]) => {
        const rule = rules[name] ?? rules[`${name}!`]
        if (rule === undefined || values.length === 0 || new Set(values).size < values.length) return [name]
        return values.filter(value => {
          if (rule === 'date') return !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)
          return rule === '' ? value.trim() === '' : !FTM_PARENTS[schemata.get(value) ?? '']?.includes(rule)
        })
      })
      return [...missing, ...wrong].map(name => `${schema}.${name}`)
    }),
  ]
}

const graph = buildGraph(knowledgeOf(extractions))
const entities = entitiesOf(graph)
const named = (name: string) => entities.find(({ properties }) => properties.name?.includes(name))!
const article = (title: string) =>
  entities.find(({ schema, properties }) => schema === 'Article' && properties.title?.[0] === title)!
const links = (schema: string) => entities.filter(one => one.schema === schema)

describe('toFtm', () => {
  it('is valid, with ends that are there', () => {
    expect(faultsOf(entities)).toEqual([])
    expect(faultsOf(entitiesOf(hostileGraph()))).toEqual([])
  })

  it.each([
    ['方大同', 'Person'],
    ['云帆科技', 'Company'],
    ['江城新区管委会', 'PublicBody'],
    ['江城日报', 'Organization'],
    ['江城新区', 'Address'],
    ['星河光谷', 'Project'],
    ['《江城新区规划》', 'Document'],
    ['江城论坛', 'Event'],
  ])('takes %s for a thing of schema %s', (name, schema) => {
    expect(named(name).schema).toBe(schema)
  })

  it.each<[Subkind, string]>([
    ['party', 'PublicBody'],
    ['court', 'PublicBody'],
    ['school', 'Organization'],
    ['other', 'Organization'],
  ])('takes an organization that is a %s for a %s', (subkind, schema) => {
    const other = graph.copy() as KnowledgeGraph
    other.setNodeAttribute('organization:云帆科技', 'subkind', subkind)
    expect(entitiesOf(other).find(({ properties }) => properties.name?.[0] === '云帆科技')!.schema).toBe(schema)
  })

  it('gives a thing its other names, its figures and the articles that name it', () => {
    expect(named('星河光谷').properties).toEqual({
      name: ['星河光谷'],
      alias: ['光谷'],
      notes: ['规划面积 12.5平方公里（2021年）'],
      proof: [article('星河光谷开建').id, article('云帆再投光谷').id],
    })
  })

  it('keeps an article with its text', () => {
    expect(article('星河光谷开建').properties).toEqual({
      title: ['星河光谷开建'],
      fileName: ['pages/first.txt'],
      author: ['白露'],
      publishedAt: ['2024-03-05'],
      publisher: ['江城日报'],
      bodyText: [expect.stringMatching(/^江城新区管委会副主任.*毗邻松花湖。$/)],
      language: ['zho'],
    })
  })

  it('makes a post an employment with its title, its sentence and its article', () => {
    const posts = links('Employment').filter(({ properties }) => properties.employee![0] === named('方大同').id)
    expect(posts.map(({ properties }) => properties.role)).toEqual([['党工委委员'], ['副主任']])
    expect(posts[0]!.properties).toMatchObject({
      employer: [named('江城新区管委会').id],
      description: [expect.stringContaining('方大同介绍')],
      proof: [article('星河光谷开建').id],
      publisher: ['江城日报'],
    })
  })

  it('makes all else a link that says what it is, with its dates', () => {
    const attends = links('UnknownLink').find(({ properties }) => properties.role![0] === '出席')!
    expect(attends.properties).toMatchObject({
      subject: [named('方大同').id],
      object: [named('江城论坛').id],
      startDate: ['2024-03-30'],
      summary: ['3月30日'],
    })
    expect(links('UnknownLink').map(({ properties }) => properties.role![0])).toEqual(
      expect.arrayContaining(['记者', '建设（规划）', '建设', '毗邻']),
    )
  })

  const strip = (text: string) => text.replace(/[\u200f\u202e]/g, '')
  const hostile = entitiesOf(hostileGraph())
  it.each(HOSTILE)('keeps %j as FollowTheMoney would clean it', (_, read) => {
    const name = strip(read).trim().replace(/\s+/g, ' ')
    expect(hostile.flatMap(({ properties }) => properties.name ?? [])).toContain(name)
    expect(hostile.flatMap(({ properties }) => properties.description ?? [])).toContain(strip(read).trim())
  })

  it('has a plain space for each kind of space, and no character that nobody sees', () => {
    const spaced = graph.copy() as KnowledgeGraph
    const project = spaced.findNode((_, { figures }) => figures.length > 0)!
    const [figure] = spaced.getNodeAttribute(project, 'figures')
    const text = '长\u3000春\u200b\ufeff新\u00ad区\u2003\u2060光谷'
    spaced.mergeNodeAttributes(project, { label: text, figures: [{ ...figure!, label: text }] })
    const { name, notes } = entitiesOf(spaced).find(({ properties }) => properties.notes)!.properties
    expect(name).toEqual(['长 春新区 光谷'])
    expect(notes![0]).toMatch(/^长 春新区 光谷 /)
  })

  it('cuts what is longer than a property takes, and no character in two', () => {
    const long = graph.copy() as KnowledgeGraph
    const place = long.findNode((_, { kind }) => kind === 'place')!
    long.setNodeAttribute(place, 'label', '𠮷'.repeat(9000))
    const { name, full } = entitiesOf(long).find(({ properties }) => properties.full?.[0]?.startsWith('𠮷'))!.properties
    expect(Array.from(name![0]!)).toHaveLength(384)
    expect(full).toEqual([`${'𠮷'.repeat(249)}…`])
  })

  it('is valid, and has every node and article, for any names and texts', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const text = toFtm(any)
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u2029]|\p{Surrogate}/u)
        const written = entitiesOf(any)
        expect(faultsOf(written)).toEqual([])
        expect(written.length).toBeGreaterThanOrEqual(any.order + any.getAttribute('articles').length + any.size)
      }),
    )
  })

  it('is the same text whichever document came first', () => {
    expect(toFtm(buildGraph(knowledgeOf([...extractions].reverse())))).toBe(toFtm(graph))
  })
})

describe('ftmLink', () => {
  const link = (kind: RelationKind, from: string, to: string, modality: Modality = 'stated', title?: string) =>
    ftmLink({ kind, label: '标签', title, modality, from: { id: 'f', schema: from }, to: { id: 't', schema: to } })
  const filled = (properties: object) => Object.fromEntries(Object.entries(properties).filter(([, [value]]) => value))

  it.each<[RelationKind, string, string, string, object]>([
    ['holdsPosition', 'Person', 'PublicBody', 'Employment', { employee: ['f'], employer: ['t'], role: ['标签'] }],
    ['holdsPosition', 'Person', 'Address', 'UnknownLink', { subject: ['f'], object: ['t'], role: ['标签'] }],
    ['reportsFor', 'Person', 'Organization', 'Employment', { employee: ['f'], employer: ['t'], role: ['标签'] }],
    ['owns', 'Company', 'Company', 'Ownership', { owner: ['f'], asset: ['t'], role: ['标签'] }],
    ['owns', 'Person', 'Company', 'Ownership', { owner: ['f'], asset: ['t'], role: ['标签'] }],
    ['acquires', 'Company', 'Organization', 'UnknownLink', { subject: ['f'], object: ['t'], role: ['标签'] }],
    ['acquires', 'Address', 'Company', 'UnknownLink', { subject: ['f'], object: ['t'], role: ['标签'] }],
    ['playsFor', 'Person', 'Organization', 'Membership', { member: ['f'], organization: ['t'], role: ['标签'] }],
    ['legalPerson', 'Company', 'Person', 'Directorship', { director: ['t'], organization: ['f'], role: ['标签'] }],
    ['familyOf', 'Person', 'Person', 'Family', { person: ['f'], relative: ['t'], relationship: ['标签'] }],
    ['partOf', 'PublicBody', 'PublicBody', 'UnknownLink', { subject: ['f'], object: ['t'], role: ['标签'] }],
  ])('%s from %s to %s is %s', (kind, from, to, schema, properties) => {
    const made = link(kind, from, to)
    expect({ ...made, properties: filled(made.properties) }).toEqual({ schema, properties })
  })

  it.each<[Modality, string, string, string | undefined]>([
    ['stated', 'Ownership', '标签', undefined],
    ['former', 'Ownership', '标签', '曾经'],
    ['planned', 'UnknownLink', '标签（规划）', '规划'],
    ['denied', 'UnknownLink', '标签（否认）', '否认'],
  ])('what is %s is %s with role %s', (modality, schema, role, status) => {
    const made = link('owns', 'Company', 'Company', modality)
    expect(made.schema).toBe(schema)
    expect(filled(made.properties)).toMatchObject({ role: [role], ...(status && { status: [status] }) })
  })

  it('names a post by its title', () => {
    expect(link('holdsPosition', 'Person', 'Company', 'stated', '总裁').properties.role).toEqual(['总裁'])
    expect(link('holdsPosition', 'Person', 'Address', 'stated', '主任').properties.role).toEqual(['标签 主任'])
  })
})
