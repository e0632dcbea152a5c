// What a printed page says besides its articles, and where a graph made of it leads back to: its paper, day and number, the
// page that an article goes on on, the characters behind radicals, the place of the words that say a tie.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build, type Document, quoteEdge } from '../../../src/index.ts'
import { extractPages } from '../../../src/read/pdf/extractPages.ts'
import { documentOfPages, readPdf } from '../../../src/read/readPdf.ts'
import { partText } from './compare.ts'
import { launch, type Markup, markupOf, measureFaces, printSheets } from './printSheets.ts'
import { chance } from './random.ts'
import { readBack } from './readBack.ts'
import type { Faces } from './templates/ground.ts'
import { turned } from './templates/special.ts'
import { STYLED } from './templates/styled.ts'

let browser: Browser
let page: Page
let faces: Faces

beforeAll(async () => {
  browser = await launch()
  page = await browser.newPage()
  faces = await measureFaces(page)
}, 120_000)
afterAll(() => browser?.close())

type Content = readonly [folio: string, ...paragraphs: string[]]
/** Pages with a line at the top and paragraphs below it. */
const plain = (...pages: readonly Content[]): Markup => ({
  width: 600,
  height: 700,
  stories: [],
  css: 'p{font:14px/1.6 paper-serif;margin:0 40px;text-indent:2em} hr{margin:6px 40px 30px;border:0;border-top:2px solid}',
  pages: pages.map(
    ([folio, ...paragraphs]) =>
      `<p style="padding-top:30px;text-indent:0">${folio}</p><hr>${paragraphs.map(text => `<p>${text}</p>`).join('')}`,
  ),
})

async function readPlain(...pages: readonly Content[]): Promise<Document> {
  const { pdf } = await printSheets(page, [plain(...pages)])
  return readPdf(pdf, 'x.pdf')
}

const BODY = '云汀江特大桥全长4.36公里，由云汀交通建设集团承建，项目总工程师褚怀远告诉记者，大桥明年10月建成通车。'

describe('a page says', () => {
  it.each([
    [
      '第07版　综合新闻　2022年7月15日　星期五　青川晚报',
      { label: '7', published: '2022-07-15', publication: '青川晚报' },
    ],
    ['A12　2022年07月05日　星期二　责编 柳依依', { label: 'A12', published: '2022-07-05' }],
    ['鹭湾日报　二〇二二　第十二版', { label: '12', publication: '鹭湾日报' }],
    ['2022-7-15　03版', { label: '3', published: '2022-07-15' }],
  ])('%s', async (folio, {
    label,
    published,
    publication,
  }: { label: string; published?: string; publication?: string }) => {
    const document = await readPlain([folio, BODY])
    expect(document.pages[0]).toMatchObject({ label, width: 450, height: expect.closeTo(525, 0) })
    expect([document.published, document.publication]).toEqual([published, publication])
    expect(document.outline).toHaveLength(1)
  })

  it('its paper and day on a front page, and these are no article', async () => {
    const sheet = STYLED['a front page']!(chance(7))
    const [read] = await readBack(page, [sheet], 'front.pdf')
    expect(read!.document).toMatchObject({ publication: '青川晚报', published: '2022-07-15' })
    expect(read!.document.outline).toHaveLength(sheet.stories.length)
  })

  it('what the caller says is not asked of it', async () => {
    const { pdf } = await printSheets(page, [plain(['第07版　2022年7月15日　青川晚报', BODY])])
    const document = documentOfPages(await extractPages(pdf, 'x.pdf'), 'x.pdf', { publication: '白浦日报' })
    expect(document).toMatchObject({ publication: '白浦日报', published: '2022-07-15' })
  })
})

describe('an article that is turned to another page', () => {
  it('is one, with the boxes of both pages, and without the pointers', async () => {
    const random = chance(5)
    const [read] = await readBack(page, [markupOf(turned(random, faces), random)], 'turned.pdf')
    const { document, sheet } = read!
    const [story] = sheet.stories
    const article = document.outline!.find(
      one => partText(document, one, 'headline') === story!.headline!.replace(/\s/gu, ''),
    )!
    expect(partText(document, article, 'body')).toBe(story!.paragraphs.join('').replace(/\s/gu, ''))
    const own = article.parts.flatMap(({ lines }) => lines)
    const pages = document.boxes!.filter(({ span }) => own.some(line => line.start < span.end && span.start < line.end))
    expect(new Set(pages.map(box => box.page))).toEqual(new Set([0, 1]))
    expect(document.text).toMatch(/下转第\d+版.*上接第\d+版/su)
  })
})

describe('characters', () => {
  it('are those that were written, though the font draws radicals with the same glyphs', async () => {
    const written = '长见门车马鱼鸟风飞龙金食页麦黄黑鼠户青面音首香骨高鬼鹿齿'
    const document = await readPlain(['第02版', `${written}，${BODY}`])
    expect(document.text.replace(/\s/gu, '')).toContain(written)
    expect(document.text).not.toMatch(/[\u2e80-\u2fdf]/u)
  })
})

describe('a graph made of a PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-pdf-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('leads from each tie to the place of its sentence on the right page', async () => {
    const said = '青川大学附属医院急诊科主任乔望舒提醒，高温天气谨防热射病。'
    const { pdf, sheets } = await printSheets(page, [plain(['第02版　青川晚报', BODY], ['第03版　青川晚报', said])])
    const file = join(folder, 'x.pdf')
    writeFileSync(file, pdf)
    const { graph } = await build([file])
    const found = graph.edges().map(key => quoteEdge(graph, key))
    const quotes = found.flatMap(({ evidence }) => evidence).filter(({ text }) => text.includes('乔望舒'))
    expect(quotes.length).toBeGreaterThan(0)
    expect(sheets[0]!.count).toBe(2)
    for (const { boxes = [] } of quotes) {
      expect(boxes.length).toBeGreaterThan(0)
      expect(boxes.every(box => box.page === 1)).toBe(true)
    }
  })
})
