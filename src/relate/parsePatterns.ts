// A pattern file's text → patterns. Everything wrong in it is said with its line, so that a newcomer can mend it: an
// unknown kind, a pattern without trigger words, without an example that it must match or one that it must not.
import { FormatError } from '../errors.ts'
import { isEntityKind, isModality, isRelationKind, isSubkind, RELATION_KINDS, type RelationKind } from '../schema.ts'
import type { Element, Example, Pattern } from './pattern.ts'
import type { EndSpec } from './topics.ts'

/** Kinds whose far end may be the date of the sentence. */
const DATED: ReadonlySet<RelationKind> = new Set(['onDate', 'approved'])

type Draft = Omit<Pattern, 'examples' | 'exceptions'> & { examples: Example[]; exceptions: string[] }

/** The patterns of one file. `#` begins a comment; `not 词 词` under a pattern lists words in which its trigger does not count. Throws `FormatError` at `name:line`. */
export function parsePatterns(name: string, text: string): Pattern[] {
  const drafts: Draft[] = []
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim()
    const where = `${name}:${index + 1}`
    if (line === '' || line.startsWith('#')) continue
    const sign = /^(?:\+|-|not) /u.exec(line)?.[0]
    if (sign === undefined) {
      drafts.push(parsePattern(line, where))
      continue
    }
    const draft = drafts.at(-1)
    if (!draft) throw new FormatError(`${where}: expected a pattern before “${sign.trim()}”`)
    const rest = line.slice(sign.length).trim()
    if (sign === 'not ') draft.exceptions.push(...rest.split(/\s+/u))
    else draft.examples.push({ must: sign === '+ ', text: rest, where })
  }
  for (const draft of drafts) checkExamples(draft)
  return drafts
}

function checkExamples({ examples, name, where }: Draft): void {
  if (!examples.some(example => example.must))
    throw new FormatError(`${where}: expected an example that ${name} must match (a line “+ …”), found none`)
  if (!examples.some(example => !example.must))
    throw new FormatError(`${where}: expected an example that ${name} must not match (a line “- …”), found none`)
}

function parsePattern(line: string, where: string): Draft {
  const match = /^([A-Za-z]+(?:\/[\w-]+)?):\s+(.+?)\s*(?:\{([^{}]+)\})?$/u.exec(line)
  if (!match) throw new FormatError(`${where}: expected “kind/name: A … (word) … B”, found “${line}”`)
  const name = match[1]!
  const kind = name.split('/')[0]!
  if (!isRelationKind(kind)) throw new FormatError(`${where}: unknown relation kind “${kind}”`)
  const tokens = match[2]!.split(/\s+/u)
  const elements = tokens.map(token => parseElement(token, kind, where))
  const anchor = anchorOf(tokens, elements, where)
  checkEnds(elements, kind, where)
  return {
    name,
    kind,
    elements,
    anchor,
    ...parseNote(match[3], where),
    exceptions: [],
    examples: [],
    where,
  }
}

/** What stands in {} at the end of a pattern: a modality, a confidence, or the label of a date. */
function parseNote(note: string | undefined, where: string): Pick<Draft, 'confidence' | 'modality' | 'label'> {
  if (note === undefined) return { confidence: 1 }
  if (isModality(note)) return { confidence: 1, modality: note }
  if (/^\p{Script=Han}+$/u.test(note)) return { confidence: 1, label: note }
  if (Number(note) > 0 && Number(note) <= 1) return { confidence: Number(note) }
  throw new FormatError(
    `${where}: expected {planned}, {denied}, {former}, a number up to 1 or a Chinese label, found {${note}}`,
  )
}

function parseElement(token: string, kind: RelationKind, where: string): Element {
  if (token === '…') return { type: 'gap', commas: 0 }
  if (token === ',…') return { type: 'gap', commas: 2 }
  if (token === '#') return { type: 'figure' }
  if (token === 'P') return { type: 'posts' }
  if (token === '$') return { type: 'border' }
  if (token === '.') return { type: 'whole' }
  const end = /^(\[?)([\^=]?)([AB])(?::([a-z.,]+))?\]?$/u.exec(token)
  if (end) {
    const letter = end[3] as 'A' | 'B'
    const allowed = RELATION_KINDS[kind][letter === 'A' ? 'from' : 'to']
    const kinds = end[4]
      ? end[4].split(',').map(text => parseKind(text, where))
      : allowed.filter(isEntityKind).map(kind => ({ kind }))
    for (const spec of kinds)
      if (!allowed.some(kind => kind === spec.kind))
        throw new FormatError(`${where}: ${kind} allows ${allowed.join(', ')} at ${letter}, found “${spec.kind}”`)
    return {
      type: 'end',
      end: letter,
      kinds,
      subject: end[2] === '^' ? 'carried' : end[2] === '=' ? 'sameSentence' : 'none',
      optional: end[1] === '[',
    }
  }
  const words = /^(?:\(([^()]+)\)!?|\[([^[\]]+)\])$/u.exec(token)
  if (!words) throw new FormatError(`${where}: expected A, B, (words), [words], …, #, P, $ or ., found “${token}”`)
  return { type: 'words', words: (words[1] ?? words[2]!).split('|').sort(byLength), optional: words[1] === undefined }
}

const byLength = (a: string, b: string): number => b.length - a.length

function parseKind(text: string, where: string): EndSpec {
  const [kind = '', subkind] = text.split('.')
  if (!isEntityKind(kind)) throw new FormatError(`${where}: unknown entity kind “${kind}”`)
  if (subkind === undefined) return { kind }
  if (!isSubkind(subkind)) throw new FormatError(`${where}: unknown subkind “${subkind}”`)
  return { kind, subkind }
}

function anchorOf(tokens: readonly string[], elements: readonly Element[], where: string): number {
  const marked = tokens.findIndex(token => token.endsWith(')!'))
  const anchor = marked >= 0 ? marked : elements.findIndex(element => element.type === 'words' && !element.optional)
  if (anchor < 0) throw new FormatError(`${where}: expected trigger words in round brackets, found none`)
  return anchor
}

function checkEnds(elements: readonly Element[], kind: RelationKind, where: string): void {
  const count = (end: 'A' | 'B') => elements.filter(element => element.type === 'end' && element.end === end).length
  const posts = elements.some(element => element.type === 'posts')
  if (count('A') !== 1) throw new FormatError(`${where}: expected A once, found it ${count('A')} times`)
  const dated = DATED.has(kind) && count('B') === 0
  if (!dated && count('B') !== (posts ? 0 : 1))
    throw new FormatError(`${where}: expected ${posts ? 'no B beside P' : 'B once'}`)
  if (elements.some((element, index) => element.type === 'end' && element.subject !== 'none' && index > 0))
    throw new FormatError(`${where}: expected ^ and = at the beginning only`)
}
