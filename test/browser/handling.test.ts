// What a reader does with the picture: drags, hides, brings in, chooses several, lets the layout run, and takes steps back.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RELATION_KINDS } from '../../src/index.ts'
import { largeGraph } from '../bench/largeGraph.mjs'
import { type Bench, eventually, open, openBench, shoot, shown, visit } from './driver.ts'
import {
  address,
  bringToMiddle,
  drag,
  middle,
  picture,
  pointAt,
  standsAt,
  watchWriting,
  whereIs,
  written,
} from './onStage.ts'
import { TWICE, twiceTied } from './twiceTied.ts'

const DRAGGED = { right: 150, down: 110 }

let bench: Bench
let large: string
let twice: string
const graph = largeGraph(600, 1500)

beforeAll(async () => {
  bench = await openBench()
  large = (await bench.serve(graph)).url
  twice = (await bench.serve(twiceTied())).url
}, 120_000)

afterAll(() => bench?.close())

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function dragAway(page: Page) {
  await watchWriting(page)
  const from = await bringToMiddle(page, '华景斌')
  await standsAt(page, '人', from)
  const to = await middle(page, DRAGGED.right, DRAGGED.down)
  await drag(page, from, to)
  await page.waitForURL(/at=/)
  return { from, to }
}

describe('a node that is dragged', () => {
  test('stays where it is put, pinned and in the address, and is not selected', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const { to } = await dragAway(page)
    expect(address(page)).toMatch(/at=person:华景斌,-?\d+,-?\d+/)
    expect(address(page)).toContain('pin=person:华景斌')
    await standsAt(page, '人', to)
    await shoot(page, 'dragged')
    expect(await page.locator('aside.r h1').innerText()).toContain('点一个点')
  })

  test('goes back and forth by keys and by buttons', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const { from, to } = await dragAway(page)
    await page.keyboard.press('Control+z')
    await page.waitForURL(url => !url.hash.includes('at='))
    await standsAt(page, '人', from)
    await page.keyboard.press('Control+y')
    await page.waitForURL(/at=/)
    await standsAt(page, '人', to)
    await button(page, '撤销（Ctrl+Z）').click()
    await page.waitForURL(url => !url.hash.includes('at='))
    await standsAt(page, '人', from)
    await button(page, '重做（Ctrl+Y）').click()
    await page.waitForURL(/at=/)
    await standsAt(page, '人', to)
  })

  test('is back in its place when all is restored', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const { from } = await dragAway(page)
    await button(page, '恢复原样').click()
    await page.waitForURL(url => !/at=|pin=/.test(url.hash))
    await standsAt(page, '人', from)
  })
})

test('what is hidden from its panel is gone until it is asked for again', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await open(page, '华景斌')
  const all = await shown(page)
  await button(page, '隐藏').click()
  await eventually(() => shown(page)).toBe(all - 1)
  await shoot(page, 'one-hidden')
  await button(page, '显示隐藏的 1 个').click()
  await eventually(() => shown(page)).toBe(all)
})

test('a double click brings in what a node of a large graph is tied to', async () => {
  const [hub] = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a))
  const page = await visit(bench.browser, large)
  const spot = await bringToMiddle(page, graph.getNodeAttribute(hub!, 'label'))
  const before = await shown(page)
  await eventually(async () => {
    await page.mouse.dblclick(spot.x, spot.y)
    return address(page)
  }).toContain('added=')
  await page.keyboard.press('Escape')
  await eventually(() => page.locator('aside.r h1').innerText()).toContain('点一个点')
  expect(await shown(page)).toBeGreaterThan(before)
  for (const id of graph.neighbors(hub!)) expect(address(page)).toContain(id)
  await shoot(page, 'brought-in')
})

describe('several are chosen', () => {
  test('with the lasso', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const { x, y, width, height } = (await page.locator('.stage').boundingBox())!
    await watchWriting(page)
    await button(page, '套索：圈选几个').click()
    const corners = [
      [0.004, 0.5],
      [0.004, 0.01],
      [0.99, 0.01],
      [0.99, 0.99],
      [0.004, 0.99],
      [0.004, 0.55],
    ] as const
    await page.mouse.move(x + corners[0][0] * width, y + corners[0][1] * height)
    await page.mouse.down()
    for (const [across, down] of corners) await page.mouse.move(x + across * width, y + down * height, { steps: 5 })
    await shoot(page, 'lasso')
    await page.mouse.up()
    await page.locator('aside.r h1', { hasText: `已选 ${await shown(page)} 个` }).waitFor()
    expect(await page.locator('.lasso').count()).toBe(0)
    await page.locator('aside.r h2', { hasText: '它们之间' }).waitFor()
    await shoot(page, 'several')
  })

  test('with shift and a click', async () => {
    const page = await visit(bench.browser, twice)
    await watchWriting(page)
    const [from, to] = [await whereIs(page, '人'), await whereIs(page, '机')]
    await pointAt(page, from)
    await page.mouse.click(from.x, from.y)
    await page.locator('aside.r h1', { hasText: TWICE.person }).waitFor()
    await page.keyboard.down('Shift')
    await pointAt(page, to)
    await page.mouse.click(to.x, to.y)
    await page.keyboard.up('Shift')
    await page.locator('aside.r h1', { hasText: '已选 2 个' }).waitFor()
    expect(await page.locator('.several').innerText()).toContain(TWICE.company)
  })
})

