// What each route answers.
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { ODD_ID, smallGraph } from './smallGraph.ts'

const app = createApp(smallGraph(), { page: '/nowhere' })
const json = async (path: string) => (await app.request(path)).json()

describe('GET /api', () => {
  it('graph gives every node, edge and article', async () => {
    const view = await json('/api/graph')
    expect(view.summary).toMatchObject({ articles: 1, entities: 7, relations: 4, figures: 1 })
    expect(view.nodes).toHaveLength(7)
    expect(view.edges.map((edge: { key: string }) => edge.key)).toContain('person:陈立群|holdsPosition|place:河湾新区')
    expect(view.articles[0]).toMatchObject({ id: 'a-1', headline: '河湾新区医药产业见闻' })
  })

  it.each([
    ['kind=person', ['person:李明', 'person:李明#2', 'person:陈立群']],
    ['kind=place,project', ['place:河湾新区', ODD_ID]],
    ['focus=陈立群&depth=1', ['person:陈立群', 'place:河湾新区']],
    ['focus=陈立群&depth=2', ['organization:康源药业', 'person:陈立群', 'place:河湾新区']],
    ['kind=organization&limit=1', ['organization:华创生物']],
    ['relation=builds,locatedIn', ['organization:华创生物', 'organization:康源药业', 'place:河湾新区', ODD_ID].sort()],
    ['confidence=0.95', []],
    ['from=2022', []],
    ['article=a-1&kind=place', ['place:河湾新区']],
    ['article=zzz', []],
    ['focus=康源&depth=1&relation=collaborates', ['organization:华创生物', 'organization:康源药业']],
  ])('graph?%s narrows it, with the edges among what is left', async (query, ids) => {
    const view = await json(`/api/graph?${encodeURI(query)}`)
    expect(view.nodes.map((node: { id: string }) => node.id).sort()).toEqual(ids)
    for (const { source, target } of view.edges) expect(ids).toEqual(expect.arrayContaining([source, target]))
  })

  it('entities?q= searches', async () => {
    expect((await json('/api/entities?q=clq')).hits[0]).toMatchObject({ id: 'person:陈立群', kind: 'person' })
    expect((await json(`/api/entities?q=${encodeURIComponent('康源')}&kind=person`)).hits).toEqual([])
    expect((await json(`/api/entities?q=${encodeURIComponent('李明')}&limit=1`)).hits).toHaveLength(1)
  })

  it.each([
    ['陈立郡', '', ['陈立群']],
    ['chenlijun', '', []],
    ['康原药业', '', ['康源药业']],
    ['康原药业', '&kind=person', []],
    ['陈立群', '', []],
    ['', '', []],
  ])('entities?q=%s%s has near names where there are no hits: %j', async (text, more, near) => {
    const answer = await json(`/api/entities?q=${encodeURIComponent(text)}${more}`)
    expect(Object.keys(answer)).toEqual(['hits', 'near'])
    expect(answer.near).toEqual(near)
  })

  it('entities/:id tells of posts', async () => {
    const { posts } = await json(`/api/entities/${encodeURIComponent('河湾新区')}`)
    expect(posts).toMatchObject([{ kind: 'holdsPosition', title: '管委会主任', other: { name: '陈立群' } }])
  })

  it.each([
    ['person:陈立群', 'person:陈立群'],
    ['康源', 'organization:康源药业'],
    ['person:李明#2', 'person:李明#2'],
    [ODD_ID, ODD_ID],
  ])('entities/%s tells of it', async (name, id) => {
    expect(await json(`/api/entities/${encodeURIComponent(name)}`)).toMatchObject({ id })
  })

  it('edges/:key quotes the sentence', async () => {
    const key = `organization:华创生物|builds|${ODD_ID}`
    const edge = await json(`/api/edges/${encodeURIComponent(key)}`)
    expect(edge).toMatchObject({ key, kind: 'builds', evidence: [{ articleId: 'a-1' }] })
    const { text, trigger } = edge.evidence[0]
    expect(text.slice(trigger.start, trigger.end)).toBe('建设')
  })

  it('paths leads from one to the other', async () => {
    const query = new URLSearchParams({ from: '陈立群', to: '华创生物', max: '2' })
    const { paths } = await json(`/api/paths?${query}`)
    expect(paths).toHaveLength(1)
    expect(paths[0].nodes.map((node: { name: string }) => node.name)).toEqual([
      '陈立群',
      '河湾新区',
      '康源药业',
      '华创生物',
    ])
  })

  it.each([
    ['near,visits', 1],
    ['place', 0],
    ['collaborates', 0],
    ['person', 1],
    ['locatedIn,event', 0],
  ])('paths does without %s', async (without, count) => {
    const query = new URLSearchParams({ from: '陈立群', to: '华创生物', without })
    expect((await json(`/api/paths?${query}`)).paths).toHaveLength(count)
  })

  it('paths/all tells whether there are more', async () => {
    const query = { from: '陈立群', to: '华创生物' }
    expect(await json(`/api/paths/all?${new URLSearchParams(query)}`)).toMatchObject({
      paths: [{ hops: [{}, {}, {}] }],
      complete: true,
    })
    const shorter = new URLSearchParams({ ...query, length: '2' })
    expect(await json(`/api/paths/all?${shorter}`)).toEqual({ paths: [], complete: true })
  })

  it('common is what several have', async () => {
    const { common } = await json(`/api/common?${encodeURI('name=陈立群&name=康源')}`)
    expect(common).toMatchObject([{ id: 'place:河湾新区', ties: [{ label: '任职' }, { label: '位于' }] }])
  })

  it('connections tells how many there are', async () => {
    const some = await json('/api/connections?limit=2')
    expect([some.connections.length, some.total]).toEqual([2, 4])
    const one = await json('/api/connections?relation=builds')
    expect(one).toMatchObject({ connections: [{ kind: 'builds', quotes: [{ articleId: 'a-1' }] }], total: 1 })
  })

  it.each(['河湾新区', '管委会主任', '河湾新区管委会', '陈立群'])('posts?name=%s is who held it', async name => {
    const { posts } = await json(`/api/posts?${new URLSearchParams({ name })}`)
    expect(posts).toMatchObject([{ person: { name: '陈立群' }, title: '管委会主任', body: { name: '河湾新区' } }])
  })

  it('figures gives series', async () => {
    const { series } = await json(`/api/figures?${new URLSearchParams({ name: '康源' })}`)
    expect(series).toMatchObject([{ label: '产值', unit: '元', points: [{ value: 1.2e9, text: '12亿元' }] }])
    expect(await json(`/api/figures?${new URLSearchParams({ name: '康源', label: '面积' })}`)).toEqual({ series: [] })
  })

  it('central ranks', async () => {
    const { measure, exact, entities } = await json('/api/central?by=betweenness&limit=2')
    expect([measure, exact, entities.length]).toEqual(['betweenness', true, 2])
    expect(entities[0]).toMatchObject({ id: 'organization:康源药业', ties: 2 })
    expect((await json('/api/central?kind=person')).entities).toEqual([])
  })

  it('communities lists groups', async () => {
    const { communities } = await json('/api/communities')
    expect(communities.reduce((sum: number, { size }: { size: number }) => sum + size, 0)).toBe(5)
  })

  it('articles/:id gives the text', async () => {
    expect(await json('/api/articles/a-1')).toMatchObject({ id: 'a-1', source: 'small.txt', place: { others: [] } })
  })
})
