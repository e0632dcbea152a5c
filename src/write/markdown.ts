// A folder of notes for Obsidian, Logseq and whatever reads Markdown: one for each entity and each article, joined by
// [[links]], with the sentence under every relation.
import { ENTITY_KINDS, isOwnLabel, MODALITIES, RELATION_KINDS, type RelationKind, SUBKINDS } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { textOf } from '../text/span.ts'
import type { EdgeAttributes, EdgeEvidence, GraphArticle, KnowledgeGraph, NodeFigure, Quoted } from '../types.ts'
import { fileNames } from './fileNames.ts'
import { linkText, markdownLine, markdownLines, yamlValue } from './markdownText.ts'
import { type Quotations, quotationsOf } from './quotations.ts'

const ARTICLES = '文章'

/** Where notes lie, and links to them; `separator` stands before a link's text: `\|` in a table. */
interface Notes extends Quotations {
  readonly pathOf: (key: string) => string
  readonly linkTo: (key: string, separator?: string) => string
  readonly linkToArticle: (articleId: string, separator?: string) => string
}

/** The notes by their paths, `人物/华景斌.md`, entities first; links are as Obsidian has them (https://help.obsidian.md/links). */
export const toMarkdown = (graph: KnowledgeGraph): ReadonlyMap<string, string> => new Map(markdownFiles(graph))

/** What `toMarkdown` gives, each note made when it is asked for. */
export function* markdownFiles(graph: KnowledgeGraph): Generator<readonly [path: string, text: string], void> {
  const articles = graph.getAttribute('articles')
  const articlePaths = pathsIn(articles.map(article => [article.id, ARTICLES, headlineOf(article)]))
  const notes = notesOf(graph, articlePaths)
  for (const id of graph.nodes()) yield [`${notes.pathOf(id)}.md`, entityNote(graph, notes, id)]
  for (const article of articles) yield [`${articlePaths.get(article.id)}.md`, articleNote(graph, notes, article)]
}

/** Paths by key, without ending. */
function pathsIn(all: readonly (readonly [key: string, folder: string, name: string])[]): Map<string, string> {
  const folders = new Set(all.map(([, folder]) => folder))
  return new Map(
    [...folders].flatMap(folder => {
      const members = all.filter(one => one[1] === folder)
      const names = fileNames(members.map(([, , name]) => name))
      return members.map(([key], index) => [key, `${folder}/${names[index]}`] as const)
    }),
  )
}

function notesOf(graph: KnowledgeGraph, articles: ReadonlyMap<string, string>): Notes {
  const paths = pathsIn(graph.mapNodes((id, { kind, label }) => [id, ENTITY_KINDS[kind].label, label]))
  const quotations = quotationsOf(graph)
  const link = (path: string, text: string, separator: string) =>
    `[[${path}${separator}${linkText(text) || path.slice(path.indexOf('/') + 1)}]]`
  return {
    ...quotations,
    pathOf: key => paths.get(key)!,
    linkTo: (key, separator = '|') => link(paths.get(key)!, graph.getNodeAttribute(key, 'label'), separator),
    linkToArticle: (articleId, separator = '|') =>
      articles.has(articleId) ? link(articles.get(articleId)!, quotations.headline({ articleId }), separator) : '',
  }
}

function entityNote(graph: KnowledgeGraph, notes: Notes, id: string): string {
  const { label, kind, subkind, ownKind, aliases, figures, mentions } = graph.getNodeAttributes(id)
  const what = [
    ENTITY_KINDS[kind].label,
    ...(subkind ? [SUBKINDS[subkind].label] : []),
    ...(ownKind ? [markdownLine(ownKind)] : []),
  ]
  const articles = new Set(mentions.map(({ articleId }) => articleId))
  return note({ id, kind, subkind, aliases: aliases.map(({ text }) => text) }, label, [
    what.join(' · '),
    ...figureTable(notes, figures),
    ...relationGroups(graph, id).flatMap(({ heading, edges }) => [
      `## ${heading}`,
      ...edges.map(edge => relationEntry(notes, edge)),
    ]),
    ...(articles.size > 0
      ? ['## 见于', [...articles].map(articleId => `- ${notes.linkToArticle(articleId)}`).join('\n')]
      : []),
  ])
}

