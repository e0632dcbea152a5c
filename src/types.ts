// The data that stages hand each other. Everything is plain and readonly; each stage takes what is left of it in the
// dataflow and returns what is right of it. All offsets are UTF-16 units, half-open.
import type { MultiDirectedGraph } from 'graphology'
import type { AliasReason, EntityKind, Modality, RelationKind, Subkind } from './schema.ts'

/** A half-open range `[start, end)` of UTF-16 units; of which text is said where it is used. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something worth telling that did not stop the run. `span` is in `Document.text`. */
export interface Notice {
  readonly code: string
  readonly message: string
  readonly span?: Span
}

/** One page of a document; `span` is in `Document.text`. */
export interface Page {
  readonly span: Span
  /** As printed or stated: 7 of 第07版. */
  readonly label?: string
  /** Points (1/72 inch), as shown upright. */
  readonly width?: number
  readonly height?: number
}

/** Where a run of `Document.text` stands: points from the upper left corner of `pages[page]`, as shown upright. */
export interface TextBox {
  readonly span: Span
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of recognised characters, 0 to 1. */
  readonly confidence?: number
}

export type OutlinePartKind = 'kicker' | 'headline' | 'subhead' | 'byline' | 'body' | 'caption'

/** One line or paragraph of an article. `lines` are the ranges of `Document.text` that it is printed in, in reading order; they are joined with nothing between them, but Latin words with a space. */
export interface OutlinePart {
  readonly part: OutlinePartKind
  readonly lines: readonly Span[]
}

/** An article as its source has it, or a person. `published` and `publication` are its own, where they are not the document's. */
export interface OutlineArticle {
  readonly role: 'news' | 'notice' | 'caption'
  readonly parts: readonly OutlinePart[]
  readonly published?: string
  readonly publication?: string
}

/** A source as read. `text` is never changed afterwards. `published` is an ISO date, whole or partial: `2022-07-15`, `2022-07`. `boxes` are sorted by `span.start` and do not overlap there. A document with an `outline` is split by it, and nothing is guessed. */
export interface Document {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly pages: readonly Page[]
  readonly published?: string
  readonly publication?: string
  readonly boxes?: readonly TextBox[]
  readonly outline?: readonly OutlineArticle[]
  readonly notices: readonly Notice[]
}

/** `Article.text` from `at` up to the next segment's `at` is the copy of `source`, a range of `Document.text`; what lies between the copies (line breaks we put in) has an empty `source`. */
export interface Segment {
  readonly at: number
  readonly source: Span
}

/** 城市晚报全媒体记者 刘佳雪 → 刘佳雪, 全媒体记者, 城市晚报. Spans are in `Article.text`; `paper` may be 本报 where the document's publication is known. */
export interface Byline {
  readonly person: Span
  readonly role: string
  readonly paper?: Span
}

/** One article put together again; all its spans are in `Article.text`. */
export interface Article {
  readonly id: string
  readonly role: 'news' | 'notice' | 'caption'
  readonly text: string
  readonly segments: readonly Segment[]
  readonly sentences: readonly Span[]
  readonly kicker?: Span
  readonly headline?: Span
  readonly subhead?: Span
  readonly body: Span
  readonly byline: readonly Byline[]
  readonly caption?: Span
  readonly dateline?: Span
  /** ISO date, whole or partial. */
  readonly published?: string
  /** Its own, where that is not the document's: an article from a collection. */
  readonly publication?: string
}

export type ArticleId = string
/** `${articleId}:${start}-${end}` */
export type MentionId = string

/** A name in an article; `text === article.text.slice(start, end)`. Mentions may lie one inside another, never across each other. */
export interface Mention extends Span {
  readonly id: MentionId
  readonly articleId: ArticleId
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly text: string
  /** Which recognizer found it. */
  readonly recognizer: string
  /** 0 to 1. */
  readonly confidence: number
}

/** A sentence of an article. */
export interface Quoted {
  readonly articleId: ArticleId
  readonly sentence: Span
}

/** The words that say it. `rule` names the pattern. */
export interface Evidence extends Quoted {
  readonly trigger?: Span
  readonly rule: string
}

/** ISO dates, whole or partial, both ends included; an open end is missing. `text` is as printed. */
export interface TimeRange {
  readonly from?: string
  readonly to?: string
  readonly text: string
}

/** A statement between two mentions; `from` is an article's id where the schema says so. */
export interface Relation {
  readonly kind: RelationKind
  readonly from: MentionId | ArticleId
  readonly to: MentionId
  /** The post, for `holdsPosition` and the like: 党工委副书记. */
  readonly title?: string
  readonly modality: Modality
  readonly time?: TimeRange
  /** What is measured between the ends, as printed: 20公里. */
  readonly figure?: string
  readonly evidence: Evidence
  /** 0 to 1. */
  readonly confidence: number
}

