// Events by what is done with them: 召开…发布会, 开展…活动. Between the verb and the last word anything may stand that stays in
// the clause, verbs and quotation marks too: 打造“长春药谷”推进长春国家自主创新示范区建设新闻发布会.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const LONGEST = 45
const SKIPPED = new Set(['了', '的', '一场', '一次', '首场', '首次', '“', '本次', '此次'])

/** Every event that a verb of holding introduces. */
export function recognizeEvents(context: Context): Candidate[] {
  const { tokens, lexis, heads } = context
  const found: Candidate[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const head = heads[index]
    if (head?.kind !== 'event' && !(head?.kind === 'project' && /^专项/.test(head.text))) continue
    const verb = holdingVerb(context, index)
    if (verb < 0) continue
    let first = verb + 1
    while (first < index && (SKIPPED.has(tokens[first]!.text) || isCount(tokens, first))) first++
    const start = tokens[first]!.start
    const headStart = token.end - head.text.length
    const modifiers = tokens.slice(first, index).filter(each => !each.mark && !lexis.common.has(each.text))
    if (start >= headStart || modifiers.length < (head.need === 'name' ? 2 : 1)) continue
    found.push({ start, end: token.end, kind: head.kind, recognizer: 'events', confidence: 0.8 })
  }
  return found
}

/** 三场, 两次, not 第十批. */
const isCount = (tokens: Context['tokens'], i: number): boolean =>
  (tokens[i]!.tag === 'm' && !tokens[i]!.text.startsWith('第')) ||
  (tokens[i]!.tag === 'q' && tokens[i - 1]?.tag === 'm')

/** The verb of holding before token `last` in its clause, or -1. A 的 between them ends the search: what follows is not held. */
function holdingVerb({ tokens, heads, lexis }: Context, last: number): number {
  let quoted = 0
  for (let i = last - 1; i >= 0 && tokens[last]!.end - tokens[i]!.start <= LONGEST; i--) {
    const { text, mark } = tokens[i]!
    if (lexis.cues.holding.has(text) && quoted === 0) return i
    if (text === '等' && quoted === 0) return -1
    if (text === '的' && quoted === 0 && !lexis.cues.holding.has(tokens[i - 1]?.text ?? '')) return -1
    if (text === '”') quoted++
    else if (text === '“') quoted = Math.max(0, quoted - 1)
    else if (mark && !/^[“”‘’（）()·\-—、]$/.test(text)) return -1
    else if (
      quoted === 0 &&
      /^[和与及、]$/.test(text) &&
      (heads[i - 1]?.kind === 'event' || /^[开闭]幕式$/.test(tokens[i - 1]?.text ?? ''))
    )
      return i
    else if (quoted === 0 && (text === '在' || text === '了')) {
      if (lexis.cues.holding.has(tokens[i - 1]?.text ?? '')) return i - 1
      return -1
    }
  }
  return -1
}
