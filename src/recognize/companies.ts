// Companies by the posts that only companies have (现任蓝色光标董事长), and by the share they hold (蓝色光标持股36%). Their short
// names often show nothing else.
import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'
import { isAnchor, isPart, isProper } from './readName.ts'

const LONGEST = 10

/** What stands between a boundary and a company's post, where there is a proper name in it and no last word that says more. */
export function recognizeCompanies(context: Context): Candidate[] {
  const { tokens, heads, lexis } = context
  const found: Candidate[] = []
  for (let post = 1; post < tokens.length; post++) {
    if (!(isPost(tokens[post]!) || holdsShare(context, post)) || heads[post - 1]) continue
    let first = post
    while (first > 0 && isPart(context, first - 1, false) && tokens[post]!.start - tokens[first - 1]!.start <= LONGEST)
      first--
    while (first < post && !isAnchor(tokens[first]!) && !isProper(tokens[first]!, lexis.notPersons)) first++
    let last = post - 1
    while (last > first && lexis.cues.ofPost.has(tokens[last]!.text)) last--
    const start = tokens[first]!.start
    const end = tokens[last]!.end
    if (first < post && end - start >= 3 && !isKnownOrPerson(context, first, last + 1))
      found.push({ start, end, kind: 'organization', subkind: 'company', recognizer: 'companies', confidence: 0.62 })
  }
  return found
}

const isPost = ({ known }: Token): boolean => known?.kind === 'title' && known.subkind === 'company'

const holdsShare = ({ tokens }: Context, at: number): boolean =>
  /^[持占]股$/.test(tokens[at]!.text) && /^[0-9０-９]/.test(tokens[at + 1]?.text ?? '')

/** One word that is a known name, a place, or looks like a person (华景斌总经理). */
function isKnownOrPerson({ tokens, lexis }: Context, first: number, post: number): boolean {
  const { known, tag, text } = tokens[first]!
  if (first < post - 1) return tokens.slice(first, post).every(token => token.known?.kind === 'place')
  return known !== undefined || tag === 'ns' || (text.length <= 3 && lexis.surnames.has(text.charAt(0)))
}
