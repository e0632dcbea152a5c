// A Word file (.docx) to a Document: its paragraphs are lines, its headings by style are headlines and subheads, a bold or
// centred first line is a headline where no style says so. Footnotes, comments and pictures are left out.
import { ReadError } from '../errors.ts'
import type { Document } from '../types.ts'
import type { ReadOptions } from './documentFromText.ts'
import { documentOfDrafts } from './documentOfDrafts.ts'
import { hanOf, readBlocks } from './html/readBlocks.ts'
import { draftsOfBlocks } from './packed/draftsOfBlocks.ts'
import { loadMammoth, type Parts, type WordNode } from './packed/loadMammoth.ts'
import { openPackage, type Package } from './packed/openPackage.ts'
import { checkXml } from './packed/readXml.ts'
import { shortened } from './shortened.ts'

const FORM = 'a Word file (.docx)'
/** A style that no file has, for first lines that only look like headlines. */
const FIRST_LINE = 'guanxi first line'
/** What is longer is no headline. */
const LONGEST = 60

/** Title is above Heading 1; Chinese programs name the styles in Chinese (标题 1). */
const STYLES = [
  ...['Title', '标题', '大标题', '主标题', '文章标题', FIRST_LINE].map(style => `p[style-name='${style}'] => h1:fresh`),
  ...['Subtitle', '副标题', '副题'].map(style => `p[style-name='${style}'] => h6:fresh`),
  ...[1, 2, 3, 4].flatMap(level =>
    [`Heading ${level}`, `标题 ${level}`, `标题${level}`].map(
      style => `p[style-name='${style}'] => h${level + 1}:fresh`,
    ),
  ),
  ...["p[style-name='Caption']", "p[style-name='题注']"].map(style => `${style} => figcaption:fresh`),
]

/** Reads a Word file's bytes: one document, each article under a heading of its own where there are several. Throws `ReadError` for what is no Word file, is broken, encrypted or too large, and for one without Chinese. */
export async function readDocx(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<Document[]> {
  const opened = await openPackage(bytes, source, FORM)
  if (!opened.names.has('[Content_Types].xml'))
    throw new ReadError(`${source}: expected ${FORM}, found another archive; give it the extension .zip`)
  const blocks = readBlocks(await htmlOf(opened, source))
  return [documentOfDrafts(draftsOfBlocks(blocks), source, options)]
}

/** The file's markup as mammoth makes it. What mammoth throws is told as the file's. */
async function htmlOf(opened: Package, source: string): Promise<string> {
  const mammoth = await loadMammoth(source)
  try {
    const { value } = await mammoth.convertToHtml(
      { file: partsOf(opened, source) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: document => markFirstLine(withoutNotes(document)),
      },
    )
    return value
  } catch (cause) {
    if (cause instanceof ReadError || !(cause instanceof Error)) throw cause
    const found = `a broken one (${shortened(cause.message)})`
    throw new ReadError(`${source}: expected ${FORM}, found ${found}; open and save it anew`, { cause })
  }
}

const partsOf = ({ parts }: Package, source: string): Parts => ({
  exists: name => parts.has(name),
  read: async (name, encoding) => {
    const part = parts.get(name)
    if (!part) throw new Error(`no part ${name}`)
    if (encoding === undefined) return part
    const text = new TextDecoder(encoding).decode(part)
    checkXml(text, source, name)
    return text
  },
})

function withoutNotes(node: WordNode): WordNode {
  if (!node.children) return node
  const children = node.children.filter(({ type }) => type !== 'noteReference' && type !== 'commentReference')
  return { ...node, children: children.map(withoutNotes) }
}

/** Gives the first line with text a heading's style where it is bold or centred and no paragraph has such a style. */
function markFirstLine(document: WordNode): WordNode {
  const children = document.children ?? []
  const first = children.findIndex(node => textOf(node).trim() !== '')
  const line = children[first]
  const isStyled = children.some(
    ({ styleName, styleId }) => HEADING.test(styleName ?? '') || HEADING.test(styleId ?? ''),
  )
  if (isStyled || line?.type !== 'paragraph' || !isHeadline(line)) return document
  const marked = children.map((node, index) =>
    index === first ? { ...node, styleId: null, styleName: FIRST_LINE } : node,
  )
  return { ...document, children: marked }
}

const HEADING = /^(?:title|heading ?\d|[大主]?标题 ?\d?|文章标题)$/iu

function isHeadline(line: WordNode): boolean {
  const text = textOf(line).trim()
  return (
    text.length <= LONGEST && !/[。；]/u.test(text) && hanOf(text) > 0 && (line.alignment === 'center' || isBold(line))
  )
}

const textOf = (node: WordNode): string => node.value ?? (node.children ?? []).map(textOf).join('')

/** Whether every run with text is bold. */
function isBold(line: WordNode): boolean {
  const runs = (line.children ?? []).filter(node => textOf(node).trim() !== '')
  return runs.length > 0 && runs.every(run => run.isBold === true)
}
