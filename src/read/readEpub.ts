// An e-book (.epub) to a Document: its chapters in the order of its spine, each an article or, where a chapter has several
// headings of its highest level, several. What is protected against copying is not read.
import { posix } from 'node:path'
import { ReadError } from '../errors.ts'
import type { Document } from '../types.ts'
import type { ReadOptions } from './documentFromText.ts'
import { type Draft, documentOfDrafts } from './documentOfDrafts.ts'
import { cleanPage } from './html/cleanPage.ts'
import { decodePage } from './html/decodePage.ts'
import { isLinks } from './html/mainText.ts'
import { hanOf, readBlocks } from './html/readBlocks.ts'
import { draftsOfBlocks } from './packed/draftsOfBlocks.ts'
import { openPackage, type Package } from './packed/openPackage.ts'
import { readXml, type XmlElement } from './packed/readXml.ts'
import { isPaperName } from './paperName.ts'
import { dateIn } from './publishedIn.ts'

const FORM = 'an e-book (.epub)'

/** Reads an e-book's bytes. The day is the book's `dc:date`; its title or publisher is the publication where it is a medium's name. Throws `ReadError` for what is no e-book, is broken, protected or too large, and for one without Chinese. */
export async function readEpub(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<Document[]> {
  const book = await openPackage(bytes, source, FORM)
  if (isProtected(book))
    throw new ReadError(`${source}: expected ${FORM} that is not protected, found one with DRM; get one without it`)
  const opf = packageFile(book, source)
  const elements = readXml(textOf(book, opf) ?? '')
  const drafts = chaptersOf(elements, opf).flatMap(name => draftsOfChapter(book, name, source))
  if (drafts.length === 0)
    throw new ReadError(
      `${source}: expected ${FORM} with text, found no chapter with Chinese text; save it as plain text`,
    )
  return [documentOfDrafts(drafts, source, { ...statedIn(elements), ...options })]
}

/** Fonts may be obfuscated, which hides no text. */
const OF_FONTS = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/u

function isProtected(book: Package): boolean {
  const text = textOf(book, 'META-INF/encryption.xml')
  if (book.names.has('META-INF/rights.xml')) return true
  if (text === undefined) return false
  const methods = readXml(text).filter(({ name }) => name === 'EncryptionMethod')
  return methods.some(({ attributes }) => !OF_FONTS.test(attributes.Algorithm ?? ''))
}

/** The name of the part that lists the others. */
function packageFile(book: Package, source: string): string {
  const container = readXml(textOf(book, 'META-INF/container.xml') ?? '')
  const stated = container.find(({ name }) => name === 'rootfile')?.attributes['full-path']
  if (stated !== undefined && book.parts.has(stated)) return stated
  throw new ReadError(`${source}: expected ${FORM}, found an archive without its list of parts; make the e-book anew`)
}

/** The names of the chapters in reading order, each once; tables of contents and what stands outside the order are none. */
function chaptersOf(elements: readonly XmlElement[], opf: string): string[] {
  const parts = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes.id, attributes]),
  )
  const inOrder = elements.filter(({ name, attributes }) => name === 'itemref' && attributes.linear !== 'no')
  const names = inOrder.flatMap(({ attributes }) => {
    const part = parts.get(attributes.idref)
    if (part?.href === undefined || /(?:^|\s)nav(?:\s|$)/u.test(part.properties ?? '')) return []
    return [posix.join(posix.dirname(opf), decoded(part.href.replace(/#.*$/u, '')))]
  })
  return [...new Set(names)]
}

/** A name without percent signs; as it stands where they encode nothing. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function draftsOfChapter(book: Package, name: string, source: string): Draft[] {
  const text = textOf(book, name)
  if (text === undefined) return []
  const blocks = readBlocks(cleanPage(text, `${source}/${name}`, { xhtml: true }).html)
  return isLinks(blocks) || blocks.every(block => hanOf(block.text) === 0) ? [] : draftsOfBlocks(blocks)
}

function textOf({ parts }: Package, name: string): string | undefined {
  const part = parts.get(name)
  return part && decodePage(part)?.text
}

function statedIn(elements: readonly XmlElement[]): ReadOptions {
  const texts = (wanted: string) => elements.filter(({ name }) => name === wanted).map(({ text }) => text.trim())
  const published = dateIn(texts('date')[0] ?? '')
  const publication = [...texts('title'), ...texts('publisher')].find(text => isPaperName(text))
  return { ...(published !== undefined && { published }), ...(publication !== undefined && { publication }) }
}
