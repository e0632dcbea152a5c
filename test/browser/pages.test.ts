// The page of print beside an article: its image or its drawing, the sentence framed on it, the ways from one to the other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeArticle, locateBoxes } from '../../src/index.ts'
import { eventually, shoot, visit } from './driver.ts'
import {
  atSentence,
  EDGE,
  hashOf,
  isTall,
  large,
  marked,
  offBy,
  openPrinted,
  type PrintedBench,
  seen,
  small,
  textOf,
} from './printedBench.ts'

let bench: PrintedBench

beforeAll(async () => {
  bench = await openPrinted()
}, 120_000)

afterAll(() => bench?.close())

describe('evidence', () => {
  test('leads to its sentence on the page, framed where the image shows it', async () => {
    const page = await visit(bench.browser, `${bench.withImages}#entity=person:仇大江&open=${EDGE}`)
    await page.getByRole('button', { name: '第05版，在版面上看' }).click()
    await seen(small(page))
    expect(await marked(page)).toBe(textOf(bench.turned, bench.sentence))
    expect(await page.locator('.pages button.on').innerText()).toBe('第05版')
    expect(await offBy(small(page), bench.turned, bench.sentence, 1)).toBeLessThan(2)
    const [image, sheet] = [small(page).locator('image'), small(page).locator('.sheet')]
    const [a, b] = [(await image.boundingBox())!, (await sheet.boundingBox())!]
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(a[side] - b[side])).toBeLessThan(1)
    await shoot(page, 'pages-image')
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('.ev').waitFor()
  })

  test('without boxes leads to no page', async () => {
    const bare = bench.graph.copy()
    const plain = bench.graph.getAttribute('articles').map(({ boxes: _, pages: __, ...article }) => article)
    bare.setAttribute('articles', plain)
    const page = await visit(bench.browser, `${await bench.serve(bare)}#entity=person:仇大江&open=${EDGE}`)
    await page.locator('.ev').waitFor()
    expect(await page.locator('.ways button').allInnerTexts()).toEqual(['复制引文', '看原文'])
    await page.getByRole('button', { name: '看原文' }).click()
    await page.locator('.source .here').first().waitFor()
    expect(await page.locator('.printed, .sentence').count()).toBe(0)
  })
})

describe('the image of the page', () => {
  test('shows under the frame what the sentence says', async () => {
    const page = await atSentence(bench, bench.withImages)
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
      locateBoxes(bench.turned.boxes!, [bench.sentence]),
    )
    for (const share of ink) expect(share).toBeGreaterThan(0.05)
  })

  test('is not asked for where the server has none: the page is drawn', async () => {
    const page = await atSentence(bench, bench.without)
    expect(await small(page).locator('image').count()).toBe(0)
    expect(await offBy(small(page), bench.turned, bench.sentence, 1)).toBeLessThan(2)
    await shoot(page, 'pages-drawn')
  })
})

describe('the drawn page', () => {
  test('has each line where it stands, others as bars', async () => {
    const page = await atSentence(bench, bench.without)
    const texts = small(page).locator('.own text')
    const boxes = bench.turned.boxes!.filter(box => box.page === 1)
    expect(await texts.allTextContents()).toEqual(boxes.map(({ span }) => textOf(bench.turned, span)))
    const [sheet] = [(await small(page).locator('.sheet').boundingBox())!]
    const scale = sheet.width / bench.turned.pages![1]!.width!
    for (const [index, box] of boxes.entries()) {
      const drawn = (await texts.nth(index).boundingBox())!
      expect(Math.abs(drawn.x - sheet.x - scale * box.x)).toBeLessThan(2)
      expect(Math.abs(drawn.width - scale * box.width)).toBeLessThan(2)
    }
    const other = bench.graph
      .getAttribute('articles')
      .find(
        ({ source, id }) =>
          source === bench.turned.source &&
          id !== bench.turned.id &&
          describeArticle(bench.graph, id).boxes!.some(box => box.page === 1),
      )!
    expect(await small(page).locator(`[data-article="${other.id}"]`).count()).toBe(other.boxes!.length)
  })

  test('has vertical lines from top to bottom', async () => {
    const at = bench.vertical.sentences.at(2)!
    const page = await visit(bench.browser, bench.without + hashOf(bench.vertical, at))
    await small(page).locator('.frame').waitFor()
    expect(await offBy(small(page), bench.vertical, at, 0)).toBeLessThan(2)
    const tall = bench.vertical.boxes!.findIndex(isTall)
    const drawn = (await small(page).locator('.own text').nth(tall).boundingBox())!
    expect(drawn.height).toBeGreaterThan(4 * drawn.width)
    await shoot(page, 'pages-vertical')
  })

  test('of a file on a disk is the same', async () => {
    const page = await atSentence(bench, bench.file, { offline: true })
    expect(await offBy(small(page), bench.turned, bench.sentence, 1)).toBeLessThan(2)
    expect(await page.locator('image').count()).toBe(0)
    await page.getByRole('button', { name: '放大版面' }).click()
    await page.getByText('按各行的位置画出').waitFor()
    expect(await offBy(large(page), bench.turned, bench.sentence, 1)).toBeLessThan(2)
    await shoot(page, 'pages-file')
  })
})

describe('a press', () => {
  test('on a line of the page marks its sentence in the text, and one on a sentence frames it on the page', async () => {
    const page = await atSentence(bench, bench.withImages)
    const [first, last] = [bench.turned.sentences[0]!, bench.turned.sentences.at(-1)!]
    await small(page)
      .getByRole('option', { name: textOf(bench.turned, last) })
      .locator('rect')
      .first()
      .click()
    await eventually(() => marked(page)).toBe(textOf(bench.turned, last))
    expect(await offBy(small(page), bench.turned, last, 1)).toBeLessThan(2)
    await page.waitForURL(url => url.hash.includes(`@${last.start}-${last.end}`))
    await page
      .locator('.source .sentence', { hasText: textOf(bench.turned, first).slice(0, 6) })
      .click({ position: { x: 3, y: 8 } })
    await eventually(() => marked(page)).toBe(textOf(bench.turned, first))
    expect(await page.locator('.pages button.on').innerText()).toBe('第04版')
    await eventually(() => offBy(small(page), bench.turned, first, 0)).toBeLessThan(2)
    await page.goBack()
    await eventually(() => marked(page)).toBe(textOf(bench.turned, last))
  })

  test('on a name in the text still leads to what is named', async () => {
    const page = await atSentence(bench, bench.withImages)
    await page.locator('.source a.mention', { hasText: '仇大江' }).click()
    await page.locator('aside.r h1', { hasText: '仇大江' }).waitFor()
  })

  test('on the other page’s name turns to it, with no frame where the sentence is not', async () => {
    const page = await atSentence(bench, bench.withImages)
    await page.getByRole('button', { name: '第04版' }).click()
    await small(page).locator('.frame').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '第05版' }).click()
    await small(page).locator('.frame').waitFor()
  })

  test('on another article in the large page opens it', async () => {
    const page = await atSentence(bench, bench.without)
    await page.getByRole('button', { name: '放大版面' }).click()
    await large(page).locator('.others rect').first().click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await eventually(() => page.locator('.source h1').innerText()).not.toBe(
      textOf(bench.turned, bench.turned.headline!),
    )
  })
})
