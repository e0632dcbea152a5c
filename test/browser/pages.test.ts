// The page of print beside an article: its image or its drawing, the sentence framed on it, the ways from one to the other.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeArticle, type GraphArticle, type KnowledgeGraph, locateBoxes, type Span } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { formatOf } from '../../src/serve/formats.ts'
import { type Listening, listen } from '../../src/serve/listen.ts'
import { violations } from './axe.ts'
import { buildPage } from './buildPage.ts'
import { DESK, eventually, launch, PHONE, shoot, visit } from './driver.ts'
import { printedGraph } from './printedGraph.ts'

const EDGE = 'person:仇大江|holdsPosition|organization:双井镇丰年农机合作社'

let browser: Browser
let folder: string
let graph: KnowledgeGraph
const servers: Listening[] = []
/** The addresses of the graph served with its sources and without them, and of the file with it. */
let [withImages, without, file] = ['', '', '']
/** The article of the edge, whose sentence is on its second page, and one set from top to bottom. */
let [turned, vertical]: GraphArticle[] = []
let sentence: Span

beforeAll(async () => {
  await buildPage()
  browser = await launch()
  folder = await mkdtemp(join(tmpdir(), 'guanxi-printed-'))
  graph = await printedGraph(browser, folder)
  const [evidence] = graph.getEdgeAttribute(EDGE, 'evidence')
  sentence = evidence!.sentence
  const articles = graph.getAttribute('articles')
  turned = articles.find(({ id }) => id === evidence!.articleId)
  vertical = articles.find(({ source, boxes = [] }) => source.endsWith('vertical.pdf') && boxes.some(isTall))
  const serve = async (sources: readonly string[]) => {
    servers.push(await listen(createApp(graph, { sources }), 0))
    return servers.at(-1)!.url
  }
  withImages = await serve([folder])
  without = await serve([])
  const html = join(folder, 'printed.html')
  await writeFile(html, [...(await formatOf('html')!.write(graph))].join(''))
  file = pathToFileURL(html).href
}, 120_000)

afterAll(async () => {
  await browser?.close()
  for (const { close } of servers) close()
  if (folder) await rm(folder, { recursive: true })
})

const isTall = ({ width, height }: { readonly width: number; readonly height: number }) => height > 4 * width
const hashOf = ({ id }: GraphArticle, { start, end }: Span, page = '') => `#read=${id}@${start}-${end}${page}`
const small = (page: Page) => page.locator('.printed .paper').first()
const large = (page: Page) => page.locator('dialog .paper')

/** The article, opened at the sentence of the edge. */
async function atSentence(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visit(browser, url + hashOf(turned!, sentence, '@1'), options)
  await small(page).locator('.frame').waitFor()
  return page
}

const seen = (paper: Locator) => paper.locator('.lines.under').waitFor({ state: 'attached' })

/** By how many pixels the frame on a page is off the boxes of a range, at most. */
async function offBy(paper: Locator, article: GraphArticle, span: Span, page: number): Promise<number> {
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

/** What is marked in the text. */
const marked = async (page: Page) => (await page.locator('.source .here').allInnerTexts()).join('')
const textOf = (article: GraphArticle, { start, end }: Span) => article.text.slice(start, end)

describe('evidence', () => {
  test('leads to its sentence on the page, framed where the image shows it', async () => {
    const page = await visit(browser, `${withImages}#entity=person:仇大江&open=${EDGE}`)
    await page.getByRole('button', { name: '第05版，在版面上看' }).click()
    await seen(small(page))
    expect(await marked(page)).toBe(textOf(turned!, sentence))
    expect(await page.locator('.pages button.on').innerText()).toBe('第05版')
    expect(await offBy(small(page), turned!, sentence, 1)).toBeLessThan(2)
    const [image, sheet] = [small(page).locator('image'), small(page).locator('.sheet')]
    const [a, b] = [(await image.boundingBox())!, (await sheet.boundingBox())!]
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(a[side] - b[side])).toBeLessThan(1)
    await shoot(page, 'pages-image')
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('.ev').waitFor()
  })

  test('without boxes leads to no page', async () => {
    const bare = graph.copy()
    const plain = graph.getAttribute('articles').map(({ boxes: _, pages: __, ...article }) => article)
    bare.setAttribute('articles', plain)
    servers.push(await listen(createApp(bare), 0))
    const page = await visit(browser, `${servers.at(-1)!.url}#entity=person:仇大江&open=${EDGE}`)
    await page.locator('.ev').waitFor()
    expect(await page.locator('.ways button').allInnerTexts()).toEqual(['复制引文', '看原文'])
    await page.getByRole('button', { name: '看原文' }).click()
    await page.locator('.source .here').first().waitFor()
    expect(await page.locator('.printed, .sentence').count()).toBe(0)
  })
})

