// Whatever the text: nothing is thrown, and every relation and figure is one that the schema allows.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPatterns } from '../../src/relate/loadPatterns.ts'
import { createRelater } from '../../src/relate/relate.ts'
import { ENTITY_KINDS, type EntityKind, RELATION_KINDS } from '../../src/schema.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import type { Article, Figure, Mention, Relation } from '../../src/types.ts'

const relate = createRelater(loadPatterns(), loadLexicon())

describe('any text at all', () => {
  const kinds = Object.keys(ENTITY_KINDS) as EntityKind[]
  const piece = fc.oneof(
    fc.constantFrom(
      '建设',
      '位于',
      '，',
      '。',
      '、',
      '“',
      '”',
      '的',
      '由',
      '担任',
      '任命',
      '为',
      '总裁',
      '2021年',
      '30%',
      '5万人',
      '在',
      '举行',
      '\n',
      '（',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.tuple(fc.constantFrom('江北区', '李大山', '天成药业'), fc.constantFrom(...kinds)),
  )

  test('nothing is thrown; ends are mentions of kinds the schema allows, spans lie in their sentences', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), pieces => {
        const { text, mentions } = assembled(pieces)
        const sentences = [{ start: 0, end: text.length }].filter(span => span.end > 0)
        const article: Article = {
          id: 'a',
          role: 'news',
          text,
          segments: [],
          sentences,
          body: { start: 0, end: text.length },
          byline: [],
        }
        const found = relate({ id: 'd', source: 'd', text, pages: [], notices: [] }, [article], mentions)
        for (const relation of found.relations) checkRelation(relation, mentions)
        for (const figure of found.figures) checkFigure(figure, text, mentions)
      }),
    )
  })
})

function assembled(pieces: readonly (string | [string, EntityKind])[]): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = []
  let text = ''
  for (const piece of pieces) {
    const [word, kind] = typeof piece === 'string' ? [piece] : piece
    const [start, end] = [text.length, text.length + word.length]
    if (kind)
      mentions.push({
        id: `a:${start}-${end}`,
        articleId: 'a',
        start,
        end,
        kind,
        text: word,
        recognizer: 'test',
        confidence: 1,
      })
    text += word
  }
  return { text, mentions }
}

function checkRelation(relation: Relation, mentions: readonly Mention[]): void {
  const [from, to] = [relation.from, relation.to].map(id => mentions.find(mention => mention.id === id))
  expect(RELATION_KINDS[relation.kind].from).toContain(from?.kind)
  expect(RELATION_KINDS[relation.kind].to).toContain(to?.kind)
  const { sentence, trigger } = relation.evidence
  if (trigger) expect(trigger.start >= sentence.start && trigger.end <= sentence.end).toBe(true)
  expect(relation.confidence).toBeGreaterThan(0)
  expect(relation.confidence).toBeLessThanOrEqual(1)
}

function checkFigure(figure: Figure, text: string, mentions: readonly Mention[]): void {
  expect(mentions.some(mention => mention.id === figure.subject)).toBe(true)
  expect(text).toContain(figure.text)
  expect(Number.isFinite(figure.value)).toBe(true)
  expect(figure.label).not.toBe('')
}
