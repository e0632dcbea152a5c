// An article to be read, with every entity in it marked.
import type { EntityKind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { byCode } from '../text/order.ts'
import { paperName } from '../text/ownPaper.ts'
import { bySpan, textOf } from '../text/span.ts'
import type { Article, ArticlePage, Credit, KnowledgeGraph, MentionRef, Span, TextBox } from '../types.ts'
import { articleOf } from './articleOf.ts'
import { type Place, placeOf } from './placeOf.ts'

/** An article as it is shown. `text` is all of it; `bodyStart`, `bodyEnd`, the sentences and the mentions are offsets in it, `parts` the ranges of what stands around the body. */
export interface ArticleView {
  readonly id: string
  readonly role: Article['role']
  readonly headline: string
  readonly kicker?: string
  readonly subhead?: string
  readonly text: string
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly sentences: readonly Span[]
  readonly parts: { readonly [part in Part]?: Span }
  readonly source: string
  readonly publication?: string
  readonly published?: string
  readonly byline: readonly BylineView[]
  readonly credits: readonly { readonly kind: Credit['kind']; readonly entity: string; readonly role: string }[]
  readonly mentions: readonly EntityMark[]
  readonly place: Place
  /** Where its lines stand in print: ranges of `text`, points from the upper left corner of the page. */
  readonly boxes?: readonly TextBox[]
  readonly pages?: readonly ArticlePage[]
}

export interface BylineView {
  readonly person: string
  readonly role: string
  readonly paper?: string
}

/** A range of the article's text that names an entity. Marks may lie one inside another, the outer first. */
export interface EntityMark extends Span {
  readonly entity: string
  readonly kind: EntityKind
}

const PARTS = ['kicker', 'headline', 'subhead', 'caption', 'dateline'] as const
type Part = (typeof PARTS)[number]

/** The article of that id. Throws `NotFoundError`. */
export function describeArticle(graph: KnowledgeGraph, id: string): ArticleView {
  const article = articleOf(graph, id)
  const { role, text, body, sentences, kicker, subhead, source, publication, published, byline, credits } = article
  return {
    id,
    role,
    headline: headlineOf(article),
    ...(kicker && { kicker: textOf(text, kicker) }),
    ...(subhead && { subhead: textOf(text, subhead) }),
    text,
    bodyStart: body.start,
    bodyEnd: body.end,
    sentences,
    parts: Object.fromEntries(PARTS.flatMap(part => (article[part] ? [[part, article[part]]] : []))),
    source,
    ...(publication !== undefined && { publication }),
    ...(published !== undefined && { published }),
    byline: byline.map(({ person, role, paper }) => ({
      person: textOf(text, person),
      role,
      ...(paper && { paper: paperName(article, paper) }),
    })),
    credits: credits.map(({ kind, entity, role }) => ({ kind, entity, role })),
    mentions: marksIn(graph, id),
    place: placeOf(graph, article),
    ...(article.boxes && { boxes: article.boxes }),
    ...(article.pages && { pages: article.pages }),
  }
}

function marksIn(graph: KnowledgeGraph, articleId: string): EntityMark[] {
  const here = (mention: MentionRef) => mention.articleId === articleId
  return graph
    .mapNodes((entity, { kind, mentions }) =>
      mentions.filter(here).map(({ start, end }) => ({ start, end, entity, kind })),
    )
    .flat()
    .sort((a, b) => bySpan(a, b) || byCode(a.entity, b.entity))
}
