// A small graph as the server gives it: 甲 and 乙 are people, 公司 and 园区 what they have to do with; 孤 stands alone.
import { type EntityKind, RELATION_KINDS, type RelationKind } from '../../src/schema.ts'
import { type GraphEdge, type GraphNode, type Links, linkGraph } from '../../viz/links.ts'
import type { Palette } from '../../viz/palette.ts'

const node = (name: string, kind: EntityKind, degree: number): GraphNode => ({
  id: `${kind}:${name}`,
  name,
  kind,
  x: degree,
  y: -degree,
  size: 8,
  mentions: 1,
  degree,
  community: degree > 0 ? 0 : -1,
  articles: degree > 0 ? ['a', ...(name === '乙' ? ['b'] : [])] : ['b'],
})

const edge = (source: string, kind: RelationKind, target: string, count = 1): GraphEdge => ({
  key: `${source}|${kind}|${target}`,
  source,
  target,
  kind,
  label: RELATION_KINDS[kind].label,
  count,
  modality: 'stated',
  articles: kind === 'familyOf' ? ['b'] : ['a'],
  confidence: kind === 'builds' ? 0.6 : 0.9,
  sources: count > 1 ? 2 : 1,
  dates: kind === 'builds' ? [['2022', '2022']] : kind === 'familyOf' ? [] : [['2021-03-05', '2021-03-06']],
})

export const [JIA, YI, COMPANY, PARK, ALONE] = [
  'person:甲',
  'person:乙',
  'organization:公司',
  'project:园区',
  'place:孤',
] as const

export const WORKS = `${JIA}|holdsPosition|${COMPANY}`
export const BUILDS = `${COMPANY}|builds|${PARK}`
export const FAMILY = `${JIA}|familyOf|${YI}`

/** 乙 — 甲 → 公司 → 园区, and 孤. */
export const links: Links = linkGraph({
  summary: { articles: 1, entities: 5, byKind: {}, relations: 3, byRelation: {}, figures: 0 } as never,
  articles: [
    { id: 'a', headline: '一', source: 'news/a.txt', entities: 4 },
    { id: 'b', headline: '二', source: 'b.txt', publication: '晚报', published: '2022-07-15', entities: 2 },
  ],
  nodes: [
    node('甲', 'person', 2),
    node('乙', 'person', 1),
    node('公司', 'organization', 2),
    node('园区', 'project', 1),
    node('孤', 'place', 0),
  ],
  edges: [
    edge(JIA, 'holdsPosition', COMPANY, 3),
    edge(COMPANY, 'builds', PARK),
    edge(JIA, 'familyOf', YI),
    edge(JIA, 'visits', 'place:缺'),
  ],
})

export const palette: Palette = {
  kinds: {
    person: '#c2410c',
    organization: '#0b5fa5',
    place: '#0a7d5a',
    project: '#a86a00',
    document: '#8457c9',
    event: '#a8327a',
    other: '#666a70',
  },
  communities: ['#0072b2', '#d55e00'],
  faint: '#777777',
  panel: '#ffffff',
  paper: '#ffffff',
  ink: '#000000',
  soft: '#666666',
  edge: '#cccccc',
  seal: '#b8321f',
  font: 'sans-serif',
}
