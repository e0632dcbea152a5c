// A person's correction of how a source was split. It lies beside the source, page.fix.json for page.txt, and states the
// articles, their parts and the lines that these are printed in; the document then has it as its outline.
import { z } from 'zod'
import { ReadError } from '../../errors.ts'
import { isIsoDate } from '../../text/isIsoDate.ts'
import { formatLineRefs, parseLineRefs, sourceLines } from '../../text/lineRefs.ts'
import { OUTLINE_FORMAT, OUTLINE_PARTS, OUTLINE_ROLES, OUTLINE_VERSION, uncovered } from '../../text/outlineForm.ts'
import type { Document, Notice, OutlineArticle, OutlinePart, Span } from '../../types.ts'
import { parseFixJson } from './parseFixJson.ts'

/** A fix file: its name for messages, and its text. */
export interface Fix {
  readonly name: string
  readonly text: string
}

const lines = z.union([z.string(), z.int().transform(String)])
const date = z.string().refine(isIsoDate, 'expected a date like 2022-07-15')
const part = z.strictObject({ part: z.enum(OUTLINE_PARTS), lines, text: z.unknown().optional() })
const article = z.strictObject({
  role: z.enum(OUTLINE_ROLES).default('news'),
  published: date.exactOptional(),
  publication: z.string().min(1).exactOptional(),
  parts: z.array(part),
})
const fixFile = z.strictObject({
  format: z.literal(OUTLINE_FORMAT),
  version: z.literal(OUTLINE_VERSION),
  source: z.string().exactOptional(),
  id: z.string().exactOptional(),
  articles: z.array(article),
  left: z.array(z.strictObject({ lines, text: z.unknown().optional() })).default([]),
})

/** The document with the outline that the fix states, and notices of lines used twice or not at all; as it is, which a notice tells, where the fix is for another source and text. Throws `ReadError` for a fix that is none, that names lines which are not there, or that was made of another text. */
export function applyFix(document: Document, fix: Fix): Document {
  const { content: stated, placeOf } = parseFixJson(fixFile, fix)
  const isOther = stated.source !== undefined && stated.source !== basename(document.source)
  if (isOther && stated.id !== document.id) {
    const message = `${fix.name}: it is for ${stated.source}, so ${document.source} is read without it`
    return { ...document, notices: [...document.notices, { code: 'fixForOther', message }] }
  }
  if (stated.id !== undefined && stated.id !== document.id)
    throw new ReadError(
      `${fix.name}: expected the fix of a text with id ${document.id}, found ${stated.id}: ${document.source} has changed, and its lines may have moved; make it anew with guanxi split, or, if they have not, change the id in it`,
    )
  const all = sourceLines(document.text)
  const read = (refs: string, path: readonly PropertyKey[]): Span[] => {
    const spans = parseLineRefs(document.text, all, refs)
    if (typeof spans === 'string') throw new ReadError(`${placeOf([...path, 'lines'])}: ${spans}; correct it there`)
    return spans
  }
  const outline = stated.articles.map(
    ({ parts, ...known }, number): OutlineArticle => ({
      ...known,
      parts: parts.map(
        (one, index): OutlinePart => ({
          part: one.part,
          lines: read(one.lines, ['articles', number, 'parts', index]),
        }),
      ),
    }),
  )
  const left = stated.left.flatMap((one, index) => read(one.lines, ['left', index]))
  return { ...document, outline, notices: [...document.notices, ...noticesOf(document, outline, left, fix.name)] }
}

const basename = (source: string): string => source.split(/[/\\]/u).at(-1)!

function noticesOf(
  { text, source }: Document,
  outline: readonly OutlineArticle[],
  left: readonly Span[],
  name: string,
): Notice[] {
  const all = sourceLines(text)
  const used = outline.flatMap(({ parts }) => parts.flatMap(part => part.lines))
  const told = (spans: readonly Span[]) => formatLineRefs(text, all, spans)
  const [twice, unused] = [overlapsOf(used), uncovered(text, all, [...used, ...left])]
  const notice = (code: string, spans: readonly Span[], message: string): Notice[] =>
    spans.length === 0
      ? []
      : [{ code, message: `${name}: lines ${told(spans)} of ${source} ${message}`, span: spans[0]! }]
  return [
    ...notice('linesTwice', twice, 'are in the articles more than once'),
    ...notice('linesUnused', unused, 'are in no article; add them to one, or to "left"'),
  ]
}

/** What two ranges have in common, in order. */
function overlapsOf(spans: readonly Span[]): Span[] {
  const twice: Span[] = []
  let end = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(span.start, twice.at(-1)?.end ?? 0)
    const stop = Math.min(span.end, end)
    if (start < stop) twice.push({ start, end: stop })
    end = Math.max(end, span.end)
  }
  return twice
}
