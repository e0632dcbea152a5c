// One document, one decision: what was surely recognized once is found wherever else it stands, in a headline, a list, a caption.
import { createTrie } from '../text/trie.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const SURE = 0.78

/** For each context, the further places of names that are sure in any of them. `guesses` are the settled candidates of each context. */
export function findAgain(contexts: readonly Context[], guesses: readonly (readonly Candidate[])[]): Candidate[][] {
  const sure = new Map<string, Candidate>()
  for (const [index, context] of contexts.entries())
    for (const candidate of guesses[index]!) {
      const name = context.text.slice(candidate.start, candidate.end)
      const before = sure.get(name)
      if (candidate.confidence >= SURE && name.length >= 2 && (!before || before.confidence < candidate.confidence))
        sure.set(name, candidate)
    }
  const names = createTrie(sure)
  return contexts.map(context => {
    const found: Candidate[] = []
    for (let at = 0; at < context.text.length; ) {
      const hit = names.longestAt(context.text, at)
      if (hit && fits(context, at, hit.end, hit.value)) {
        const { kind, subkind, confidence } = hit.value
        found.push({
          start: at,
          end: hit.end,
          kind,
          ...(subkind && { subkind }),
          recognizer: 'again',
          confidence: Math.min(confidence, 0.85),
        })
        at = hit.end
      } else at++
    }
    return found
  })
}

/** A short name must begin and end where words do; a long one or a person's may stand across jieba's words. */
function fits({ tokenAt }: Context, start: number, end: number, { kind }: Candidate): boolean {
  if (end - start >= 4 || (kind === 'person' && end - start >= 3)) return true
  return tokenAt[start] !== -1 && (tokenAt[end] !== -1 || kind === 'person')
}