describe('the image of the page', () => {
  test('shows under the frame what the sentence says', async () => {
    const page = await atSentence(withImages)
    await seen(small(page))
    const ink = await small(page).evaluate(
      async (paper, boxes) => {
        const image = new Image()
        image.src = paper.querySelector('image')!.href.baseVal
        await image.decode()
        const canvas = document.createElement('canvas')
        const [wide] = [paper.querySelector('svg')!.viewBox.baseVal.width]
        Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight })
        const context = canvas.getContext('2d', { willReadFrequently: true })!
        context.drawImage(image, 0, 0)
        const scale = image.naturalWidth / wide
        return boxes.map(({ x, y, width, height }) => {
          const { data } = context.getImageData(x * scale, y * scale, width * scale, height * scale)
          return data.filter((value, at) => at % 4 === 0 && value < 128).length / (data.length / 4)
        })
      },
      locateBoxes(turned!.boxes!, [sentence]),
    )
    for (const share of ink) expect(share).toBeGreaterThan(0.05)
  })

  test('is not asked for where the server has none: the page is drawn', async () => {
    const page = await atSentence(without)
    expect(await small(page).locator('image').count()).toBe(0)
    expect(await offBy(small(page), turned!, sentence, 1)).toBeLessThan(2)
    await shoot(page, 'pages-drawn')
  })
})

describe('the drawn page', () => {
  test('has each line where it stands, others as bars', async () => {
    const page = await atSentence(without)
    const texts = small(page).locator('.own text')
    const boxes = turned!.boxes!.filter(box => box.page === 1)
    expect(await texts.allTextContents()).toEqual(boxes.map(({ span }) => textOf(turned!, span)))
    const [sheet] = [(await small(page).locator('.sheet').boundingBox())!]
    const scale = sheet.width / turned!.pages![1]!.width!
    for (const [index, box] of boxes.entries()) {
      const drawn = (await texts.nth(index).boundingBox())!
      expect(Math.abs(drawn.x - sheet.x - scale * box.x)).toBeLessThan(2)
      expect(Math.abs(drawn.width - scale * box.width)).toBeLessThan(2)
    }
    const other = graph
      .getAttribute('articles')
      .find(
        ({ source, id }) =>
          source === turned!.source &&
          id !== turned!.id &&
          describeArticle(graph, id).boxes!.some(box => box.page === 1),
      )!
    expect(await small(page).locator(`[data-article="${other.id}"]`).count()).toBe(other.boxes!.length)
  })

  test('has vertical lines from top to bottom', async () => {
    const at = vertical!.sentences.at(2)!
    const page = await visit(browser, without + hashOf(vertical!, at))
    await small(page).locator('.frame').waitFor()
    expect(await offBy(small(page), vertical!, at, 0)).toBeLessThan(2)
    const tall = vertical!.boxes!.findIndex(isTall)
    const drawn = (await small(page).locator('.own text').nth(tall).boundingBox())!
    expect(drawn.height).toBeGreaterThan(4 * drawn.width)
    await shoot(page, 'pages-vertical')
  })

  test('of a file on a disk is the same', async () => {
    const page = await atSentence(file, { offline: true })
    expect(await offBy(small(page), turned!, sentence, 1)).toBeLessThan(2)
    expect(await page.locator('image').count()).toBe(0)
    await page.getByRole('button', { name: '放大版面' }).click()
    await page.getByText('按各行的位置画出').waitFor()
    expect(await offBy(large(page), turned!, sentence, 1)).toBeLessThan(2)
    await shoot(page, 'pages-file')
  })
})

