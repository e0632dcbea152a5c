// Lists that a noun closes: in 长春高新、金赛药业、百克生物等企业 the noun says what the members are, also those whose names
// show nothing.
import type { EntityKind } from '../schema.ts'
import type { ListNoun } from '../text/readLexis.ts'
import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'
import { isAnchor, isProper } from './readName.ts'

const SEPARATORS = new Set(['、', '和', '与', '及', '以及'])
/** How many words after 等 its noun may stand: 等一批行业领军企业. */
const REACH = 6
const LONGEST = 14

/** The members of every list that 等 and a noun of the lexicon close. */
export function recognizeLists(context: Context): Candidate[] {
  const { tokens } = context
  const found: Candidate[] = []
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index]!.text !== '等') continue
    const noun = closingNoun(context, index)
    if (noun) found.push(...members(context, index, noun))
  }
  return found
}

function closingNoun({ tokens, lexis }: Context, index: number): ListNoun | undefined {
  let noun: ListNoun | undefined
  for (let i = index + 1; i < tokens.length && i <= index + REACH; i++) {
    const token = tokens[i]!
    if (token.mark || /^(uj|p|d|c|v$)/.test(token.tag)) break
    noun = lexis.listNouns.get(token.text) ?? noun
  }
  return noun
}

/** Reads members backwards from 等 as long as each is a short run of words that can be a name. */
function members(context: Context, until: number, { kind, subkind }: ListNoun): Candidate[] {
  const { tokens } = context
  const found: Candidate[] = []
  let end = until - 1
  for (let i = until - 1; i >= -1; i--) {
    const token = tokens[i]
    const separated = token !== undefined && SEPARATORS.has(token.text)
    const bounded = separated || token === undefined || token.mark || token.tag === 'p'
    if (token && !separated && isPart(token)) continue
    const first = tokens[i + 1]
    const last = tokens[end]
    if (!first || !last || first.start >= last.end || last.end - first.start > LONGEST) break
    if (!separated && found.length === 0) break
    if (isMember(context, i + 1, end, kind))
      found.push({
        start: first.start,
        end: last.end,
        kind,
        ...(subkind && { subkind }),
        recognizer: 'lists',
        confidence: bounded ? 0.76 : 0.6,
      })
    if (!separated) break
    end = i - 1
  }
  return found
}

/** A member needs a proper name in it, or the kind's own last word; a person's is short. */
function isMember({ tokens, heads, lexis }: Context, first: number, last: number, kind: EntityKind): boolean {
  const length = tokens[last]!.end - tokens[first]!.start
  if (length < 2) return false
  if (kind === 'person')
    return (
      length <= 4 && lexis.surnames.has(tokens[first]!.text.charAt(0)) && !lexis.notPersons.has(tokens[first]!.text)
    )
  const own = tokens.slice(first, last + 1)
  return (
    (heads[last]?.kind === kind && last > first) ||
    own.some(token => isAnchor(token) || isProper(token, lexis.notPersons))
  )
}

const isPart = (token: Token): boolean =>
  token.known
    ? token.known.kind !== 'title'
    : !token.mark && !token.cut && !/^(uj|ul|uz|p|c|r|d$|u|y|v$|t$|m)/.test(token.tag)
