// Pages of a newspaper, printed by the browser, read as anybody's and served: one article goes on on the next page, another is
// set from top to bottom.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { build, type GraphArticle, type KnowledgeGraph, locateBoxes, type Span } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { formatOf } from '../../src/serve/formats.ts'
import { type Listening, listen } from '../../src/serve/listen.ts'
import { markupOf, measureFaces, printSheets } from '../read/pdf/printSheets.ts'
import { chance } from '../read/pdf/random.ts'
import { turned } from '../read/pdf/templates/special.ts'
import { verticalText } from '../read/pdf/templates/styled.ts'
import { buildPage } from './buildPage.ts'
import { launch, visit } from './driver.ts'

/** A relation whose sentence is on the second page of its article. */
export const EDGE = 'person:仇大江|holdsPosition|organization:双井镇丰年农机合作社'

/** The browser; addresses of the graph served with its sources, without them, and as a file; the article of the edge and its sentence; one that has vertical lines. */
export interface PrintedBench {
  readonly browser: Browser
  readonly folder: string
  readonly graph: KnowledgeGraph
  readonly withImages: string
  readonly without: string
  readonly file: string
  readonly turned: GraphArticle
  readonly sentence: Span
  readonly vertical: GraphArticle
  readonly serve: (graph: KnowledgeGraph, sources?: readonly string[]) => Promise<string>
  readonly close: () => Promise<void>
}

/** For `beforeAll`, which should wait two minutes for it. */
export async function openPrinted(): Promise<PrintedBench> {
  await buildPage()
  const browser = await launch()
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-printed-'))
  const graph = await printedGraph(browser, folder)
  const servers: Listening[] = []
  const serve = async (graph: KnowledgeGraph, sources: readonly string[] = []) => {
    const server = await listen(createApp(graph, { sources }), 0)
    servers.push(server)
    return server.url
  }
  const close = async () => {
    await browser.close()
    for (const server of servers) server.close()
    await rm(folder, { recursive: true })
  }
  const html = join(folder, 'printed.html')
  await writeFile(html, [...(await formatOf('html')!.write(graph))].join(''))
  const { articleId, sentence } = graph.getEdgeAttribute(EDGE, 'evidence')[0]!
  const articles = graph.getAttribute('articles')
  return {
    browser,
    folder,
    graph,
    withImages: await serve(graph, [folder]),
    without: await serve(graph),
    file: pathToFileURL(html).href,
    turned: articles.find(({ id }) => id === articleId)!,
    sentence,
    vertical: articles.find(({ source, boxes }) => source.endsWith('vertical.pdf') && boxes?.some(isTall))!,
    serve,
    close,
  }
}

/** Prints `paper.pdf`, of two pages, and `vertical.pdf` into a folder, and gives the graph that is built of it. */
async function printedGraph(browser: Browser, folder: string): Promise<KnowledgeGraph> {
  const page = await browser.newPage()
  const faces = await measureFaces(page)
  const paper = await printSheets(page, [markupOf(turned(chance(3), faces), chance(3))])
  await writeFile(join(folder, 'paper.pdf'), paper.pdf)
  const vertical = await printSheets(page, [verticalText(chance(5))])
  await writeFile(join(folder, 'vertical.pdf'), vertical.pdf)
  await page.close()
  return (await build([folder])).graph
}

export const isTall = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  height > 4 * width

/** The address of an article at a range of its text. */
export const hashOf = ({ id }: GraphArticle, { start, end }: Span, page = ''): string =>
  `#read=${id}@${start}-${end}${page}`

export const textOf = (article: GraphArticle, { start, end }: Span): string => article.text.slice(start, end)

/** The page of print beside the text, and enlarged. */
export const small = (page: Page): Locator => page.locator('.printed .paper').first()
export const large = (page: Page): Locator => page.locator('dialog .paper')

/** The article of the edge, opened at its sentence. */
export async function atSentence(
  { browser, turned, sentence }: PrintedBench,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await visit(browser, url + hashOf(turned, sentence, '@1'), options)
  await small(page).locator('.frame').waitFor()
  return page
}

/** Waits for the image of a page. */
export const seen = (paper: Locator): Promise<void> => paper.locator('.lines.under').waitFor({ state: 'attached' })

/** What is marked in the text. */
export const marked = async (page: Page): Promise<string> =>
  (await page.locator('.source .here').allInnerTexts()).join('')

/** By how many pixels the frame on a page is off the boxes of a range, at most. */
export async function offBy(paper: Locator, article: GraphArticle, span: Span, page: number): Promise<number> {
  const { width } = article.pages!.find(one => one.page === page)!
  const drawn = await paper.locator('.tint rect').evaluateAll(all =>
    all.map(rect => {
      const { left, top, right, bottom } = rect.getBoundingClientRect()
      const sheet = rect.closest('.paper')!.querySelector('.sheet')!.getBoundingClientRect()
      return {
        left: left - sheet.left,
        top: top - sheet.top,
        right: right - sheet.left,
        bottom: bottom - sheet.top,
        wide: sheet.width,
      }
    }),
  )
  const boxes = locateBoxes(article.boxes!, [span]).filter(box => box.page === page)
  expect(boxes.length).toBeGreaterThan(0)
  const scale = drawn[0]!.wide / width!
  const [least, most] = [(of: readonly number[]) => Math.min(...of), (of: readonly number[]) => Math.max(...of)]
  return most([
    Math.abs(least(drawn.map(({ left }) => left)) - scale * least(boxes.map(({ x }) => x))),
    Math.abs(least(drawn.map(({ top }) => top)) - scale * least(boxes.map(({ y }) => y))),
    Math.abs(most(drawn.map(({ right }) => right)) - scale * most(boxes.map(({ x, width }) => x + width))),
    Math.abs(most(drawn.map(({ bottom }) => bottom)) - scale * most(boxes.map(({ y, height }) => y + height))),
  ])
}
