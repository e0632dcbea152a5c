// The HTTP API, all of it: each row reads its parameters, calls one function on the graph and answers with what that gives.
import {
  allPaths,
  central,
  commonNeighbors,
  communities,
  connections,
  describeArticle,
  describeEntity,
  describePage,
  figureSeries,
  findEntity,
  findPaths,
  holders,
  NotFoundError,
  nearNames,
  quoteEdge,
  searchEntities,
  viewGraph,
} from '../index.ts'
import { answerImage } from './answerImage.ts'
import { describeApi } from './describeApi.ts'
import { FORMAT_NAMES, formatOf } from './formats.ts'
import * as takes from './parameters.ts'
import { type Route, route } from './route.ts'
import { streamOf } from './streamOf.ts'

const LENGTH = takes.count(8, 'how many hops a path has at most').default(4)
const ENDS = { from: takes.entity('where paths begin'), to: takes.entity('where they end') }

/** The routes that ask the graph. */
const GRAPH_ROUTES: readonly Route[] = [
  route('/api/graph', {
    gives: 'nodes, edges, articles and counts of the graph or of a part of it',
    takes: { ...takes.part, limit: takes.count(1_000_000, 'the best connected of it, so many').exactOptional() },
    answer: ({ graph, whole }, { limit, ...asked }, c) => {
      const part = takes.partAsked(graph, asked)
      return part === graph && limit === undefined ? whole(c) : viewGraph(part, limit)
    },
  }),
  route('/api/entities', {
    gives: 'entities by 汉字, alias, pinyin or initials, the best first; near names where there are none',
    takes: {
      q: takes.search,
      limit: takes.count(200, 'how many at most').default(20),
      kind: takes.kind.exactOptional(),
    },
    answer: async ({ graph, warm }, { q, ...options }) => {
      await warm
      const hits = searchEntities(graph, q, options)
      return { hits, near: hits.length > 0 ? [] : nearNames(graph, q, options.kind) }
    },
  }),
  route('/api/entities/:id', {
    gives: 'one entity: aliases, figures, posts, relations, where it is mentioned',
    takes: { id: takes.entity('which') },
    answer: ({ graph }, { id }) => describeEntity(graph, findEntity(graph, id)),
  }),
  route('/api/edges/:key', {
    gives: 'one relation with every sentence that says it',
    takes: { key: takes.key },
    answer: ({ graph }, { key }) => quoteEdge(graph, key),
  }),
  route('/api/articles/:id', {
    gives: 'an article with every entity marked',
    takes: { id: takes.article },
    answer: ({ graph }, { id }) => describeArticle(graph, id),
  }),
  route('/api/articles/:id/pages/:page', {
    gives:
      'a page that an article stands on: where each line of the articles on it is; image is true where it can be seen',
    takes: { id: takes.article, page: takes.page },
    answer: async ({ graph, images }, { id, page }) => {
      const { source } = describeArticle(graph, id)
      return { ...describePage(graph, id, page), image: await images.has(source) }
    },
  }),
  route('/api/paths', {
    gives: 'how two entities are connected, the shortest way first, each hop with its sentence',
    takes: {
      ...ENDS,
      max: takes.count(100, 'how many paths at most').default(5),
      length: LENGTH,
      without: takes.without.exactOptional(),
    },
    answer: ({ graph }, { from, to, ...options }) => ({ paths: findPaths(graph, from, to, options) }),
  }),
  route('/api/paths/all', {
    gives: 'every path of that length between two entities; complete is false where some may be missing',
    takes: {
      ...ENDS,
      max: takes.count(1000, 'how many paths at most').default(100),
      length: LENGTH,
      without: takes.without.exactOptional(),
    },
    answer: ({ graph }, { from, to, ...options }) => allPaths(graph, from, to, options),
  }),
  route('/api/common', {
    gives: 'what several entities are all tied to, each relation with its sentence',
    takes: { name: takes.names },
    answer: ({ graph }, { name }) => ({ common: commonNeighbors(graph, name) }),
  }),
  route('/api/connections', {
    gives: 'relations in the order of time with their sentences; total is how many there are',
    takes: { ...takes.part, limit: takes.count(1000, 'how many at most').default(100) },
    answer: ({ graph }, { limit, ...asked }) => {
      const all = connections(takes.partAsked(graph, asked))
      return { connections: all.slice(0, limit), total: all.length }
    },
  }),
  route('/api/posts', {
    gives: 'who held a post and when, with the sentences; or the posts of a person',
    takes: { name: takes.post, at: takes.date('who held it then').exactOptional() },
    answer: ({ graph }, { name, ...options }) => ({ posts: holders(graph, name, options) }),
  }),
  route('/api/figures', {
    gives: 'the numbers said of an entity, those of one label in the order of time',
    takes: { name: takes.entity('of which'), label: takes.label.exactOptional() },
    answer: ({ graph }, { name, ...options }) => ({ series: figureSeries(graph, name, options) }),
  }),
  route('/api/central', {
    gives: 'the entities that matter most; exact is false where scores are estimated',
    takes: {
      by: takes.measure.default('degree'),
      limit: takes.count(1000, 'how many at most').default(20),
      ...takes.part,
    },
    answer: ({ graph }, { by, limit, ...asked }) => central(takes.partAsked(graph, asked), { measure: by, limit }),
  }),
  route('/api/communities', {
    gives: 'groups of entities that are tied more to one another than to the rest, the largest first',
    takes: takes.part,
    answer: ({ graph }, asked) => ({ communities: communities(takes.partAsked(graph, asked)) }),
  }),
]

/** Every route but the page. */
export const ROUTES: readonly Route[] = [
  ...GRAPH_ROUTES,
  route('/api/pages/:id/:page', {
    gives: 'a page that an article stands on, as an image, where the server was given its source',
    takes: { id: takes.article, page: takes.page, width: takes.width.default(1600) },
    types: ['image/png'],
    answer: async ({ graph, images }, { id, page, width }, c) => {
      describePage(graph, id, page)
      const { source } = describeArticle(graph, id)
      return answerImage(c, await images.find({ source, page, width }))
    },
  }),
  route('/export/:format', {
    gives: 'the graph, or a part of it, as a file',
    takes: { format: takes.format, ...takes.part },
    types: FORMAT_NAMES.flatMap(name => formatOf(name)?.type ?? []),
    answer: async ({ graph }, { format: name, ...asked }, c) => {
      const format = formatOf(name)
      if (!format) throw new NotFoundError(`no format “${name}”`, FORMAT_NAMES)
      return c.body(streamOf(await format.write(takes.partAsked(graph, asked))), 200, {
        'Content-Type': format.type,
        'Content-Disposition': `attachment; filename="guanxi.${name}"`,
      })
    },
  }),
  route('/openapi.json', {
    gives: 'this description of the API, in OpenAPI 3.1',
    takes: {},
    answer: () => describeApi(ROUTES),
  }),
]
