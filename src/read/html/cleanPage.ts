// A page as it is read: what nobody sees (scripts, styles, hidden elements, comments) and what is no article by its very
// element (navigation, forms) is left out, in one pass without recursion. What is left is small and well formed.
import { Parser } from 'htmlparser2'
import { ReadError } from '../../errors.ts'
import { hiddenBy, isHidden } from './isHidden.ts'

/** `html` is the body's markup, `weight` how long a main text is looked for in it: the sum of how deep its characters and elements stand, an element counting as fifty characters; `metas` the `content` of each `<meta>` by its lower-cased name, the first that says something; `scripts` the texts of JSON-LD. */
export interface CleanPage {
  readonly html: string
  readonly weight: number
  readonly title: string
  readonly metas: ReadonlyMap<string, string>
  readonly scripts: readonly string[]
}

/** More elements than this take long to find a main text in; large pages have a tenth of it. Each & and < in text counts as one. */
export const MAX_ELEMENTS = 50_000
/** Elements deeper than this are left out and their text stays, as browsers do from 512 on. */
const MAX_DEPTH = 64
const ELEMENT = 50
const MAX_SCRIPT = 1_000_000

const DROPPED = new Set(
  'script style noscript template title nav aside footer form button select option textarea input iframe object embed svg math canvas audio video dialog rt rp'.split(
    ' ',
  ),
)
const INLINE = new Set('font span i em u small big s sub sup ins del mark abbr tt code html head body o:p'.split(' '))
const VOID = new Set('br hr img wbr area col source track link meta base param'.split(' '))
const KEPT = ['class', 'id', 'itemprop', 'rel', 'href', 'datetime']

interface Open {
  readonly name: string
  readonly isDropped: boolean
  readonly isWritten: boolean
}

/** Cleans a page; in XHTML an element may close itself. Throws `ReadError` for one with more than `MAX_ELEMENTS` elements. */
export function cleanPage(text: string, source: string, { xhtml = false } = {}): CleanPage {
  const hidden = hiddenBy(text)
  const out: string[] = []
  const open: Open[] = []
  const metas = new Map<string, string>()
  const scripts: string[] = []
  let [title, special, script, elements, depth, weight] = ['', '', '', 0, 0, 0]

  const count = (more: number): void => {
    elements += more
    if (elements > MAX_ELEMENTS)
      throw new ReadError(
        `${source}: expected a page of at most ${MAX_ELEMENTS} elements, found more; save the article's own page, or its text`,
      )
  }
  const onopentag = (name: string, attributes: Readonly<Record<string, string>>): void => {
    count(1)
    if (name === 'meta') readMeta(attributes, metas)
    special = name === 'title' && title === '' ? 'title' : isData(name, attributes) ? 'script' : ''
    const isDropped = open.at(-1)?.isDropped === true || DROPPED.has(name) || isHidden(name, attributes, hidden)
    const isWritten = !isDropped && !INLINE.has(name) && depth < MAX_DEPTH
    open.push({ name, isDropped, isWritten })
    if (!isWritten) {
      if (!isDropped && !INLINE.has(name)) out.push('<br>')
      return
    }
    if (!VOID.has(name)) depth++
    weight += ELEMENT * depth
    out.push(`<${name}${attributesOf(attributes)}>`)
  }
  const ontext = (words: string): void => {
    if (special === 'title') title += words
    else if (special === 'script' && script.length < MAX_SCRIPT) script += words
    else if (!open.at(-1)?.isDropped) {
      count(words.match(MARKUP)?.length ?? 0)
      weight += words.length * depth
      out.push(words.replace(MARKUP, mark => ESCAPES[mark]!))
    }
  }
  const onclosetag = (name: string): void => {
    if (special === 'script') scripts.push(script)
    if (name === 'title' || name === 'script') [special, script] = ['', '']
    const closed = open.pop()
    if (!closed?.isWritten || VOID.has(closed.name)) return
    depth--
    out.push(`</${closed.name}>`)
  }
  const parser = new Parser({ onopentag, ontext, onclosetag }, { recognizeSelfClosing: xhtml })
  parser.end(text)
  return { html: out.join(''), weight, title: title.trim(), metas, scripts }
}

const isData = (name: string, { type }: Readonly<Record<string, string>>): boolean =>
  name === 'script' && type?.trim().toLowerCase() === 'application/ld+json'

function readMeta(attributes: Readonly<Record<string, string>>, metas: Map<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.trim().toLowerCase()
  const content = attributes.content?.trim()
  if (name && content && !metas.has(name)) metas.set(name, content)
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return KEPT.flatMap(name => {
    const value = attributes[name]
    return value === undefined || value.length > 500 ? [] : [` ${name}="${escaped(value)}"`]
  }).join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const MARKUP = /[&<]/gu
const escaped = (text: string): string => text.replace(/[&<>"]/gu, mark => ESCAPES[mark]!)
