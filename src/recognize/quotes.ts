// Proper names in quotation marks whose last word says what they are: “红色议事厅”, “全国生物医药园区产业竞争力排行榜”.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const LONGEST = 30

/** Everything between “ and ” that ends in a last word and has another word before it; the marks stay outside. */
export function recognizeQuotes({ tokens, heads, text }: Context): Candidate[] {
  const found: Candidate[] = []
  for (let open = 0; open < tokens.length; open++) {
    if (tokens[open]!.text !== '“') continue
    const start = tokens[open]!.end
    let close = open + 1
    while (
      close < tokens.length &&
      tokens[close]!.start - start <= LONGEST &&
      !/^[“”，。；、\n]/.test(tokens[close]!.text)
    )
      close++
    if (tokens[close]?.text !== '”' || close === open + 1) continue
    const head = heads[close - 1]
    const end = tokens[close]!.start
    if (
      head &&
      head.text.length > 1 &&
      !(head.kind === 'document' && end - start < 6) &&
      ((head.need !== 'name' && head.need !== 'proper') || (head.subkind !== 'government' && end - start <= 8)) &&
      !(head.need === 'proper' && /^v/.test(tokens[open + 1]!.tag)) &&
      start < end - head.text.length &&
      !text.slice(start, end).includes('的')
    )
      found.push({
        start,
        end,
        kind: head.kind,
        ...(head.subkind && { subkind: head.subkind }),
        recognizer: 'quotes',
        confidence: 0.72,
      })
  }
  return found
}
