// Foreign persons, whose names are written with a small set of characters: 库尔班古力·别尔德穆哈梅多夫, 内塔尼亚胡, 普京.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'
import type { Token } from './readWords.ts'

const JOINER = /^[·•‧\-－]$/
const SAYING = /^(说|表示|称|认为|指出|强调|宣布|回应|当选|访问|会见|发表|会谈|接替|担任|出任|辞职)/
const NEVER = new Set('和同与在对将的是为了于被把这那等到说')

/** Runs of words written in the characters of foreign names. */
export function recognizeForeigners(context: Context): Candidate[] {
  const { tokens } = context
  const found: Candidate[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!isPart(context, tokens[first]!)) continue
    let last = first
    let joined = false
    for (let next = first + 1; next < tokens.length; next++) {
      if (isPart(context, tokens[next]!)) last = next
      else if (
        JOINER.test(tokens[next]!.text) &&
        next === last + 1 &&
        tokens[next + 1] &&
        isPart(context, tokens[next + 1]!)
      )
        joined = true
      else break
    }
    const confidence = weigh(context, first, last, joined)
    if (confidence >= 0.4)
      found.push({
        start: tokens[first]!.start,
        end: tokens[last]!.end,
        kind: 'person',
        recognizer: 'foreigners',
        confidence,
      })
    first = last
  }
  return found
}

function isPart({ lexis }: Context, token: Token): boolean {
  if (token.mark || token.known || token.cut) return false
  let foreign = 0
  for (const character of token.text) {
    if (NEVER.has(character)) return false
    if (lexis.foreign.has(character)) foreign++
  }
  if (foreign < token.text.length && !(foreign * 2 >= token.text.length && /^(nr|x)/.test(token.tag))) return false
  return /^(nr|ns|nz|x|n$|ng|g|v|p|q|j|f|zg|vg|z|a)/.test(token.tag)
}

function weigh({ tokens }: Context, first: number, last: number, joined: boolean): number {
  const length = tokens[last]!.end - tokens[first]!.start
  if (length < 2) return 0
  const parts = tokens.slice(first, last + 1)
  if (joined) return length >= 4 ? 0.88 : 0.5
  const named = parts.some(part => /^nr|^ns/.test(part.tag) || (part.tag === 'x' && part.text.length >= 2))
  if (!named) return 0
  const before = tokens[first - 1]
  const after = tokens[last + 1]
  const titled = before?.known?.kind === 'title' && before.known.grade !== 'address'
  const base = parts.every(part => part.tag === 'nrt') ? 0.55 : 0.35
  return Math.min(
    0.9,
    base +
      (length >= 3 ? 0.12 : 0) +
      (titled ? 0.35 : 0) +
      (after && SAYING.test(after.text) ? 0.3 : 0) +
      (before?.mark && after?.mark ? 0.08 : 0),
  )
}
