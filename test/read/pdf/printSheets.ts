// Prints sheets to PDF with a real Chromium, and takes from its page where each line stands before it is printed.
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser, hasChineseFont } from '../../browser/findBrowser.mjs'
import type { Story } from './articles.ts'
import { type Chance, shuffled } from './random.ts'
import type { Face, Piece, Sheet } from './typeset.ts'

/** A line as the page shows it; points from the page's upper left corner. */
export interface ShownLine {
  readonly page: number
  readonly story: number
  readonly part: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pages as the browser is to print them: what is within each, and rules for it. */
export interface Markup {
  readonly width: number
  readonly height: number
  readonly pages: readonly string[]
  readonly css?: string
  readonly stories: readonly Story[]
}

/** What was printed: one file, and where in it the pages of each sheet are. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly sheets: readonly PrintedSheet[]
}

export interface PrintedSheet {
  /** The number of its first page in the file, from 0, and how many it has. */
  readonly first: number
  readonly count: number
  /** With pages counted from the sheet's first. */
  readonly lines: readonly ShownLine[]
  readonly stories: readonly Story[]
}

const FACES: Readonly<Record<Face, string>> = {
  serif: 'Noto Serif CJK SC',
  'serif-bold': 'Noto Serif CJK SC Bold',
  sans: 'Noto Sans CJK SC',
  'sans-bold': 'Noto Sans CJK SC Bold',
}
const FACE_RULES = Object.entries(FACES)
  .map(
    ([name, local]) =>
      `@font-face{font-family:paper-${name};src:local('${local}');ascent-override:88%;descent-override:12%;line-gap-override:0%}`,
  )
  .join('')
export const PHOTO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAKElEQVR4nA3HQQEAMBDCsMpBBCJODkqqd8svgMHDIdTUq+vPzLy5+QDTUwyp2XAO2wAAAABJRU5ErkJggg=='

/** Chromium. Throws where there is none, or no font for 汉字. */
export async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no Chromium or Chrome: run `npm run pretest`, or set CHROME_PATH')
  if (!hasChineseFont()) throw new Error('no font with Chinese characters: run `npm run pretest`')
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
}

/** Advances of ASCII characters in each face, in ems. */
export async function measureFaces(page: Page): Promise<Map<Face, Map<string, number>>> {
  await page.setContent(
    `<style>${FACE_RULES}</style>${Object.keys(FACES)
      .map(face => `<p style="font:9px paper-${face}">字</p>`)
      .join('')}`,
  )
  const measured = await page.evaluate(async faces => {
    await document.fonts.ready
    const context = document.createElement('canvas').getContext('2d')!
    const characters = [...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)), '·', '℃']
    return faces.map(face => {
      context.font = `100px paper-${face}`
      return characters.map(character => [character, context.measureText(character).width / 100] as const)
    })
  }, Object.keys(FACES))
  return new Map((Object.keys(FACES) as Face[]).map((face, index) => [face, new Map(measured[index])]))
}

/** Prints sheets of any sizes into one file. */
export async function printSheets(page: Page, sheets: readonly Markup[]): Promise<Printed> {
  await page.setViewportSize({
    width: Math.ceil(Math.max(...sheets.map(({ width }) => width))),
    height: Math.ceil(Math.max(...sheets.map(({ height }) => height))),
  })
  await page.setContent(htmlOf(sheets))
  await page.evaluate(() => document.fonts.ready)
  const lines = await page.evaluate(readShownLines)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  let first = 0
  const printed = sheets.map(({ pages, stories }) => {
    const start = first
    first += pages.length
    const own = lines.filter(line => line.page >= start && line.page < first)
    return {
      first: start,
      count: pages.length,
      lines: own.map(line => ({ ...line, page: line.page - start })),
      stories,
    }
  })
  return { pdf, sheets: printed }
}

