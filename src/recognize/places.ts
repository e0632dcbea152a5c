// Places known by name, 长春市, 东北, 法国, and those that jieba knows; places by their last word are read in headed.ts.

import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const CONFIDENCE: Readonly<Record<string, number>> = {
  full: 0.93,
  country: 0.9,
  city: 0.85,
  region: 0.85,
  our: 0.85,
  short: 0.8,
}

/** Every known place, and every word of two characters or more that jieba tags as a place and that is not an everyday word. */
export function recognizePlaces(context: Context): Candidate[] {
  const found: Candidate[] = []
  for (let index = 0; index < context.tokens.length; index++) {
    const token = context.tokens[index]!
    if (!token.known && token.tag !== 'ns') continue
    const next = context.tokens[index + 1]
    const confidence = isDirection(token, next) ? 0 : weigh(context, token, next)
    if (confidence > 0)
      found.push({ start: token.start, end: token.end, kind: 'place', recognizer: 'places', confidence })
  }
  return found
}

/** A county without its last word (秀山) stands after what it belongs to, never right before a city. */
function weigh(context: Context, token: Token, next: Token | undefined): number {
  const { lexis } = context
  if (token.known?.grade === 'short' && /^(city|short|country)$/.test(next?.known?.grade ?? '')) return 0
  if (token.known) return token.known.kind === 'place' ? (CONFIDENCE[token.known.grade] ?? 0) : 0
  if (token.tag !== 'ns' || token.text.length < 2 || token.cut || lexis.common.has(token.text)) return 0
  if (/^[各每该某本]/.test(token.text)) return 0
  return /[江河湖海山岛湾峡沟岭村镇乡县市区州省]$/.test(token.text) && token.text.length >= 3
    ? 0.7
    : isForeign(context, token)
      ? 0.62
      : 0.45
}

const isForeign = ({ lexis }: Context, { text }: Token): boolean =>
  text.length >= 3 && [...text].every(character => lexis.foreign.has(character))

/** “药谷”西南5平方公里: before a number a region is a direction. */
const isDirection = ({ known }: Token, next: Token | undefined): boolean =>
  known?.grade === 'region' && next !== undefined && (next.tag === 'm' || /^[0-9]/.test(next.text))
