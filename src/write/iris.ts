// What things are called in linked data: IRIs of their keys, under a URN of our own, since we have no domain that could
// answer for them; and numbers as XML Schema spells them.
import type { EdgeEvidence, KnowledgeGraph, NodeFigure } from '../types.ts'
import { hashOf } from './hash.ts'
import { cleaned, uniqueNames } from './xml.ts'

/** IRIs by the keys of things, unique after cleaning. */
export interface Names {
  readonly entity: (id: string) => string
  readonly article: (id: string) => string
}

/** The names of a graph's things. */
export function namesOf(graph: KnowledgeGraph): Names {
  const entities = uniqueNames(graph.nodes())
  const articles = uniqueNames(graph.getAttribute('articles').map(({ id }) => id))
  return {
    entity: id => urn('entity', entities.get(id) ?? cleaned(id)),
    article: id => urn('article', articles.get(id) ?? cleaned(id)),
  }
}

/** `urn:guanxi:NOUN:KEY`, the key percent-encoded. */
export const urn = (noun: string, key: string): string => `urn:guanxi:${noun}:${encodeURIComponent(key)}`

/** A figure's IRI, from all that tells it from others of the same entity. */
export const figureIri = (id: string, { label, text, value, unit, time, evidence, at }: NodeFigure): string => {
  const { articleId, sentence } = evidence
  return urn('figure', hashOf(JSON.stringify([id, label, text, value, unit, time, articleId, sentence, at])))
}

/** A statement's IRI, from its edge and what tells it from others of the same edge. */
export function statementIri(
  key: string,
  { articleId, sentence, from, to, title, modality, time, figure, rule }: EdgeEvidence,
) {
  return urn(
    'statement',
    hashOf(JSON.stringify([key, articleId, sentence, from, to, title, modality, time, figure, rule])),
  )
}

/** As xsd:decimal has it, which knows no exponent; undefined for what is no number. */
export function decimal(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  const [digits, exponent] = String(value).split('e')
  if (exponent === undefined) return String(value)
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits!)!
  const point = whole!.length + Number(exponent)
  const all = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${part}`.padEnd(point, '0')
  const at = Math.max(1, point)
  return `${sign}${all.slice(0, at)}${all.length > at ? `.${all.slice(at)}` : ''}`
}
