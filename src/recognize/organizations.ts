// Organizations known by name: 国务院, 新华社, 亚泰; those with a last word are read in headed.ts.

import type { Head } from '../text/readLexis.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

/** Every organization of the lexicon, and every word that jieba holds to be one. */
export function recognizeOrganizations(context: Context): Candidate[] {
  const found: Candidate[] = []
  for (let index = 0; index < context.tokens.length; index++) {
    const { start, end, known, tag, text, cut } = context.tokens[index]!
    const club = clubAt(context, index)
    if (club) found.push(club)
    if (known ? known.kind !== 'organization' : tag !== 'nt') continue
    const span = { start, end, kind: 'organization' as const, recognizer: 'organizations' }
    if (known?.kind === 'organization' && !isTail(context.tokens, index) && !isEveryday(context, index))
      found.push({ ...span, ...(known.subkind && { subkind: known.subkind }), confidence: 0.85 })
    else if (!known && tag === 'nt' && text.length >= 3 && !cut && !context.lexis.common.has(text))
      found.push({ ...span, confidence: isBody(context.heads[index]) ? 0.6 : 0.45 })
  }
  return found
}

/** 新奥尔良|黄蜂, where 黄蜂队 is known. */
function clubAt({ tokens, lexis }: Context, index: number): Candidate | undefined {
  const place = tokens[index - 1]
  const { text, end, known } = tokens[index]!
  if (known || place?.known?.kind !== 'place' || lexis.known.get(`${text}队`)?.subkind !== 'team') return undefined
  return {
    start: place.start,
    end,
    kind: 'organization',
    subkind: 'team',
    recognizer: 'organizations',
    confidence: 0.85,
  }
}

/** 中国电信|设备, 小麦、小米: a name that is an everyday word is that word before a noun, and in a list without other organizations. */
function isEveryday({ tokens, heads }: Context, index: number): boolean {
  if (tokens[index]!.known!.grade !== 'word') return false
  const next = tokens[index + 1]
  const isBody = (i: number) =>
    tokens[i]?.known?.kind === 'organization' || tokens[i]?.tag === 'nt' || heads[i]?.kind === 'organization'
  if (next && !next.mark && !next.known && !next.cut && /^(n|vn)$/.test(next.tag) && !isBody(index + 1)) return true
  const beside = [index - 1, index + 1].filter(i => tokens[i]?.text === '、')
  return beside.length > 0 && !beside.some(i => isBody(2 * i - index))
}

/** 高|市政府, where 高市 is a name: a body of the city itself has no lone noun or adjective right before it. */
function isTail(tokens: Context['tokens'], index: number): boolean {
  const before = tokens[index - 1]
  return (
    /^[省市县区]/.test(tokens[index]!.text) &&
    before?.text.length === 1 &&
    !before.mark &&
    !before.cut &&
    /^(a|n|ng|nr|zg|x|nz|j)$/.test(before.tag)
  )
}

/** Whether any word before this last word makes an organization: jieba's 美国公司 is none, its 清华大学 is one. */
const isBody = (head: Head | undefined): boolean => head?.kind === 'organization' && head.need === 'any'
