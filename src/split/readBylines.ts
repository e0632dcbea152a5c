// Finds an article's bylines where papers put them: after the dateline or in a bracket at the head of the body, on lines of
// their own, in the last bracket or at the end of the last line, and under the picture.
import type { Byline, Span } from '../types.ts'
import type { CreditReader } from './credits.ts'
import { readDateline } from './readDateline.ts'

const MARKERS = /^[□■●▲◆★◎※\s]*/u
const REPORTED =
  /^[（(](?<paper>[^\s，。）)]{2,12})\s+(?<person>\p{Script=Han}{2,4})\s+[^，。（(）)]*(?:报道|电|讯|摄)[）)]/u
const HEAD_REACH = 120
const MAX_CREDIT = 60

/** The bylines of an article's text, in order, and its dateline. */
export function readBylines(
  text: string,
  body: Span,
  caption: Span | undefined,
  reader: CreditReader,
): { bylines: Byline[]; dateline?: Span } {
  const opening = openingOf(text, body, reader)
  const start = opening + MARKERS.exec(text.slice(opening, Math.min(body.end, opening + 8)))![0].length
  const dateline = body.start < body.end ? readDateline(text.slice(0, body.end), start, reader.mediaEnd) : undefined
  const found: Byline[] = []
  const head = bracketAt(text, dateline?.span.end ?? start, body.end)
  if (head) {
    for (const byline of reader.read(text, head).bylines) {
      const paper = byline.paper ?? (isStaff(byline) ? dateline?.paper : undefined)
      found.push(paper ? { ...byline, paper } : byline)
    }
  }
  found.push(...reported(text, start, body.end))
  for (const zone of creditZones(text, body)) found.push(...whole(text, zone, reader))
  if (caption) found.push(...reader.read(text, { start: reader.tailStart(text, caption), end: caption.end }).bylines)
  return { bylines: distinctBylines(found), ...(dateline && { dateline: dateline.span }) }
}

/** Where the text begins below the lines of credits that stand above it. */
function openingOf(text: string, body: Span, reader: CreditReader): number {
  let start = body.start
  for (;;) {
    const end = text.indexOf('\n', start)
    const isCredit = end >= 0 && end < body.end && end - start <= MAX_CREDIT && reader.read(text, { start, end }).whole
    if (!isCredit) return start
    start = end + 1
  }
}

const isStaff = (byline: Byline): boolean => !/通讯员|实习生|报道员|作者/u.test(byline.role)

/** The bracket that opens at `at`, without its brackets. */
function bracketAt(text: string, at: number, end: number): Span | undefined {
  let start = at
  while (start < end && text[start] === ' ') start++
  if (text[start] !== '（' && text[start] !== '(') return undefined
  const close = text.slice(start, Math.min(end, start + HEAD_REACH)).search(/[）)]/u)
  return close < 0 ? undefined : { start: start + 1, end: start + close }
}

/** （江城体育 李望 5月3日海口报道）: the role is not printed. */
function reported(text: string, start: number, end: number): Byline[] {
  const match = REPORTED.exec(text.slice(start, Math.min(end, start + HEAD_REACH)))
  if (!match?.groups) return []
  const paper = { start: start + 1, end: start + 1 + match.groups.paper!.length }
  const at = start + match[0].indexOf(match.groups.person!, match.groups.paper!.length + 1)
  return [{ person: { start: at, end: at + match.groups.person!.length }, role: '记者', paper }]
}

/** Lines that may be credits, and what stands at the end of a line after its last sentence or in its last bracket. */
function creditZones(text: string, body: Span): Span[] {
  const zones: Span[] = []
  let start = body.start
  for (const line of text.slice(body.start, body.end).split('\n')) {
    const end = start + line.length
    const bracket = /[（(]([^（()）]{2,60})[）)]\s*$/u.exec(line)
    if (bracket) zones.push({ start: start + bracket.index + 1, end: start + bracket.index + 1 + bracket[1]!.length })
    else {
      const tail = /^(?:.*[。！？”…；])?\s*(.{2,60})$/u.exec(line)
      if (tail) zones.push({ start: end - tail[1]!.length, end })
    }
    start = end + 1
  }
  return zones
}

function whole(text: string, zone: Span, reader: CreditReader): readonly Byline[] {
  const credits = reader.read(text, zone)
  return credits.whole ? credits.bylines : []
}

/** Each person once for each role, in order. */
export function distinctBylines(bylines: readonly Byline[]): Byline[] {
  const seen = new Set<string>()
  return [...bylines]
    .sort((a, b) => a.person.start - b.person.start)
    .filter(({ person, role }) => {
      const key = `${person.start} ${role}`
      return !seen.has(key) && seen.add(key)
    })
}
