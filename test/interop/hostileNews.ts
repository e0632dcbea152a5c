// News that is hostile throughout: names, aliases, headlines, bylines, sentences, figures, posts, times, papers and sources
// all try to break who reads them, and every sentence is a range of its article's text, as in a graph of real news.
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { layOut } from '../../src/graph/layOut.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  MODALITIES,
  type Modality,
  RELATION_KINDS,
  SUBKINDS,
  type Subkind,
} from '../../src/schema.ts'
import type {
  Article,
  Entity,
  Extraction,
  KnowledgeGraph,
  Mention,
  Relation,
  Span,
  TimeRange,
} from '../../src/types.ts'
import { HOSTILE } from '../write/hostile.ts'

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[]

/** What makes a name or a sentence hostile; the last is 10 kB of UTF-8. */
const TEXTS: readonly string[] = [
  ...HOSTILE.map(([written]) => written),
  '行\u2028列\u2029末\u0085页\u000b\u000c',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
  '${x} {{y}} {%z%} #{w} <%= v %>',
  'C:\\temp\\n\\',
  '\ufeff标\uffff',
  'E\u0301 \uf900 \u200b',
  '  空\u3000格\u00ad ',
  'NA',
  '1e5',
  '**重** *斜* `码` ~~删~~',
  '-- 分号; \r\n:exit',
  '𠮷'.repeat(2500),
]

const KINDS = keysOf(ENTITY_KINDS)
const RELATIONS = keysOf(RELATION_KINDS).filter(kind => kind !== 'reportedBy' && kind !== 'photographedBy')
const DATES = ['2022-07-15', '2022-02', '2022', undefined, '2022-13-01', '2021-12-31']

const pick = <T>(all: readonly T[], index: number): T => all[index % all.length]!

/** The graph of an article for each text, of a thing called so and of the next one. */
export function hostileNews(): KnowledgeGraph {
  const made = TEXTS.map((_, index) => extractionOf(index))
  const graph = buildGraph({ extractions: made, entities: TEXTS.map((_, index) => entityOf(index)) })
  layOut(graph)
  return graph
}

/** Two neighbours are of one kind, since some names differ in nothing that XML can hold. */
const kindOf = (index: number): EntityKind => pick(KINDS, (index + 1) >> 1)
const subkindOf = (index: number): Subkind => pick(keysOf(SUBKINDS), index)
const nameOf = (index: number): string => pick(TEXTS, index)
const articleIdOf = (index: number): string => `a:${nameOf(index)}`

function entityOf(index: number): Entity {
  const previous = (index + TEXTS.length - 1) % TEXTS.length
  return {
    id: `${kindOf(index)}:${nameOf(index)}`,
    kind: kindOf(index),
    ...(kindOf(index) === 'organization' && { subkind: subkindOf(index) }),
    name: nameOf(index),
    aliases: [`${nameOf(index)}，又名`, nameOf(index + 1)].map(text => ({ text, reason: 'printed' })),
    mentionIds: [printed(index).from, printed(previous).to].map(({ id }) => id),
  }
}

/** An article's text with where its parts stand. */
function printed(index: number) {
  const text = nameOf(index)
  const parts: string[] = []
  const put = (part: string): Span => {
    const start = parts.join('').length
    parts.push(part)
    return { start, end: start + part.length }
  }
  const kicker = put(text)
  put('\n')
  const headline = put(`${text}新闻`)
  put('\n')
  const from = put(text)
  put('与')
  const to = put(nameOf(index + 1))
  const trigger = put('同在')
  const relation = { start: from.start, end: put(`${text}。`).end }
  const figure = put(`其${text}为${text}。`)
  put('\n')
  const reporter = put('记者')
  const named = (span: Span, kind: EntityKind): Mention => ({
    ...span,
    ...{
      id: `${index}:${span.start}`,
      articleId: articleIdOf(index),
      kind,
      text: parts.join('').slice(span.start, span.end),
    },
    ...{ recognizer: 'test', confidence: 1 },
  })
  return {
    ...{ text: parts.join(''), kicker, headline, trigger, relation, figure, reporter },
    body: { start: relation.start, end: figure.end },
    from: named(from, kindOf(index)),
    to: named(to, kindOf(index + 1)),
  }
}

function extractionOf(index: number): Extraction {
  const text = nameOf(index)
  const { from, to, trigger, relation, figure, ...parts } = printed(index)
  const articleId = articleIdOf(index)
  const article: Article = {
    ...{ id: articleId, role: 'news', text: parts.text, segments: [], sentences: [relation, figure] },
    ...{ kicker: parts.kicker, headline: parts.headline, body: parts.body },
    byline: [{ person: parts.reporter, role: `${text}员`, paper: parts.kicker }],
  }
  const published = pick(DATES, index)
  const evidence = { articleId, sentence: relation, trigger, rule: text }
  const said = { title: text, figure: text, time: timeOf(index), evidence, confidence: index / TEXTS.length }
  const kinds = [pick(RELATIONS, 2 * index), pick(RELATIONS, 2 * index + 1)]
  return {
    document: {
      ...{ id: `d:${text}`, source: `${text}.txt`, text: parts.text, pages: [], notices: [] },
      ...{ publication: `${text}报`, ...(published !== undefined && { published }) },
    },
    articles: [article],
    mentions: [from, to],
    relations: [
      ...kinds.map(
        (kind, step): Relation => ({ ...said, kind, from: from.id, to: to.id, modality: modalityOf(index + step) }),
      ),
      { kind: 'reportedBy', from: articleId, to: to.id, title: text, modality: 'stated', evidence, confidence: 1 },
    ],
    figures: [
      {
        ...{ subject: from.id, label: `${text}量`, value: 12.5 * index, text: `约${text}`, unit: text },
        ...{ approximation: 'about', time: timeOf(index), evidence: { articleId, sentence: figure, rule: text } },
      },
    ],
  }
}

const modalityOf = (index: number): Modality => pick(keysOf(MODALITIES), index)

function timeOf(index: number): TimeRange {
  const [from, to] = [pick(DATES, index + 1), pick(DATES, index + 3)]
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), text: nameOf(index) }
}
