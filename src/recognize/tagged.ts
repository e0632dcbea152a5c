// What the trained tagger names. It tells persons, places and organizations; what kind of thing a compound is in our sense, its
// last word says: 滨江产业园 is a project, 第五届读书大会 an event.
import type { TaggedName } from '../model/tagger.ts'
import type { EntityKind } from '../schema.ts'
import type { Head } from '../text/readLexis.ts'
import { contains, overlaps } from '../text/span.ts'
import type { Candidate } from './candidate.ts'
import { cutAddress } from './cutAddress.ts'
import { isTrade } from './headed.ts'
import { lastWord } from './lastWord.ts'
import type { Context } from './readContext.ts'

const KINDS: Readonly<Record<string, EntityKind>> = { PER: 'person', LOC: 'place', ORG: 'organization' }

/** The tagger's names as guesses; its probability is the confidence. A lone character that stands for a place (京, 俄) is left to the words that it is part of. */
export function recognizeTagged(context: Context): Candidate[] {
  return context.named.flatMap(name => {
    const kind = KINDS[name.type]
    if (!kind || name.end - name.start < 2) return []
    const guess = readTagged(context, name, kind)
    if (isCountries(context, guess)) return []
    if (guess.kind === 'person') return isPerson(context, guess) ? [guess] : []
    if (guess.kind === 'organization') return cutAtAnd(context, guess).filter(part => isOrganization(context, part))
    return guess.kind === 'place' ? cutAddress(context, guess) : [guess]
  })
}

function readTagged({ text, lexis }: Context, { start, end, probability }: TaggedName, kind: EntityKind): Candidate {
  const guess = { start, end, recognizer: 'model', confidence: probability }
  const name = text.slice(start, end)
  const known = lexis.known.get(name)
  if (kind === 'person' && known?.grade !== 'country') return { ...guess, kind }
  if (known && known.kind !== 'title')
    return { ...guess, kind: known.kind, ...(known.subkind && { subkind: known.subkind }) }
  const head = lastWord(name, lexis.heads)
  if (!head || head.kind === 'document' || (head.kind !== kind && head.text.length === 1)) return { ...guess, kind }
  return { ...guess, kind: head.kind, ...(head.subkind && { subkind: head.subkind }) }
}

/** 江北大学与远航集团 is two: 与, or 会同 wherever jieba cuts it (发展改革|委会|同), ends a name where a last word of organizations stands before it. Each is as sure as both together are by halves. */
function cutAtAnd({ text, tokens, tokenAt, heads, lexis }: Context, guess: Candidate): Candidate[] {
  const cut = (at: number, length: number, left: Head | undefined): Candidate[] | undefined => {
    if (left?.kind !== 'organization') return undefined
    if (lastWord(text.slice(at + length, guess.end), lexis.heads)?.kind !== 'organization') return undefined
    const { subkind: _whole, ...half } = { ...guess, confidence: Math.sqrt(guess.confidence) }
    return [
      { ...half, end: at, ...(left.subkind && { subkind: left.subkind }) },
      { ...guess, start: at + length, confidence: half.confidence },
    ]
  }
  for (let i = tokenAt[guess.start]! + 1; i > 0 && i < tokens.length && tokens[i]!.end < guess.end; i++) {
    if (!/^[与和及]$/.test(tokens[i]!.text) || !isBody(heads[i - 1])) continue
    const parts = cut(tokens[i]!.start, 1, heads[i - 1])
    if (parts) return parts
  }
  const joined = text.slice(guess.start, guess.end).indexOf('会同', 2)
  const left = joined > 0 ? lastWord(text.slice(guess.start, guess.start + joined), lexis.heads) : undefined
  return cut(guess.start + joined, 2, left) ?? [guess]
}

/** 大学, 局, not 工业 (江北省工业和信息化厅). */
const isBody = (head: Head | undefined): boolean => head?.kind === 'organization' && head.need === 'any'

/** Everyday words that are names too (小米) are told apart in organizations.ts; 中国科技公司 is any of them. */
function isOrganization(context: Context, { start, end }: Candidate): boolean {
  const { text, tokens, tokenAt, lexis } = context
  if (lexis.known.get(text.slice(start, end))?.grade === 'word') return false
  let last = tokenAt[start]!
  while (last >= 0 && tokens[last] && tokens[last]!.end < end) last++
  return !(tokens[last]?.text === '公司' && isTrade(context, start, last))
}

/** 中法, 中坦赞: several countries by their characters are no one name, the last may be whole (中印尼). */
function isCountries({ text, lexis }: Context, { start, end }: Candidate): boolean {
  let at = start
  while (at < end && lexis.countries.has(text.charAt(at))) at++
  const rest = lexis.known.get(text.slice(at, end))?.grade === 'country'
  return at - start > 1 ? at === end || rest : at > start && rest
}

/** A person's name holds no title; one without a surname, a point or the characters of foreign names must be sure. */
function isPerson({ text, tokens, tokenAt, lexis }: Context, { start, end, confidence }: Candidate): boolean {
  for (let i = tokenAt[start]!; i >= 0 && i < tokens.length && tokens[i]!.start < end; i++)
    if (tokens[i]!.known?.kind === 'title') return false
  const name = text.slice(start, end)
  if (lexis.notPersons.has(name)) return false
  return (
    confidence >= SURE ||
    lexis.surnameStarts.has(name.charAt(0)) ||
    [...name].every(character => lexis.foreign.has(character) || character === '·')
  )
}

const SURE = 0.9

/** How a guess stands to what the tagger names: it names the same, something that crosses or covers it otherwise, or nothing there. */
export type Agreement = 'same' | 'within' | 'against' | 'silent'

/** Tells a guess's agreement with the tagger's names, which are in the order of the text. */
export function agreementOf(guess: Candidate, tagged: readonly Candidate[]): Agreement {
  let low = 0
  let high = tagged.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tagged[middle]!.end <= guess.start) low = middle + 1
    else high = middle
  }
  const name = tagged[low]
  if (!name || !overlaps(name, guess)) return 'silent'
  if (name.start === guess.start && name.end === guess.end) return name.kind === guess.kind ? 'same' : 'against'
  return contains(name, guess) ? 'within' : 'against'
}
