// Knowledge about nothing, with any text in it: control characters, halves of surrogate pairs, quotes, emoji.
import fc from 'fast-check'
import { ENTITY_KINDS, type EntityKind, RELATION_KINDS, type RelationKind } from '../../src/schema.ts'
import type { Article, Entity, Extraction, Figure, Knowledge, Mention, Relation, Span } from '../../src/types.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 30 })
const oddText = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom('长', '春', '\u0000', '\u001f', '\ud83d', '\ude00', '\ufffe', '<', '&', '"', '\n', '\u2028', ' '),
      {
        maxLength: 12,
      },
    )
    .map(parts => parts.join('')),
)
const kinds = fc.constantFrom(...(Object.keys(ENTITY_KINDS) as EntityKind[]))
const relationKinds = fc.constantFrom(...(Object.keys(RELATION_KINDS) as RelationKind[]))

/** A range within `0…length`, from two fractions. */
const spanIn = (length: number, [a, b]: readonly [number, number]): Span => {
  const [start, end] = [Math.floor(a * (length + 1)), Math.floor(b * (length + 1))].sort((x, y) => x - y)
  return { start: Math.min(start!, length), end: Math.min(end!, length) }
}
const fraction = fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true })
const range = fc.tuple(fraction, fraction)

const draft = fc.record({
  articles: fc.array(fc.record({ text: oddText, headline: fc.option(range), body: range, paper: fc.option(range) }), {
    minLength: 1,
    maxLength: 3,
  }),
  mentions: fc.array(fc.record({ article: fc.nat(), span: range, kind: kinds, entity: oddText }), { maxLength: 8 }),
  relations: fc.array(
    fc.record({
      kind: relationKinds,
      from: fc.nat(),
      to: fc.nat(),
      sentence: range,
      trigger: fc.option(range),
      title: fc.option(oddText),
      figure: fc.option(oddText),
      rule: oddText,
      credit: fc.boolean(),
    }),
    { maxLength: 10 },
  ),
  figures: fc.array(
    fc.record({ subject: fc.nat(), label: oddText, text: oddText, value: fc.integer(), sentence: range }),
    {
      maxLength: 3,
    },
  ),
  source: oddText,
})
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never

/** Knowledge of up to three documents, all references sound. */
export const arbitraryKnowledge: fc.Arbitrary<Knowledge> = fc.array(draft, { maxLength: 3 }).map(drafts => {
  const extractions = drafts.map((one, index) => extractionOf(`d${index}`, one))
  return { extractions: extractions.map(({ extraction }) => extraction), entities: entitiesOf(extractions) }
})

interface Made {
  readonly extraction: Extraction
  /** What each mention is of. */
  readonly names: ReadonlyMap<string, string>
}

function extractionOf(id: string, { articles, mentions, relations, figures, source }: Draft): Made {
  const made = articles.map(({ text, headline, body, paper }, index): Article => {
    const byline = paper
      ? [{ person: spanIn(text.length, paper), role: '记者', paper: spanIn(text.length, paper) }]
      : []
    return {
      id: `${id}-${index + 1}`,
      role: 'news',
      text,
      segments: [],
      sentences: [],
      ...(headline && { headline: spanIn(text.length, headline) }),
      body: spanIn(text.length, body),
      byline,
    }
  })
  const named = new Map<string, string>()
  const found = new Map<string, Mention>()
  for (const { article, span, kind, entity } of mentions) {
    const { id: articleId, text } = made[article % made.length]!
    const { start, end } = spanIn(text.length, span)
    const key = `${articleId}:${start}-${end}`
    if (found.has(key)) continue
    named.set(key, `${kind}:${entity}`)
    found.set(key, {
      id: key,
      articleId,
      kind,
      text: text.slice(start, end),
      recognizer: 'any',
      confidence: 1,
      start,
      end,
    })
  }
  const all = [...found.values()]
  const extraction = {
    document: { id, source, text: '', pages: [], notices: [] },
    articles: made,
    mentions: all,
    relations: all.length === 0 ? [] : relations.map(one => relationOf(made, all, one)),
    figures: all.length === 0 ? [] : figures.map(one => figureOf(made, all, one)),
  }
  return { extraction, names: named }
}

function relationOf(
  articles: readonly Article[],
  mentions: readonly Mention[],
  one: Draft['relations'][number],
): Relation {
  const to = mentions[one.to % mentions.length]!
  const { text } = articles.find(({ id }) => id === to.articleId)!
  const inArticle = mentions.filter(({ articleId }) => articleId === to.articleId)
  const from = inArticle[one.from % inArticle.length]!
  return {
    kind: one.credit ? 'reportedBy' : one.kind,
    from: one.credit ? to.articleId : from.id,
    to: to.id,
    ...(one.title !== null && { title: one.title }),
    ...(one.figure !== null && { figure: one.figure }),
    modality: 'stated',
    evidence: {
      articleId: to.articleId,
      sentence: spanIn(text.length, one.sentence),
      ...(one.trigger && { trigger: spanIn(text.length, one.trigger) }),
      rule: one.rule,
    },
    confidence: 0.5,
  }
}

function figureOf(articles: readonly Article[], mentions: readonly Mention[], one: Draft['figures'][number]): Figure {
  const subject = mentions[one.subject % mentions.length]!
  const { text } = articles.find(({ id }) => id === subject.articleId)!
  return {
    subject: subject.id,
    label: one.label,
    text: one.text,
    value: one.value,
    unit: '元',
    evidence: { articleId: subject.articleId, sentence: spanIn(text.length, one.sentence), rule: 'any' },
  }
}

function entitiesOf(all: readonly Made[]): Entity[] {
  const entities = new Map<string, Entity & { mentionIds: string[] }>()
  for (const { extraction, names } of all) {
    for (const mention of extraction.mentions) {
      const id = names.get(mention.id)!
      const name = id.slice(id.indexOf(':') + 1)
      const aliases = mention.text === name ? [] : [{ text: mention.text, reason: 'printed' as const }]
      const entity = entities.get(id) ?? { id, kind: mention.kind, name, aliases, mentionIds: [] }
      entity.mentionIds.push(mention.id)
      entities.set(id, entity)
    }
  }
  return [...entities.values()]
}
