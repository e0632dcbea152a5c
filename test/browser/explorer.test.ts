// The page as people use it, in a real browser on the real page of 城市晚报. The picture in the README is made here:
// SCREENSHOT=explorer.png npx vitest run test/browser
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildGraph, fromJson, layOut, toJson } from '../../src/index.ts'
import {
  type Bench,
  DESK,
  emptySpot,
  eventually,
  hits,
  inkOn,
  namelessControls,
  open,
  openBench,
  overlaps,
  PHONE,
  search,
  shown,
  visit,
} from './driver.ts'
import { COMPANY, HEADLINE, hostileGraph, PERSON, TITLE } from './hostileGraph.ts'

/** Two clicks nearer in time than this are one double click. */
const DOUBLE_CLICK_MS = 400

let bench: Bench
let folder: string

beforeAll(async () => {
  bench = await openBench()
  folder = await mkdtemp(join(tmpdir(), 'guanxi-page-'))
}, 120_000)

afterAll(async () => {
  await bench?.close()
  if (folder) await rm(folder, { recursive: true })
})

describe('on the sample page', () => {
  test('a name is searched, its relation opened, its sentence read in its article', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await open(page, '华景斌')
    expect(await page.locator('aside.r .kind').innerText()).toContain('人物')

    await page
      .getByRole('button', { name: /长春新区.*处/ })
      .first()
      .click()
    const sentence = page.locator('.ev blockquote').first()
    await sentence.waitFor()
    expect(await sentence.locator('mark.f').first().innerText()).toBe('华景斌')
    expect(await sentence.locator('mark.t').count()).toBeGreaterThan(0)

    const quoted = (await sentence.innerText()).split('…')[0]!
    await page.getByRole('button', { name: '看原文' }).first().click()
    const here = page.locator('.source .here')
    await here.first().waitFor()
    expect((await here.allInnerTexts()).join('')).toContain(quoted.slice(0, 20))
    const box = (await here.first().boundingBox())!
    expect(box.y).toBeGreaterThan(0)
    expect(box.y).toBeLessThan(DESK.height)

    await page.locator('.source .mention', { hasText: '金赛药业' }).first().click()
    await page.locator('aside.r h1', { hasText: '金赛药业' }).waitFor()
  })

  test('two names are connected, each step with its sentence', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await open(page, '华景斌')
    await page.getByRole('button', { name: '怎么连上的' }).click()
    await page.getByRole('combobox', { name: '到谁' }).fill('金赛药业')
    await hits(page).first().waitFor()
    await page.keyboard.press('Enter')
    const first = page.locator('.paths > li').first()
    await first.locator('.ev').first().waitFor()
    expect(await first.locator('.words').innerText()).toMatch(/^华景斌.+金赛药业$/)
    const hops = await first.locator('.hops > li').count()
    expect(hops).toBeGreaterThan(1)
    expect(await first.locator('.ev blockquote mark').count()).toBeGreaterThanOrEqual(hops)
    expect(decodeURIComponent(page.url())).toContain('to=organization:金赛药业')
  })

  test.each([
    ['hjb', '华景斌'],
    ['huajing', '华景斌'],
    ['金赛', '金赛药业'],
  ])('%s finds %s', async (typed, name) => {
    const page = await visit(bench.browser, bench.sample.url)
    await search(page, typed)
    expect(await hits(page).first().innerText()).toContain(name)
  })

  test('the search is led by the keyboard', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await search(page, '长春')
    const options = hits(page)
    expect(await options.nth(0).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await options.last().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await options.count()).toBe(0)
  })

  test('the legend filters and gives back', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const kind = page.locator('aside.l').getByRole('button', { name: /^.?地点/ })
    await kind.waitFor()
    const all = await shown(page)
    const places = Number(await kind.locator('.n').innerText())
    expect(places).toBeGreaterThan(0)
    await kind.click()
    await eventually(() => shown(page)).toBe(all - places)
    await page.getByRole('button', { name: '全部显示' }).click()
    await eventually(() => shown(page)).toBe(all)

    const article = page.locator('aside.l section').nth(2).getByRole('button').first()
    const named = Number(await article.locator('.n').innerText())
    await article.click()
    await eventually(() => shown(page)).toBe(named)
  })

  test('distance narrows to what is around the selected', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await open(page, '华景斌')
    const all = await shown(page)
    await page.getByRole('group').getByRole('button', { name: '1' }).click()
    await eventually(() => shown(page)).toBeLessThan(all)
    expect(await shown(page)).toBeGreaterThan(1)
  })

  test('a node is pointed at and clicked; Escape and the ground let go', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await open(page, '华景斌')
    await page.keyboard.press('Escape')
    await page.locator('aside.r h1', { hasText: '点一个点' }).waitFor()
    const { x, y, width, height } = (await page.locator('.stage').boundingBox())!
    await eventually(async () => {
      await page.mouse.move(x + width / 2 - 30, y + height / 2 - 30)
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 })
      return page.locator('.stage').evaluate(stage => stage.style.cursor)
    }).toBe('pointer')
    await page.mouse.click(x + width / 2, y + height / 2)
    await page.locator('aside.r h1', { hasText: '华景斌' }).waitFor()
    await page.waitForTimeout(DOUBLE_CLICK_MS)
    const ground = await emptySpot(page)
    await page.mouse.click(ground.x, ground.y)
    await page.locator('aside.r h1', { hasText: '点一个点' }).waitFor()
  })

  test('the address keeps the view, and back undoes a step', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await open(page, '华景斌')
    await page
      .locator('aside.l')
      .getByRole('button', { name: /^.?活动/ })
      .click()
    await page.waitForURL(/hide=event/)
    await page.reload()
    await page.locator('aside.r h1', { hasText: '华景斌' }).waitFor()
    const kind = page.locator('aside.l').getByRole('button', { name: /^.?活动/ })
    expect(await kind.getAttribute('aria-pressed')).toBe('false')
    await page.goBack()
    await eventually(() => kind.getAttribute('aria-pressed')).toBe('true')
    await page.goBack()
    await page.locator('aside.r h1', { hasText: '点一个点' }).waitFor()
  })

  test('the interface speaks English, to those whose browser does or who ask', async () => {
    const page = await visit(bench.browser, bench.sample.url, { locale: 'en-US' })
    await page.getByRole('button', { name: 'How connected' }).waitFor()
    await page.getByRole('button', { name: '中 / EN' }).click()
    await page.getByRole('button', { name: '怎么连上的' }).waitFor()
    await eventually(() => page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })

  test.each([
    ['light', DESK],
    ['dark', DESK],
    ['light', PHONE],
  ] as const)('in %s at %o nothing lies over anything, names are drawn, controls have names', async (colorScheme, viewport) => {
    const keep = colorScheme === 'light' && viewport === DESK ? process.env.SCREENSHOT : undefined
    const page = await visit(bench.browser, bench.sample.url, {
      colorScheme,
      viewport,
      deviceScaleFactor: keep ? 2 : 1,
    })
    await open(page, '长春药谷')
    await page.locator('.said').first().click()
    await page.locator('.ev').first().waitFor()
    await eventually(() => inkOn(page)).toBeGreaterThan(500)

    expect(await overlaps(page, ['header', 'aside.l', 'aside.r', 'main'])).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(viewport.width)
    expect(await namelessControls(page)).toEqual([])

    await page.mouse.move(viewport.width / 2, 20)
    const path = keep || join(folder, `${colorScheme}-${viewport.width}.png`)
    await page.screenshot({ path })
    expect((await stat(path)).size).toBeGreaterThan(20_000)
  })
})

