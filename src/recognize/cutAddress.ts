// 云岭市江北区河口镇 is three places: an address is cut after every division that another place follows.
import type { Candidate } from './candidate.ts'
import { lastWord } from './lastWord.ts'
import type { Context } from './readContext.ts'

const LEVEL = /^[省市县区州盟旗镇乡村]/
const DIVISION = /[省市县区州盟旗镇乡村]$|街道$|社区$/

/** The places of an address, or the place itself where it is one; none where a county stands right before a city (秀山丽水), which no address does. */
export function cutAddress(context: Context, place: Candidate): Candidate[] {
  const { text, tokens, tokenAt, lexis } = context
  const [county, city] = [0, 1].map(n => tokens[tokenAt[place.start]! + n]?.known?.grade)
  if (county === 'short' && /^(short|city)$/.test(city ?? '')) return []
  const parts: Candidate[] = []
  let { start } = place
  for (let i = tokenAt[start]!; i >= 0 && i < tokens.length && tokens[i]!.end < place.end; i++) {
    const { end } = tokens[i]!
    const part = text.slice(start, end)
    const known = lexis.known.get(part)
    const isWhole = known?.kind === 'place' ? known.grade !== 'region' : part.length > 2 && DIVISION.test(part)
    if (!isWhole || !isPlace(context, i + 1, place.end, DIVISION.test(part))) continue
    parts.push({ ...place, start, end })
    start = end
  }
  const end = start + text.slice(start, place.end).replace(DIRECTION, '').length
  return [...parts, { ...place, start, end }]
}

/** 示范区东北部: where in a place something lies is no part of its name. */
const DIRECTION = /(?<=..)([东西][南北]|[东西南北中])部$/

/** Whether the words from `first` up to `end` name a place by themselves. After 上海 only a proper name does (永嘉路), not 高新区. */
function isPlace({ text, tokens, heads, lexis }: Context, first: number, end: number, afterDivision: boolean): boolean {
  const rest = text.slice(tokens[first]!.start, end)
  if (lexis.known.get(rest)?.kind === 'place') return true
  if (rest.length < 3 || LEVEL.test(rest) || heads[first]?.text === rest) return false
  if (!DIVISION.test(rest) && lastWord(rest, lexis.heads)?.kind !== 'place') return false
  return afterDivision || /^(ns|nz|x|nr)/.test(tokens[first]!.tag)
}