function figureTable(notes: Notes, figures: readonly NodeFigure[]): string[] {
  if (figures.length === 0) return []
  const rows = figures.map(({ label, text, time, evidence }) => {
    const cells = [label, text, time?.text ?? ''].map(markdownLine)
    return `| ${[...cells, notes.linkToArticle(evidence.articleId, '\\|')].join(' | ')} |`
  })
  return [
    '## 数字',
    ['| 名称 | 数值 | 时间 | 文章 |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...quotations(
      notes,
      figures.map(({ evidence, copies }) => ({ ...evidence, ...(copies && { copies }) })),
    ),
  ]
}

interface RelationGroup {
  readonly heading: string
  readonly edges: readonly (EdgeAttributes & { readonly other: string })[]
}

/** Relations by kind in the schema's order, those that start here before those that end here; where the direction says nothing, both together. */
function relationGroups(graph: KnowledgeGraph, id: string): RelationGroup[] {
  const edges = graph.mapEdges(id, (key, edge, source) => ({
    ...edge,
    other: graph.opposite(id, key),
    isFrom: source === id || !RELATION_KINDS[edge.kind].directed,
  }))
  return (Object.keys(RELATION_KINDS) as RelationKind[]).flatMap(kind =>
    [true, false].flatMap(isFrom => {
      const { label, inverse } = RELATION_KINDS[kind]
      const members = edges.filter(edge => edge.kind === kind && edge.isFrom === isFrom)
      return members.length > 0 ? [{ heading: isFrom ? label : inverse, edges: members }] : []
    }),
  )
}

function relationEntry(notes: Notes, { other, kind, label, evidence }: RelationGroup['edges'][number]): string {
  const said = (value: (one: EdgeEvidence) => string | undefined) =>
    [...new Set(evidence.map(value).filter(Boolean))].map(text => markdownLine(text!)).join('、')
  const more = [
    isOwnLabel(kind, label) ? markdownLine(label) : '',
    said(({ title }) => title),
    said(({ figure }) => figure),
    said(({ time }) => time?.text),
    said(({ modality }) => MODALITIES[modality].label),
  ].filter(text => text !== '')
  const quotes = quotations(notes, evidence).map(quote => quote.replace(/^/gm, '  '))
  return [`- ${[notes.linkTo(other), ...more].join('，')}`, ...quotes].join('\n\n')
}

type Said = Quoted & Pick<EdgeEvidence, 'copies'>

/** Each sentence once. */
const quotations = (notes: Notes, evidence: readonly Said[]): string[] => [
  ...new Map(evidence.map(one => [JSON.stringify([one.articleId, one.sentence]), quotation(notes, one)])).values(),
]

/** The sentence, and under it where it stands. */
function quotation({ quote, linkToArticle, articleOf }: Notes, said: Said): string {
  const sources = [said, ...(said.copies ?? [])].map(({ articleId }) => {
    const article = articleOf({ articleId })
    const parts = [article?.publication, article?.published].map(text => text && markdownLine(text))
    return [linkToArticle(articleId), ...parts].filter(Boolean).join('，')
  })
  const lines = [...markdownLines(quote(said)), '', `—— ${sources.join('；')}`]
  return lines.map(line => `> ${line}`.trimEnd()).join('\n')
}

function articleNote(graph: KnowledgeGraph, notes: Notes, article: GraphArticle): string {
  const { id, text, kicker, subhead, body, credits, published, publication, source } = article
  const credited = credits
    .filter(({ entity }) => graph.hasNode(entity))
    .map(({ entity, role, kind }) => `${markdownLine(role || RELATION_KINDS[kind].label)} ${notes.linkTo(entity)}`)
  const printed = [kicker, subhead, body].flatMap(span => (span ? markdownLines(textOf(text, span)) : []))
  const front = { id, kind: 'article', published, publication, source }
  return note(front, headlineOf(article), [...(credited.length > 0 ? [credited.join('，')] : []), ...printed])
}

/** Front matter, heading and paragraphs. */
function note(
  front: Readonly<Record<string, string | readonly string[] | undefined>>,
  name: string,
  paragraphs: readonly string[],
): string {
  const fields = Object.entries(front).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${yamlValue(value)}`],
  )
  return `${['---', ...fields, '---'].join('\n')}\n\n${[`# ${markdownLine(name)}`, ...paragraphs].join('\n\n')}\n`
}
