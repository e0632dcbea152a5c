// The line of time under the graph: its bars, and how it narrows to a stretch of days, on four invented papers.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GraphView, viewGraph } from '../../src/index.ts'
import { type Bench, eventually, openBench, shoot, visit } from './driver.ts'
import { papersGraph } from './papersGraph.ts'

let bench: Bench
let papers: string
const graph = papersGraph()
const view: GraphView = viewGraph(graph)

beforeAll(async () => {
  bench = await openBench()
  papers = (await bench.serve(graph)).url
}, 120_000)

afterAll(() => bench?.close())

/** How many relations are on the stage. */
const drawn = async (page: Page) => Number(await page.locator('.stage').getAttribute('data-edges'))
const caption = (page: Page) => page.locator('.time .caption span')

async function atPapers(hash = ''): Promise<Page> {
  const page = await visit(bench.browser, papers + hash)
  await caption(page).waitFor()
  return page
}

const bins = (page: Page) => page.locator('.time .bin')
const handle = (page: Page, name: string) => page.getByRole('slider', { name })
/** The bar of a month, and how many relations its title says. */
const bar = (page: Page, month: string) => page.locator(`.time .bin[title^="${month}："]`)
const middleOf = async (place: Locator) => {
  const { x, y, width, height } = (await place.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

async function brush(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await middleOf(bar(page, from)), await middleOf(bar(page, to))]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
}

/** How many relations speak of these months. */
const within = (from: string, to: string) =>
  view.edges.filter(({ dates }) => dates.some(day => day[0].slice(0, 7) <= to && day[1].slice(0, 7) >= from)).length

describe('the line of time', () => {
  test('has a bar for each month, as many as its title says', async () => {
    const page = await atPapers()
    expect(await bins(page).count()).toBe(18)
    expect(await caption(page).innerText()).toBe(
      `按日期：${view.edges.length} 条关系中 ${view.edges.filter(({ dates }) => dates.length > 0).length} 条有日期`,
    )
    expect(await bar(page, '2024年3月').getAttribute('title')).toBe(`2024年3月：${within('2024-03', '2024-03')} 条关系`)
    const heights = await Promise.all(
      ['2024年3月', '2024年5月'].map(async month => (await bar(page, month).locator('i').boundingBox())!.height),
    )
    expect(heights[0]).toBeGreaterThan(heights[1]!)
    expect(await bar(page, '2023年2月').locator('i').count()).toBe(0)
  })

  test('names months at even steps', async () => {
    const page = await atPapers()
    const months = (await page.locator('.time .ticks span').allInnerTexts()).map(name => {
      const [, year, month] = /^(\d+)年(\d+)月$/.exec(name)!
      return 12 * Number(year) + Number(month)
    })
    const steps = months.slice(1).map((month, at) => month - months[at]!)
    expect(steps.length).toBeGreaterThan(2)
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.5)
  })

  test('is brushed by dragging; what is drawn is what the caption says', async () => {
    const page = await atPapers()
    await brush(page, '2024年4月', '2024年6月')
    const count = within('2024-04', '2024-06')
    await eventually(() => caption(page).innerText()).toBe(`2024年4月 – 2024年6月：${count} 条关系`)
    await eventually(() => drawn(page)).toBe(count)
    expect(count).toBeLessThan(view.edges.length)
    await eventually(() => new URL(page.url()).hash).toContain('days=2024-04-01@2024-06-30')
    await shoot(page, 'timeline-brushed')
    await page.getByRole('button', { name: '不按日期筛选' }).click()
    await eventually(() => drawn(page)).toBe(view.edges.length)
    expect(await caption(page).innerText()).toContain('按日期：')
  })

  test('its ends are dragged; one drag is one step to undo', async () => {
    const page = await atPapers('#days=2024-03-01@2024-06-30')
    await eventually(() => drawn(page)).toBe(within('2024-03', '2024-06'))
    const [grip, april] = [await middleOf(page.locator('.time .grip.first')), await middleOf(bar(page, '2024年4月'))]
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    await page.mouse.move(april.x, april.y, { steps: 6 })
    await page.mouse.up()
    await eventually(() => drawn(page)).toBe(within('2024-04', '2024-06'))
    await page.waitForURL(/days=2024-04-01/)
    await page.goBack()
    await eventually(() => drawn(page)).toBe(within('2024-03', '2024-06'))
  })

  test('one bar is clicked, and let go of beside the bars', async () => {
    const page = await atPapers()
    await bar(page, '2023年9月').click()
    await eventually(() => caption(page).innerText()).toBe('2023年9月：1 条关系')
    await eventually(() => drawn(page)).toBe(1)
    await page.locator('.time .ticks').click()
    await eventually(() => drawn(page)).toBe(view.edges.length)
  })

  test('is led by the keyboard', async () => {
    const page = await atPapers()
    await handle(page, '到哪天止').focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await eventually(() => drawn(page)).toBe(within('2023-01', '2024-04'))
    expect(await handle(page, '到哪天止').getAttribute('aria-valuetext')).toBe('2024年4月')
    await handle(page, '从哪天起').focus()
    await page.keyboard.press('End')
    await eventually(() => caption(page).innerText()).toBe('2024年4月：0 条关系')
    await page.getByText('筛选后什么也不剩').waitFor()
    await page.keyboard.press('Delete')
    await eventually(() => drawn(page)).toBe(view.edges.length)
  })

  test('counts what the other filters leave', async () => {
    const page = await atPapers('#source=江城晚报')
    const left = view.edges.filter(({ articles }) => articles.some(id => id.startsWith('jcwb'))).length
    await eventually(() => caption(page).innerText()).toBe(`按日期：${left} 条关系中 ${left} 条有日期`)
    await eventually(() => bar(page, '2023年9月').locator('i').count()).toBe(0)
  })
})
