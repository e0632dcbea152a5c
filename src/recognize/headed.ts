// Names that their last word gives away: 吉林省医疗保障局, 龙嘉国际机场, 成果转化中心. One reading for organizations, places and
// projects alike; the table of last words says which kind a name is.
import type { Candidate } from './candidate.ts'
import type { Context, Token } from './readContext.ts'
import type { Head } from './readLexis.ts'
import { readName } from './readName.ts'

/** All names that end in a last word of the lexicon. */
export function recognizeHeaded(context: Context): Candidate[] {
  const { tokens, lexis, reversed, text } = context
  const found: Candidate[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.mark || token.cut || token.known?.kind === 'title' || token.known?.kind === 'place') continue
    const hit = lexis.heads.longestAt(reversed, text.length - token.end)
    if (!hit) continue
    const candidate = weigh(context, index, hit.value)
    if (candidate) found.push(candidate)
  }
  return found
}

/** A name by its last word; undefined where the words before it make none. */
function weigh(context: Context, index: number, head: Head): Candidate | undefined {
  const { tokens } = context
  const token = tokens[index]!
  const headStart = token.end - head.text.length
  if (head.text.length === 1 && headStart > token.start && !token.known && !/^(x|ns|nt|nz)/.test(token.tag))
    return undefined
  const { kind, subkind, need } = head
  if (kind === 'document' && need !== 'self') return undefined
  let first = index
  while (first > 0 && tokens[first]!.start > headStart) first--
  const reading =
    readName(context, first, index, headStart) ??
    (need === 'self' ? { start: headStart, end: token.end, anchored: false, common: false } : undefined)
  if (!reading) return undefined
  if (need === 'name' && (!reading.anchored || goesOn(tokens[index + 1]))) return undefined
  if (reading.common && subkind !== 'media') return undefined
  const confidence = (reading.anchored || need === 'self' ? 0.82 : 0.6) - (need === 'name' ? 0.07 : 0)
  const start =
    kind === 'place' || kind === 'project' ? innermost(context, reading.start, first, headStart) : reading.start
  return { start, end: reading.end, kind, ...(subkind && { subkind }), recognizer: 'headed', confidence }
}

/** Whether the next word is a noun that a weak last word only modifies: 吉林省医疗|保障局. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined && !next.mark && !next.cut && next.known?.kind !== 'title' && /^(n$|nt|vn|j|b$)/.test(next.tag)

/** Of a place in a place only the innermost is the name: 富阳市新登镇军堰村 → 军堰村. */
function innermost({ tokens, tokenAt }: Context, start: number, head: number, headStart: number): number {
  for (let i = head - 1; i >= 0 && tokens[i]!.start >= start; i--) {
    const { text, known, tag, end } = tokens[i]!
    const whole = known?.grade === 'full' || (/^(ns|x)/.test(tag) && text.length >= 3 && /[省市县区镇乡村]$/.test(text))
    if (whole && end < headStart && tokenAt[end] !== -1) return end
  }
  return start
}
