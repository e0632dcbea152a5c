// An article's lines as parts: what is a heading, a caption, a credit, and what is no part of it at all.
import type { Draft, DraftPart } from '../documentOfDrafts.ts'
import type { Block } from './readBlocks.ts'
import { isFactLine, readPrinted } from './readFacts.ts'

/** What is known of an article besides its lines. */
export interface Head {
  readonly kicker?: string | undefined
  readonly headline?: string | undefined
  readonly subhead?: string | undefined
  readonly credits?: readonly string[]
  readonly published?: string | undefined
  readonly publication?: string | undefined
}

/** A bold line is a subhead up to this length, where no sentence ends in it. */
const LONGEST_HEAD = 30

/** The parts of an article: its heads, its credits, and its lines but those that repeat a head or say where it is from. */
export function draftOf(lines: readonly Block[], head: Head): Draft {
  const { kicker, headline, subhead, credits = [] } = head
  const heads: DraftPart[] = [
    ...(kicker ? [{ part: 'kicker', text: kicker } as const] : []),
    ...(headline ? [{ part: 'headline', text: headline } as const] : []),
    ...(subhead ? [{ part: 'subhead', text: subhead } as const] : []),
  ]
  const said = new Set(heads.map(({ text }) => plain(text)))
  const body = lines.flatMap(line => (said.has(plain(line.text)) ? [] : partsOf(line)))
  const bodyText = body.map(({ text }) => plain(text)).join('\n')
  const missing = credits.filter(credit => !bodyText.includes(plain(credit.replace(/^[^：]*：/u, ''))))
  return {
    parts: [...heads, ...missing.map(text => ({ part: 'byline', text }) as const), ...body],
    ...(head.published !== undefined && { published: head.published }),
    ...(head.publication !== undefined && { publication: head.publication }),
  }
}

const plain = (text: string): string => text.replace(/\s/gu, '')

function partsOf({ tag, text, isBold }: Block): DraftPart[] {
  if (tag === 'figcaption' || tag === 'caption') return [{ part: 'caption', text }]
  if (isFactLine(text)) return readPrinted([text]).credits.map(credit => ({ part: 'byline', text: credit }))
  if (/^h[1-6]$/u.test(tag)) return [{ part: 'subhead', text }]
  return [{ part: isBold && isHeading(text) ? 'subhead' : 'body', text }]
}

const isHeading = (text: string): boolean => text.length <= LONGEST_HEAD && !/[。；;，]|[！？：:]$|^[（(]/u.test(text)
