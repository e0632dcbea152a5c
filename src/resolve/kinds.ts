// What kind a name is where its mentions disagree: what most of them say, weighed by confidence. What stands in 《》 is a
// document whatever else bears that name; a person's name is told apart from other things unless it is a slip.
import type { EntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { Article, Mention, MentionId } from '../types.ts'

/** A share of a name's weight below which a kind is held to be a slip. */
const SLIP = 0.2

/** The settled kind of every mention. */
export function settleKinds(
  pages: readonly { readonly articles: readonly Article[]; readonly mentions: readonly Mention[] }[],
): Map<MentionId, EntityKind> {
  const settled = new Map<MentionId, EntityKind>()
  const corpus = new Map<string, Map<EntityKind, number>>()
  for (const { articles, mentions } of pages) {
    const texts = new Map(articles.map(({ id, text }) => [id, text]))
    const byName = new Map<string, Mention[]>()
    for (const mention of mentions) {
      if (isTitled(texts.get(mention.articleId), mention)) settled.set(mention.id, 'document')
      else push(byName, comparable(mention.text), mention)
    }
    for (const [name, group] of byName) {
      const weights = new Map<EntityKind, number>()
      for (const { kind, confidence } of group) weights.set(kind, (weights.get(kind) ?? 0) + weigh(confidence))
      const kind = heaviest(weights)
      for (const { id } of group) settled.set(id, kind)
      const all = corpus.get(name) ?? new Map<EntityKind, number>()
      all.set(kind, (all.get(kind) ?? 0) + group.reduce((sum, { confidence }) => sum + weigh(confidence), 0))
      corpus.set(name, all)
    }
  }
  for (const { mentions } of pages) {
    for (const { id, text } of mentions) {
      const weights = corpus.get(comparable(text))
      if (weights && weights.size > 1) settled.set(id, acrossDocuments(settled.get(id)!, weights))
    }
  }
  return settled
}

/** Whole numbers, so that sums do not depend on the order. */
const weigh = (confidence: number) => Math.round(confidence * 100) + 1

function isTitled(text: string | undefined, { kind, start, end, text: name }: Mention): boolean {
  if (kind !== 'document' || text === undefined) return false
  return name.includes('《') || (text[start - 1] === '《' && text[end] === '》')
}

function heaviest(weights: ReadonlyMap<EntityKind, number>): EntityKind {
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}

/** The corpus decides between the kinds of things; a person and a thing of one name stay two, unless one is a slip. */
function acrossDocuments(kind: EntityKind, weights: ReadonlyMap<EntityKind, number>): EntityKind {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const isPerson = kind === 'person'
  const alike = new Map([...weights].filter(([other]) => (other === 'person') === isPerson))
  const own = [...alike.values()].reduce((sum, weight) => sum + weight, 0)
  return own < SLIP * total ? heaviest(weights) : heaviest(alike)
}

function push<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
