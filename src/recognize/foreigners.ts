// Foreign persons, whose names are written with a small set of characters: 列夫·托尔斯泰, 内塔尼亚胡, 普京.

import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const JOINER = new Set('·•‧-－')
const NEVER = new Set('和同与在对将的是为了于被把这那等到说')

/** Runs of words written in the characters of foreign names. */
export function recognizeForeigners(context: Context): Candidate[] {
  const { tokens } = context
  const found: Candidate[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!isPart(context, first)) continue
    let last = first
    let joined = false
    for (let next = first + 1; next < tokens.length; next++) {
      if (isPart(context, next)) last = next
      else if (
        JOINER.has(tokens[next]!.text) &&
        next === last + 1 &&
        next + 1 < tokens.length &&
        isPart(context, next + 1)
      )
        joined = true
      else break
    }
    const name = weigh(context, first, last, joined)
    if (name) found.push({ start: tokens[first]!.start, end: tokens[last]!.end, recognizer: 'foreigners', ...name })
    first = last
  }
  return liftLists(context.text, found)
}

/** In 科比、阿泰斯特、加索尔 a sure name lifts its neighbours. */
function liftLists(text: string, found: readonly Candidate[]): Candidate[] {
  const isNext = (a: Candidate | undefined, b: Candidate | undefined) =>
    a && b && b.start - a.end === 1 && /[、和与]/.test(text.charAt(a.end))
  const lifted = [...found]
  for (const order of [found.keys(), [...found.keys()].reverse()])
    for (const i of order) {
      const one = lifted[i]!
      const sure = [lifted[i - 1], lifted[i + 1]].some(
        (other, k) =>
          other &&
          other.kind === 'person' &&
          other.confidence >= 0.6 &&
          (k === 0 ? isNext(other, one) : isNext(one, other)),
      )
      if (sure && one.kind === 'person' && one.confidence < 0.72) lifted[i] = { ...one, confidence: 0.72 }
    }
  return lifted
}

/** A word in the characters of foreign names; an unknown word may have one other character among several. */
function isPart({ tokens, lexis }: Context, i: number): boolean {
  const { mark, known, cut, text, tag } = tokens[i]!
  if (mark || cut || known?.kind === 'title') return false
  if (!lexis.foreign.has(text.charAt(0)) && (text.length === 1 || !lexis.foreign.has(text.charAt(1)))) return false
  const joined = JOINER.has(tokens[i - 1]?.text ?? '') || JOINER.has(tokens[i + 1]?.text ?? '')
  if ((known && !joined && !isGlued(tokens, i, lexis.foreign)) || lexis.notPersons.has(text)) return false
  let strange = 0
  for (const character of text) {
    if (NEVER.has(character)) return false
    if (!lexis.foreign.has(character)) strange++
  }
  if (strange === 1 && text.length === 2 && tag === 'ns') return lexis.cues.saying.has(tokens[i + 1]?.text ?? '')
  if (strange > 0 && !(strange === 1 && text.length >= 2 && /^(nr|x)/.test(tag) && isBeside(tokens, i, lexis.foreign)))
    return false
  if (/^(nr|ns|nz|x|n$|ng|g|v|p|q|j|f|zg|vg|z|a)/.test(tag)) return true
  return joined
}

/** Whether a neighbour is written in these characters throughout, and is a name or leads on to a point: 阿不都|热合|曼|·. */
const isBeside = (tokens: readonly Token[], i: number, foreign: ReadonlySet<string>): boolean =>
  [i - 1, i + 1].some(
    k =>
      tokens[k] &&
      (/^(nr|x)/.test(tokens[k].tag) ||
        (k < i
          ? tokens[k - 1]?.known?.kind === 'title'
          : [k + 1, k + 2].some(n => JOINER.has(tokens[n]?.text ?? '')))) &&
      isForeign(tokens[k], foreign),
  )

const isForeign = ({ text }: Token, foreign: ReadonlySet<string>): boolean =>
  [...text].every(character => foreign.has(character))

/** 总理|阿里|波夫: a known name between a title and more of a foreign name is a part of it. */
const isGlued = (tokens: readonly Token[], i: number, foreign: ReadonlySet<string>): boolean => {
  const next = tokens[i + 1]
  return (
    tokens[i - 1]?.known?.kind === 'title' &&
    next !== undefined &&
    !next.known &&
    /^(x|nr)/.test(next.tag) &&
    isForeign(next, foreign)
  )
}

/** 在顿涅茨克地区, 抵达巴库: where it stands shows a place. */
const LOCATING = new Set(['在', '抵达', '位于', '前往', '飞往', '飞抵'])
const REGION = /^(地区|等地|州|市|省|方向|机场|港|附近|海域|岛|半岛|湾|河|山脉|古城|郊区|北部|南部|东部|西部)/

function weigh(
  { tokens, lexis }: Context,
  first: number,
  last: number,
  joined: boolean,
): { kind: 'person' | 'place'; confidence: number } | undefined {
  const length = tokens[last]!.end - tokens[first]!.start
  const parts = tokens.slice(first, last + 1)
  const named = parts.some(part => /^nr|^ns/.test(part.tag) || (part.tag === 'x' && part.text.length >= 2))
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  if (length < 2) return undefined
  if (!named && !joined)
    return length <= 4 && (before?.text === '、' || after?.text === '、')
      ? { kind: 'person', confidence: 0.3 }
      : undefined
  if (after && REGION.test(after.text) && length >= 3) return { kind: 'place', confidence: 0.6 }
  if (before && LOCATING.has(before.text) && length >= 3 && !(after && lexis.cues.saying.has(after.text)) && !joined)
    return { kind: 'place', confidence: 0.55 }
  if (joined) return { kind: 'person', confidence: length >= 4 ? 0.88 : 0.5 }
  const titled = before?.known?.kind === 'title' && before.known.grade !== 'address'
  const base = parts.every(part => part.tag === 'nrt') ? 0.55 : 0.35
  const context =
    (titled ? 0.35 : 0) +
    (after && lexis.cues.saying.has(after.text) ? 0.3 : 0) +
    (before?.mark && after?.mark ? 0.08 : 0)
  const confidence = Math.min(0.9, base + (length >= 3 ? 0.12 : 0) + context)
  return confidence >= 0.4 ? { kind: 'person', confidence } : undefined
}