function htmlOf(sheets: readonly Markup[]): string {
  const styles = sheets.map(
    ({ width, height, css }, index) =>
      `@page s${index}{size:${width}px ${height}px;margin:0} .s${index}{page:s${index};width:${width}px;height:${height}px;${css ?? ''}}`,
  )
  const pages = sheets.flatMap((sheet, index) =>
    sheet.pages.map(content => `<div class="page s${index}">${content}</div>`),
  )
  const style = `${FACE_RULES} *{margin:0;padding:0;box-sizing:border-box}
    body{text-spacing-trim:space-all;line-height:1;-webkit-print-color-adjust:exact}
    .page{position:relative;break-after:page;overflow:hidden}
    .set{position:absolute;white-space:nowrap}`
  return `<!doctype html><html lang=zh-CN><meta charset=utf-8><style>${style}${styles.join('')}</style>${pages.join('')}`
}

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** A sheet's markup; its lines are drawn in an order of chance, so that it says nothing. */
export function markupOf(sheet: Sheet, random: Chance): Markup {
  const { width, height, stories } = sheet
  const pages = Array.from({ length: sheet.pages }, (_, page) => {
    const own = sheet.pieces.filter(piece => piece.page === page)
    // Tints lie under the text.
    const [under, over] = [own.filter(piece => piece.kind === 'tint'), own.filter(piece => piece.kind !== 'tint')]
    return [...under, ...shuffled(random, over)].map(markup).join('')
  })
  return { width, height, pages, stories }
}

function markup(piece: Piece): string {
  const place = `left:${piece.x}px;top:${piece.y}px;width:${piece.width}px;`
  if (piece.kind === 'line') {
    const { size, face, align, color, height, of, text } = piece
    const type = `font-size:${size}px;font-family:paper-${face};${color ? `color:${color};` : ''}`
    const set = align === 'justify' ? 'text-align:justify;text-align-last:justify' : `text-align:${align}`
    const vertical = height === undefined ? '' : `;height:${height}px;writing-mode:vertical-rl`
    const data = of ? `data-story=${of.story} data-part=${of.part}` : 'data-story=-1 data-part=furniture'
    return `<div class=set ${data} style="${place}${type}${set}${vertical}">${escaped(text)}</div>`
  }
  const sized = `${place}height:${piece.height}px;`
  if (piece.kind === 'photo') return `<img class=set src="${PHOTO}" style="${sized}">`
  const look = { rule: 'background:#333', box: 'border:1px solid #333', tint: 'background:#e8eef4' }[piece.kind]
  return `<div class=set style="${sized}${look}"></div>`
}

/** Runs in the page: the lines of every element that is part of a story, by the rectangles of its characters. */
function readShownLines(): ShownLine[] {
  const found: ShownLine[] = []
  const PT = 0.75
  const pages = [...document.querySelectorAll('.page')]
  for (const element of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const sheet = element.closest<HTMLElement>('.page')!
    const origin = sheet.getBoundingClientRect()
    const isVertical = getComputedStyle(element).writingMode.startsWith('vertical')
    const { story, part } = element.dataset
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    let line: { text: string; left: number; top: number; right: number; bottom: number } | undefined
    const close = () => {
      if (line)
        found.push({
          page: pages.indexOf(sheet),
          story: Number(story),
          part: part!,
          text: line.text,
          x: (line.left - origin.left) * PT,
          y: (line.top - origin.top) * PT,
          width: (line.right - line.left) * PT,
          height: (line.bottom - line.top) * PT,
        })
      line = undefined
    }
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const range = document.createRange()
      for (let at = 0; at < node.textContent!.length; at++) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const rect = range.getClientRects()[0]
        const character = node.textContent![at]!
        if (!rect || character.trim() === '') {
          if (line) line.text += character
          continue
        }
        const goesOn =
          line &&
          (isVertical || Math.abs(rect.height - line.bottom + line.top) < 0.2 * rect.height) &&
          (isVertical
            ? Math.abs(rect.left + rect.right - line.left - line.right) < 8 && rect.top >= line.bottom - 2
            : Math.abs(rect.top - line.top) < 4 && rect.left >= line.right - 3)
        if (!goesOn) close()
        line ??= { text: '', left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
        line.text += character
        line.left = Math.min(line.left, rect.left)
        line.top = Math.min(line.top, rect.top)
        line.right = Math.max(line.right, rect.right)
        line.bottom = Math.max(line.bottom, rect.bottom)
      }
    }
    close()
  }
  return found
}