test('two relations between the same two are drawn apart, each to be pointed at', async () => {
  const page = await visit(bench.browser, twice)
  await watchWriting(page)
  await pointAt(page, await whereIs(page, '人'))
  const spots = [await whereIs(page, '任职'), await whereIs(page, '介绍')]
  await shoot(page, 'twice-tied')
  for (const [index, kind] of (['holdsPosition', 'introduces'] as const).entries()) {
    await pointAt(page, spots[index]!)
    await page.mouse.click(spots[index]!.x, spots[index]!.y)
    await page.waitForURL(new RegExp(`relation=.*${kind}`))
    await page.keyboard.press('Escape')
    await page.locator('aside.r h1', { hasText: '点一个点' }).waitFor()
  }
})

describe('the camera', () => {
  const RELATIONS = new Set<string>(Object.values(RELATION_KINDS).map(({ label }) => label))
  const relationsWritten = async (page: Page) => (await written(page)).filter(({ text }) => RELATIONS.has(text)).length

  test('comes nearer, so that relations say what they are, and shows all again', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await watchWriting(page)
    expect(await relationsWritten(page)).toBe(0)
    const first = await written(page)
    await eventually(async () => {
      await button(page, '放大').click()
      return relationsWritten(page)
    }).toBeGreaterThan(3)
    await shoot(page, 'zoomed-in')
    await button(page, '看全图').click()
    await eventually(() => relationsWritten(page)).toBe(0)
    const names = (await written(page)).length
    expect(names).toBeGreaterThan(first.length * 0.7)
  })

  test('goes farther away', async () => {
    const page = await visit(bench.browser, twice)
    await watchWriting(page)
    const apart = async () => (await whereIs(page, TWICE.company)).x - (await whereIs(page, TWICE.person)).x
    const before = await apart()
    await button(page, '缩小').click()
    await eventually(apart).toBeLessThan(before * 0.9)
  })

  test('goes where the minimap is pressed', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await page.locator('.stage').waitFor()
    await page.locator('canvas.mini').waitFor({ state: 'hidden' })
    await open(page, '华景斌')
    await watchWriting(page)
    const before = await whereIs(page, '华景斌')
    const map = (await page.locator('canvas.mini').boundingBox())!
    await page.mouse.click(map.x + map.width / 2 - 20, map.y + map.height / 2)
    const after = async () => (await written(page)).find(({ text }) => text === '华景斌')?.x
    await eventually(after).not.toBe(before.x)
    await shoot(page, 'minimap')
  })

  test('has the whole screen, and gives it back', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const full = button(page, '全屏')
    await full.click()
    await eventually(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
    await eventually(() => full.getAttribute('aria-pressed')).toBe('true')
    await full.click()
    await eventually(() => full.getAttribute('aria-pressed')).toBe('false')
  })
})

test('a layout runs until it is stopped, and is one step to take back', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await watchWriting(page)
  const marks = async () => JSON.stringify((await written(page)).filter(({ text }) => text.length === 1))
  const before = await marks()
  await button(page, '重新排布').click()
  const stop = button(page, '停止排布')
  expect(await stop.getAttribute('aria-pressed')).toBe('true')
  await page.getByText('正在重新排布').waitFor()
  await eventually(marks).not.toBe(before)
  await shoot(page, 'laying-out')
  await stop.click()
  await button(page, '重新排布').waitFor()
  await button(page, '恢复原样').waitFor()
  await page.mouse.move(2, 2)
  const settled = await marks()
  expect(settled).not.toBe(before)
  await page.keyboard.press('Control+z')
  await eventually(marks).toBe(before)
  expect(await button(page, '撤销（Ctrl+Z）').isDisabled()).toBe(true)
  await page.keyboard.press('Control+y')
  await eventually(marks).not.toBe(before)
})

test.each([
  ['大小', 'mentions', 'size=mentions'],
  ['大小', 'betweenness', 'size=betweenness'],
  ['颜色', 'community', 'color=community'],
] as const)('%s by %s is seen, and kept in the address', async (what, choice, kept) => {
  const page = await visit(bench.browser, bench.sample.url)
  await page.locator('.stage canvas.sigma-names').waitFor()
  const before = await picture(page)
  const select = page.getByRole('toolbar').getByLabel(what)
  await select.selectOption(choice)
  await page.waitForURL(new RegExp(kept))
  await eventually(() => picture(page)).not.toBe(before)
  await shoot(page, `by-${choice}`)
  await page.reload()
  await eventually(() => select.inputValue()).toBe(choice)
  await select.selectOption({ index: 0 })
  await page.waitForURL(url => !url.hash.includes(kept))
  await eventually(() => picture(page)).toBe(before)
})