describe('a press', () => {
  test('on a line of the page marks its sentence in the text, and one on a sentence frames it on the page', async () => {
    const page = await atSentence(withImages)
    const [first, last] = [turned!.sentences[0]!, turned!.sentences.at(-1)!]
    await small(page)
      .getByRole('option', { name: textOf(turned!, last) })
      .locator('rect')
      .first()
      .click()
    await eventually(() => marked(page)).toBe(textOf(turned!, last))
    expect(await offBy(small(page), turned!, last, 1)).toBeLessThan(2)
    await page.waitForURL(url => url.hash.includes(`@${last.start}-${last.end}`))
    await page
      .locator('.source .sentence', { hasText: textOf(turned!, first).slice(0, 6) })
      .click({ position: { x: 3, y: 8 } })
    await eventually(() => marked(page)).toBe(textOf(turned!, first))
    expect(await page.locator('.pages button.on').innerText()).toBe('第04版')
    await eventually(() => offBy(small(page), turned!, first, 0)).toBeLessThan(2)
    await page.goBack()
    await eventually(() => marked(page)).toBe(textOf(turned!, last))
  })

  test('on a name in the text still leads to what is named', async () => {
    const page = await atSentence(withImages)
    await page.locator('.source a.mention', { hasText: '仇大江' }).click()
    await page.locator('aside.r h1', { hasText: '仇大江' }).waitFor()
  })

  test('on the other page’s name turns to it, with no frame where the sentence is not', async () => {
    const page = await atSentence(withImages)
    await page.getByRole('button', { name: '第04版' }).click()
    await small(page).locator('.frame').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '第05版' }).click()
    await small(page).locator('.frame').waitFor()
  })

  test('on another article in the large page opens it', async () => {
    const page = await atSentence(without)
    await page.getByRole('button', { name: '放大版面' }).click()
    await large(page).locator('.others rect').first().click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await eventually(() => page.locator('.source h1').innerText()).not.toBe(textOf(turned!, turned!.headline!))
  })
})