describe('whatever a document says', () => {
  test('its text is shown as text', async () => {
    const file = join(folder, 'hostile.json')
    await writeFile(file, toJson(hostileGraph()))
    const page = await visit(bench.browser, (await bench.serve(fromJson(await readFile(file, 'utf8'), file))).url)
    await search(page, 'img')
    expect(await hits(page).first().innerText()).toContain(PERSON)
    await page.keyboard.press('Enter')
    expect(await page.locator('aside.r h1').innerText()).toBe(PERSON)
    await page.locator('.said').first().click()
    await page.locator('.ev').first().waitFor()
    expect(await page.locator('.ev mark.f').innerText()).toBe(PERSON)
    expect(await page.locator('.ev').first().innerText()).toContain(TITLE)
    expect(await page.locator('.ev figcaption').innerText()).toContain(HEADLINE)
    await page.getByRole('button', { name: '看原文' }).click()
    expect(await page.locator('.source h1').innerText()).toBe(HEADLINE)
    await page.locator('.source .mention', { hasText: COMPANY }).click()
    await page.locator('aside.r h1', { hasText: COMPANY }).waitFor()
    expect(await page.locator('.figures').innerText()).toContain('<i>9</i>亿元')
    expect(await page.locator('img, aside svg, aside b b, aside u, aside a[href^="javascript"]').count()).toBe(0)
    expect(await page.evaluate(() => 'struck' in window)).toBe(false)
  })

  test('an empty graph is told from a broken one', async () => {
    const empty = buildGraph({ extractions: [], entities: [] })
    layOut(empty)
    const page = await visit(bench.browser, (await bench.serve(empty)).url)
    await page.getByText('图里还没有东西').waitFor()
  })

  test('a link to what is not there says so', async () => {
    const page = await visit(bench.browser, `${bench.sample.url}#entity=person:查无此人`)
    await page.getByText('这张图里没有 person:查无此人').waitFor()
  })
})

test('where nothing can be drawn the panels still serve', async () => {
  const context = await bench.browser.newContext({ viewport: DESK, locale: 'zh-CN' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.addInitScript(() => {
    const plain = HTMLCanvasElement.prototype.getContext as (kind: string) => RenderingContext | null
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
      return kind.startsWith('webgl') ? null : plain.call(this, kind)
    } as typeof HTMLCanvasElement.prototype.getContext
  })
  await page.goto(bench.sample.url)
  await page.getByText('这个浏览器不能画图').waitFor()
  await open(page, '华景斌')
  await page.locator('.said').first().click()
  await page.locator('.ev mark.f').first().waitFor()
})

test('a server that is gone is told, and asked again', async () => {
  const context = await bench.browser.newContext({ viewport: DESK, locale: 'zh-CN' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.route('**/api/graph', route => route.abort())
  await page.goto(bench.sample.url)
  await page.getByText('服务没有回应').waitFor()
  await page.unroute('**/api/graph')
  await page.getByRole('button', { name: '重试' }).click()
  await page.locator('aside.r h1', { hasText: '点一个点' }).waitFor()
})
