// What names say of themselves: 长春公交集团西昌汽车公司G7路车队 belongs to 长春公交集团西昌汽车公司, 杭州市公安局 to 杭州市,
// 潮阳区 in 汕头市潮阳区 lies in 汕头市. Of several only the innermost pairs: the graph gives the rest.
import type { RelationKind } from '../schema.ts'
import type { Article, Evidence, Mention, Relation, Span } from '../types.ts'
import type { Ref } from './view.ts'

/** A body of a country is not said to be part of it: 中国外文局. */
const DIVISION = /[省市县区州盟旗镇乡]$/u
/** Nothing lies in a road, a river or an ocean: 宁东高速北河县. */
const LINE = /(?:[^街]道|路|街|高速|线|江|河|洋|海)$/u
const IN_NAME = 0.85
const IN_ADDRESS = 0.9

/** Relations between names that stand one inside another or directly one after another. */
export function relateNested(refs: readonly Ref[], { id: articleId, text }: Article, sentence: Span): Relation[] {
  const evidence = (rule: string): Evidence => ({ articleId, sentence, rule })
  const relations: Relation[] = []
  const add = (kind: RelationKind, inner: Mention, outer: Mention, rule: string, confidence: number) =>
    relations.push({ kind, from: inner.id, to: outer.id, modality: 'stated', evidence: evidence(rule), confidence })
  for (const ref of refs) {
    if (ref.mention.start !== ref.start) continue
    for (const whole of [ref.mention, ...ref.inside]) {
      const parent = parentOf(whole, ref.inside)
      if (parent)
        add(parent.kind === 'place' && whole.kind === 'place' ? 'locatedIn' : 'partOf', whole, parent, 'name', IN_NAME)
    }
  }
  for (const [index, ref] of refs.entries()) {
    const next = refs[index + 1]
    if (
      !next ||
      ref.kind !== 'place' ||
      next.start !== ref.end ||
      LINE.test(ref.mention.text) ||
      '“《'.includes(text[ref.start - 1] ?? ' ')
    )
      continue
    if (next.kind === 'place' || next.kind === 'organization' || next.kind === 'project')
      add('locatedIn', next.mention, ref.mention, 'address', IN_ADDRESS)
  }
  return relations
}

/** The longest name with which this one begins, if it can be its parent. */
function parentOf(whole: Mention, inside: readonly Mention[]): Mention | undefined {
  const parts = inside.filter(part => part.start === whole.start && part.end < whole.end && part.end <= whole.end)
  const longest = parts.reduce<Mention | undefined>(
    (best, part) => (best && best.end >= part.end ? best : part),
    undefined,
  )
  if (!longest) return undefined
  if (longest.kind === 'organization' && whole.kind === 'organization') return longest
  if (longest.kind !== 'place') return undefined
  if (whole.kind === 'place') return longest
  return whole.subkind === 'government' && DIVISION.test(longest.text) ? longest : undefined
}
