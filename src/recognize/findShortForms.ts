// A name once printed whole is spoken of by a short form that no head or list would give away: what is left without its
// place (长春药谷 → 药谷), or its words' first characters (自主创新示范区 → 自创区). Looked for only where the document has the
// whole name, and only where the short form stands by itself: 国家级新区 is not this 新区.
import type { EntityKind } from '../schema.ts'
import { createTrie } from '../text/trie.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const SURE = 0.7
const CONFIDENCE = 0.7
/** A tail of one word is spoken of as a name where it is a site; of a body (医院, 公司) it is as often any such body. */
const SITES: readonly EntityKind[] = ['place', 'project']
const IN_FRONT = new Set(['国家', '中国', '全国', '国际', '中央', '世界'])
const MODIFIER = /^(n|a|b|m|q|j|f|r|x)/u
const WORD = /^[\p{Script=Han}A-Za-z0-9]/u
const LONGEST = 5

/** For each context, where short forms of names stand that are sure in any of them. `guesses` are the settled candidates of each context. */
export function findShortForms(
  contexts: readonly Context[],
  guesses: readonly (readonly Candidate[])[],
): Candidate[][] {
  const forms = new Map<string, Candidate | undefined>()
  for (const [index, context] of contexts.entries()) {
    for (const candidate of guesses[index]!) {
      if (candidate.confidence < SURE || candidate.end - candidate.start < 4) continue
      for (const form of shortFormsOf(context, candidate)) {
        const known = forms.get(form)
        // Two names of different kinds with one short form: it says neither.
        forms.set(form, forms.has(form) && known?.kind !== candidate.kind ? undefined : candidate)
      }
    }
  }
  const trie = createTrie([...forms].flatMap(([form, of]) => (of ? [[form, of] as const] : [])))
  return contexts.map(context => {
    const found: Candidate[] = []
    for (const [index, token] of context.tokens.entries()) {
      const hit = trie.longestAt(context.text, token.start)
      if (!hit || context.tokenAt[hit.end] === -1 || !standsAlone(context, index, hit.end)) continue
      const { kind, subkind } = hit.value
      const span = { start: token.start, end: hit.end }
      found.push({ ...span, kind, ...(subkind && { subkind }), recognizer: 'shortForms', confidence: CONFIDENCE })
    }
    return found
  })
}

function shortFormsOf({ tokens, tokenAt, lexis }: Context, { start, end, kind }: Candidate): string[] {
  const words = tokens.slice(tokenAt[start], end < tokenAt.length && tokenAt[end] !== -1 ? tokenAt[end] : undefined)
  if (tokenAt[start] === -1 || words.at(-1)?.end !== end) return []
  const first = words.findIndex(word => word.known?.kind !== 'place')
  const own = words.slice(first).map(word => word.text)
  const forms: string[] = []
  const tail = own.join('')
  const isSite = own.length === 1 && SITES.includes(kind) && !lexis.common.has(tail) && !lexis.pointers.has(tail)
  if (first > 0 && tail.length > 1 && (isSite || own.length > 1)) forms.push(tail)
  const inner = own.slice(own.findIndex(word => !IN_FRONT.has(word)))
  const head = inner.at(-1)
  if (head && inner.length > 2 && head.length > 1 && inner.every(word => /^\p{Script=Han}{2,}$/u.test(word))) {
    const initials = inner
      .slice(0, -1)
      .map(word => word.charAt(0))
      .join('')
    for (const form of [initials + head.charAt(head.length - 1), initials + head])
      if (form.length <= LONGEST) forms.push(form)
  }
  return forms
}

/** No modifier stands before it and no noun goes on after it. */
function standsAlone({ tokens, tokenAt }: Context, index: number, end: number): boolean {
  const before = tokens[index - 1]
  if (before && WORD.test(before.text) && MODIFIER.test(before.tag) && before.known?.kind !== 'title') return false
  const after = tokens[tokenAt[end]!]
  return !(after && WORD.test(after.text) && /^(n|x)/u.test(after.tag) && !after.known)
}
