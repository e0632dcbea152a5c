// The page of print enlarged, by keyboard, on a telephone, for those who hear it, and in a file of others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from './axe.ts'
import { DESK, eventually, PHONE, shoot, visit } from './driver.ts'
import {
  atSentence,
  hashOf,
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

describe('enlarged', () => {
  test('the page lies over the canvas, the text beside it; it is zoomed, and Escape puts it away', async () => {
    const page = await atSentence(bench, bench.withImages)
    const button = page.getByRole('button', { name: '放大版面' })
    const top = async () => (await page.locator('.source .here').first().boundingBox())!.y
    await seen(small(page))
    const before = await top()
    expect(before).toBeGreaterThan((await small(page).boundingBox())!.y)
    await button.click()
    await seen(large(page))
    expect(await top()).toBe(before)
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
    expect(await offBy(large(page), bench.turned, bench.sentence, 1)).toBeLessThan(3)
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
    const page = await atSentence(bench, bench.withImages)
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
  const page = await atSentence(bench, bench.withImages)
  await small(page).focus()
  const index = bench.turned.sentences.findIndex(({ start }) => start === bench.sentence.start)
  await page.keyboard.press('ArrowDown')
  await eventually(() => marked(page)).toBe(textOf(bench.turned, bench.turned.sentences[index + 1]!))
  const active = () =>
    small(page).evaluate(paper => document.getElementById(paper.getAttribute('aria-activedescendant')!)?.ariaLabel)
  await eventually(active).toBe(textOf(bench.turned, bench.turned.sentences[index + 1]!))
  await page.keyboard.press('ArrowUp')
  await eventually(() => marked(page)).toBe(textOf(bench.turned, bench.sentence))
  await page.keyboard.press('End')
  await eventually(() => marked(page)).toBe(textOf(bench.turned, bench.turned.sentences.at(-1)!))
  await page.keyboard.press('ArrowDown')
  expect(await marked(page)).toBe(textOf(bench.turned, bench.turned.sentences.at(-1)!))
})

describe('on a telephone', () => {
  test('the page is folded until it is asked for, and then stands above the text', async () => {
    const page = await visit(bench.browser, bench.withImages + hashOf(bench.turned, bench.sentence), {
      viewport: PHONE,
    })
    await page.locator('.source .here').first().waitFor()
    expect(await small(page).count()).toBe(0)
    await page.getByRole('button', { name: '展开版面' }).click()
    await seen(small(page))
    expect(await offBy(small(page), bench.turned, bench.sentence, 1)).toBeLessThan(2)
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
    const page = await atSentence(bench, bench.withImages, { viewport: PHONE })
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
    const url = how === 'drawn' ? bench.without : bench.withImages
    const page = await atSentence(bench, url, { colorScheme, viewport, bypassCSP: true })
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '放大版面' }).click()
    await large(page).waitFor()
    expect(await violations(page), 'enlarged').toEqual([])
    await shoot(page, `pages-axe-${how === 'drawn' ? how : 'image'}-${colorScheme}-${viewport.width}`)
  }, 60_000)
})

test('what a file says of its pages is text and numbers', async () => {
  const hostile = bench.graph.copy()
  const markup = '"><img src=x onerror=window.struck=1>'
  hostile.setAttribute(
    'articles',
    bench.graph.getAttribute('articles').map(article => ({
      ...article,
      source: '/etc/passwd',
      pages: [{ page: 1, label: markup, width: 1e9, height: 1e-9 }],
      boxes: article.boxes!.map(box => ({ ...box, page: 1, x: -1e12, y: 1e300 })),
    })),
  )
  const url = await bench.serve(hostile, [bench.folder])
  const page = await visit(bench.browser, url + hashOf(bench.turned, bench.sentence))
  await page.locator('.printed .label').waitFor()
  expect(await page.locator('.printed .label').innerText()).toBe(`第${markup}版`)
  expect(await page.evaluate(() => 'struck' in window)).toBe(false)
})
