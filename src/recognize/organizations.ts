// Organizations known by name: 国务院, 新华社, 亚泰; those with a last word are read in headed.ts.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'
import type { Head } from './readLexis.ts'

/** Every organization of the lexicon, and every word that jieba holds to be one. */
export function recognizeOrganizations(context: Context): Candidate[] {
  const found: Candidate[] = []
  for (let index = 0; index < context.tokens.length; index++) {
    const { start, end, known, tag, text, cut } = context.tokens[index]!
    if (known ? known.kind !== 'organization' : tag !== 'nt') continue
    const span = { start, end, kind: 'organization' as const, recognizer: 'organizations' }
    if (known?.kind === 'organization')
      found.push({ ...span, ...(known.subkind && { subkind: known.subkind }), confidence: 0.85 })
    else if (!known && tag === 'nt' && text.length >= 3 && !cut && !context.lexis.common.has(text))
      found.push({ ...span, confidence: isBody(context.heads[index]) ? 0.6 : 0.45 })
  }
  return found
}

/** Whether any word before this last word makes an organization: jieba's 美国公司 is none, its 清华大学 is one. */
const isBody = (head: Head | undefined): boolean => head?.kind === 'organization' && head.need === 'any'