describe('enlarged', () => {
  test('the page lies over the canvas, the text beside it; it is zoomed, and Escape puts it away', async () => {
    const page = await atSentence(withImages)
    const button = page.getByRole('button', { name: '放大版面' })
    await button.click()
    await seen(large(page))
    await eventually(() => page.evaluate(() => document.activeElement?.className)).toContain('paper')
    const [dialog, panel] = [
      (await page.locator('dialog').boundingBox())!,
      (await page.locator('aside.r').boundingBox())!,
    ]
    expect(dialog.x + dialog.width).toBeLessThanOrEqual(panel.x + 1)
    const wide = async () => (await large(page).locator('.sheet').boundingBox())!.width
    const fits = await wide()
    await shoot(page, 'pages-large')
    await page.getByRole('button', { name: '放大', exact: true }).last().click()
    await eventually(wide).toBeCloseTo(1.5 * fits, 0)
    expect(await offBy(large(page), turned!, sentence, 1)).toBeLessThan(3)
    await page.keyboard.press('-')
    await eventually(wide).toBeCloseTo(fits, 0)
    await page
      .locator('.source .sentence')
      .nth(3)
      .click({ position: { x: 3, y: 8 } })
    await page.locator('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await button.evaluate(one => one === document.activeElement)).toBe(true)
    await page.locator('.source').waitFor()
  })

  test('by a press on the paper, or Enter; what was large is small again where the focus was', async () => {
    const page = await atSentence(withImages)
    await small(page).click({ position: { x: 5, y: 5 } })
    await page.locator('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await small(page).focus()
    await page.keyboard.press('Enter')
    await large(page).waitFor()
    await page.getByRole('button', { name: '关闭' }).last().click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await small(page).evaluate(one => one === document.activeElement)).toBe(true)
  })
})

test('by keyboard one goes from sentence to sentence', async () => {
  const page = await atSentence(withImages)
  await small(page).focus()
  const index = turned!.sentences.findIndex(({ start }) => start === sentence.start)
  await page.keyboard.press('ArrowDown')
  await eventually(() => marked(page)).toBe(textOf(turned!, turned!.sentences[index + 1]!))
  const active = () =>
    small(page).evaluate(paper => document.getElementById(paper.getAttribute('aria-activedescendant')!)?.ariaLabel)
  await eventually(active).toBe(textOf(turned!, turned!.sentences[index + 1]!))
  await page.keyboard.press('ArrowUp')
  await eventually(() => marked(page)).toBe(textOf(turned!, sentence))
  await page.keyboard.press('End')
  await eventually(() => marked(page)).toBe(textOf(turned!, turned!.sentences.at(-1)!))
  await page.keyboard.press('ArrowDown')
  expect(await marked(page)).toBe(textOf(turned!, turned!.sentences.at(-1)!))
})

describe('on a telephone', () => {
  test('the page is folded until it is asked for, and then stands above the text', async () => {
    const page = await visit(browser, withImages + hashOf(turned!, sentence), { viewport: PHONE })
    await page.locator('.source .here').first().waitFor()
    expect(await small(page).count()).toBe(0)
    await page.getByRole('button', { name: '展开版面' }).click()
    await seen(small(page))
    expect(await offBy(small(page), turned!, sentence, 1)).toBeLessThan(2)
    const top = async () => (await page.locator('.source .here').first().boundingBox())!.y
    const paper = (await small(page).boundingBox())!
    expect(paper.width).toBeLessThanOrEqual(PHONE.width)
    await eventually(top).toBeGreaterThan(paper.y + paper.height)
    expect(await top()).toBeLessThan(PHONE.height - 60)
    await shoot(page, 'pages-phone')
    await page.getByRole('button', { name: '收起版面' }).click()
    await small(page).waitFor({ state: 'detached' })
  })

  test('enlarged it covers all, its sentence in view', async () => {
    const page = await atSentence(withImages, { viewport: PHONE })
    await page.getByRole('button', { name: '放大版面' }).click()
    await seen(large(page))
    expect(await page.locator('dialog').boundingBox()).toEqual({ x: 0, y: 0, ...PHONE })
    const [room, frame] = [(await large(page).boundingBox())!, (await large(page).locator('.tint').boundingBox())!]
    expect(frame.y).toBeGreaterThan(room.y)
    expect(frame.y + frame.height).toBeLessThan(room.y + room.height)
    await shoot(page, 'pages-phone-large')
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  })
})

const SETTINGS = [
  ['light', DESK],
  ['dark', DESK],
  ['light', PHONE],
  ['dark', PHONE],
] as const

describe.each(SETTINGS)('in %s at %o axe finds nothing serious', (colorScheme, viewport) => {
  test.each(['with the image', 'drawn'])('%s', async how => {
    const url = how === 'drawn' ? without : withImages
    const page = await atSentence(url, { colorScheme, viewport, bypassCSP: true })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '放大版面' }).click()
    await large(page).waitFor()
    expect(await violations(page), 'enlarged').toEqual([])
    await shoot(page, `pages-axe-${how === 'drawn' ? how : 'image'}-${colorScheme}-${viewport.width}`)
  }, 60_000)
})

test('what a file says of its pages is text and numbers', async () => {
  const hostile = graph.copy()
  const markup = '"><img src=x onerror=window.struck=1>'
  hostile.setAttribute(
    'articles',
    graph.getAttribute('articles').map(article => ({
      ...article,
      source: '/etc/passwd',
      pages: [{ page: 1, label: markup, width: 1e9, height: 1e-9 }],
      boxes: article.boxes!.map(box => ({ ...box, page: 1, x: -1e12, y: 1e300 })),
    })),
  )
  servers.push(await listen(createApp(hostile, { sources: [folder] }), 0))
  const page = await visit(browser, servers.at(-1)!.url + hashOf(turned!, sentence))
  await page.locator('.printed .label').waitFor()
  expect(await page.locator('.printed .label').innerText()).toBe(`第${markup}版`)
  expect(await page.evaluate(() => 'struck' in window)).toBe(false)
})
