// What the page says where there is nothing to see yet, nothing any more, or too much.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { largeGraph } from '../bench/largeGraph.mjs'
import { type Bench, DESK, eventually, hits, open, openBench, search, shoot, shown, visit } from './driver.ts'
import { middle, pointAt } from './onStage.ts'

const ALL = 20_000

let bench: Bench
let large: string
const graph = largeGraph(ALL, 60_000)

beforeAll(async () => {
  bench = await openBench()
  large = (await bench.serve(graph)).url
  // The server makes its view of the graph when it is first asked.
  await (await fetch(`${large}api/graph`)).arrayBuffer()
}, 120_000)

afterAll(() => bench?.close())

describe('while the graph is on its way', () => {
  /** A server that gives the sample's page, and its graph in two halves, the other once it is let go. */
  async function slowServer() {
    let go: () => void = () => {}
    const isLetGo = new Promise<void>(resolve => {
      go = resolve
    })
    const server = createServer(async (request, response) => {
      const answer = await fetch(new URL(request.url!, bench.sample.url))
      const body = Buffer.from(await answer.arrayBuffer())
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
      if (request.url === '/api/graph') {
        const padding = Buffer.alloc(2_500_000, ' ')
        response.write(padding)
        await isLetGo
      }
      response.end(body)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      server.close()
      server.closeAllConnections()
    })
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, go }
  }

  test('it is told how much has come', async () => {
    const { url, go } = await slowServer()
    const page = await visit(bench.browser, url)
    await page.getByRole('heading', { name: '正在取图…' }).waitFor()
    await page.getByText('已收到 2.5 MB').waitFor()
    expect(await page.locator('main.message').getAttribute('aria-busy')).toBe('true')
    await shoot(page, 'state-loading')
    go()
    await page.locator('.stage').waitFor()
  })
})

test('no name like that is told, with the names that are like it', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await page.locator('#search').fill('华景宾')
  await page.getByText('没有这个名字').waitFor()
  await shoot(page, 'state-no-hits')
  await page.getByRole('button', { name: '华景斌' }).click()
  await eventually(() => hits(page).first().innerText()).toContain('华景斌')
})

test('filters that leave nothing are told, with a way back', async () => {
  const page = await visit(bench.browser, `${bench.sample.url}#hide=person,organization,place,project,document,event`)
  await page.getByText('筛选后什么也不剩').first().waitFor()
  expect(await shown(page)).toBe(0)
  await shoot(page, 'state-filtered-away')
  await page.locator('.over').getByRole('button', { name: '全部显示' }).click()
  await eventually(() => shown(page)).toBeGreaterThan(0)
})

test('that all is hidden by hand is told, with a way back', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await page.locator('.stage').waitFor()
  const all = await shown(page)
  await page.getByRole('button', { name: '套索：圈选几个' }).click()
  const { x, y, width, height } = (await page.locator('.stage').boundingBox())!
  await page.mouse.move(x + 3, y + 3)
  await page.mouse.down()
  for (const [across, down] of [
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0.1],
  ] as const)
    await page.mouse.move(x + 3 + across * (width - 6), y + 3 + down * (height - 6), { steps: 4 })
  await page.mouse.up()
  await page.locator('aside.r').getByRole('button', { name: '隐藏' }).click()
  await page.getByText('都隐藏起来了').waitFor()
  await shoot(page, 'state-all-hidden')
  await page.locator('.over').getByRole('button', { name: '全部显示' }).click()
  await eventually(() => shown(page)).toBe(all)
})

test('a server that goes later is told in the panel, and asked again there', async () => {
  const context = await bench.browser.newContext({ viewport: DESK, locale: 'zh-CN', reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(bench.sample.url)
  await search(page, '华景斌')
  await page.route('**/api/entities/**', route => route.abort())
  await page.keyboard.press('Enter')
  const panel = page.locator('aside.r')
  await panel.getByText('服务没有回应').waitFor()
  await shoot(page, 'state-gone-later')
  await page.unroute('**/api/entities/**')
  await panel.getByRole('button', { name: '重试' }).click()
  await panel.locator('h1', { hasText: '华景斌' }).waitFor()
})

describe('a graph too large to be seen together', () => {
  test('is shown by its most connected, and says of how many', async () => {
    const page = await visit(bench.browser, large)
    await page.locator('.stage').waitFor()
    expect(await shown(page)).toBeGreaterThan(20)
    expect(await shown(page)).toBeLessThanOrEqual(300)
    expect(await page.locator('.seeing').innerText()).toContain('20,000 个实体中联系最多的')
    await page.locator('.stage canvas.sigma-names').waitFor()
    await shoot(page, 'state-large')
  })

  test('is drawn whole where that is asked for, and in part again', async () => {
    const page = await visit(bench.browser, large)
    await page.locator('.stage').waitFor()
    const first = await shown(page)
    await page.locator('.seeing').getByRole('button', { name: '全部画出' }).click()
    await expect.poll(() => shown(page), { timeout: 40_000 }).toBe(ALL)
    await page.locator('.stage canvas.sigma-names').waitFor({ timeout: 40_000 })
    await shoot(page, 'state-large-whole')
    await page.locator('.seeing').getByRole('button', { name: '只画联系最多的' }).click({ timeout: 40_000 })
    await expect.poll(() => shown(page), { timeout: 40_000 }).toBe(first)
  }, 120_000)

  test('flies to what was not shown, when that is searched', async () => {
    const name = graph.getNodeAttribute(graph.nodes().find(id => graph.degree(id) === 1)!, 'label')
    const page = await visit(bench.browser, large)
    await page.locator('.stage').waitFor()
    const first = await shown(page)
    await open(page, name)
    await eventually(() => shown(page)).toBeGreaterThan(first)
    await pointAt(page, await middle(page))
    await shoot(page, 'state-flown')
  })
})