/** A number said of a mention. `value` is in base units (223亿元 → 22300000000 元), `text` as printed. */
export interface Figure {
  readonly subject: MentionId
  readonly label: string
  readonly value: number
  readonly text: string
  readonly unit: string
  readonly approximation?: 'about' | 'over' | 'under'
  readonly time?: TimeRange
  readonly evidence: Evidence
}

/** All that was found in one document. */
export interface Extraction {
  readonly document: Document
  readonly articles: readonly Article[]
  readonly mentions: readonly Mention[]
  readonly relations: readonly Relation[]
  readonly figures: readonly Figure[]
}

/** Another form of an entity's name, and why it is held to be one. */
export interface Alias {
  readonly text: string
  readonly reason: AliasReason
}

/** What mentions mean: `id` is `${kind}:${name}`, with `#2` for a namesake. */
export interface Entity {
  readonly id: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly name: string
  readonly aliases: readonly Alias[]
  readonly mentionIds: readonly MentionId[]
}

/** A person's judgement; it names surfaces or mentions, never entity ids, so that it outlives every recomputation. */
export interface Decision {
  readonly verdict: 'same' | 'different' | 'rename' | 'retype' | 'drop'
  readonly left: string
  readonly right?: string
  readonly at: string
  readonly by: string
  readonly why?: string
}

/** Everything known: what was extracted, and what it means. Always recomputed from extractions and decisions. */
export interface Knowledge {
  readonly extractions: readonly Extraction[]
  readonly entities: readonly Entity[]
}

/** Where an entity is named: a range of `Article.text`. */
export interface MentionRef extends Span {
  readonly articleId: ArticleId
}

/** A `Figure` on its entity's node. `at` is the subject's range, where it stands in the evidence's article. */
export interface NodeFigure extends Omit<Figure, 'subject'> {
  readonly at: Span
  /** Where the same sentence says it too: agency copy. */
  readonly copies?: readonly Quoted[]
}

/** One statement behind an edge. `from` and `to` are the ends' ranges in the article's text; one end may stand outside the sentence. */
export interface EdgeEvidence extends Evidence {
  /** Where the same sentence says it too: agency copy. */
  readonly copies?: readonly Quoted[]
  readonly from: Span
  readonly to: Span
  readonly title?: string
  readonly modality: Modality
  readonly time?: TimeRange
  readonly figure?: string
  readonly confidence: number
}

/** What a node carries; its key is the entity's id. The attribute is `kind`, never `type`: sigma takes `type` for a drawing program. */
export interface NodeAttributes {
  label: string
  kind: EntityKind
  subkind?: Subkind
  /** What a file of others calls its kind, where that is none of ours. */
  ownKind?: string
  aliases: readonly Alias[]
  mentions: readonly MentionRef[]
  figures: readonly NodeFigure[]
  /** Layout units; set by `layOut`. */
  x: number
  y: number
  /** Radius in layout units, from the number of relations and mentions. */
  size: number
}

/** What an edge carries; its key is `${from}|${kind}|${to}`. `confidence` is the greatest of its evidence, `weight` the number of its evidence. A graph that others made may have edges without evidence, with a weight of their own, and with labels that are not the schema's: the key is then `${from}|${kind}:${label}|${to}`. */
export interface EdgeAttributes {
  kind: RelationKind
  label: string
  weight: number
  confidence: number
  evidence: readonly EdgeEvidence[]
}

/** Who wrote or photographed an article: `entity` is a node. */
export interface Credit {
  readonly kind: 'reportedBy' | 'photographedBy'
  readonly entity: string
  readonly role: string
  readonly evidence: Evidence
}

/** A page that an article stands on, `page` being its number in the document, from 0. */
export interface ArticlePage extends Omit<Page, 'span'> {
  readonly page: number
}

/** An article as the graph keeps it, so that evidence can be shown from the graph alone. `boxes` are its lines', their spans ranges of `text`, in its order; `pages` are there where something is known of them. */
export interface GraphArticle extends Article {
  readonly documentId: string
  readonly source: string
  readonly boxes?: readonly TextBox[]
  readonly pages?: readonly ArticlePage[]
  readonly credits: readonly Credit[]
}

export interface GraphAttributes {
  articles: readonly GraphArticle[]
}

/** A projection of `Knowledge`, read-only: entities are nodes, relations between entities are edges, articles lie beside them. */
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>
