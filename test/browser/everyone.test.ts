// The page for everyone: those who hear it, who use the keyboard, who see colours otherwise, who have a small screen.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTITY_KINDS, type EntityKind, fromJson, type KnowledgeGraph } from '../../src/index.ts'
import { violations } from './axe.ts'
import { distance, SIGHTS, type Sight } from './colorBlind.ts'
import { type Bench, DESK, eventually, open, openBench, PHONE, shoot, visit } from './driver.ts'
import { watchWriting, written } from './onStage.ts'

let bench: Bench
let graph: KnowledgeGraph
/** Views by name: the part of the address after `#`, and what is to be there. */
let views: Readonly<Record<string, readonly [hash: string, part: string]>>

beforeAll(async () => {
  bench = await openBench()
  graph = fromJson(await (await fetch(`${bench.sample.url}export/json`)).text())
  const person = 'person:华景斌'
  const [edge] = graph.edges(person)
  const { articleId, sentence } = graph.getEdgeAttribute(edge!, 'evidence')[0]!
  views = {
    'at first': ['', 'aside.r h1.quiet'],
    'evidence open': [`entity=${person}&open=${edge}`, '.ev mark'],
    'an article': [`entity=${person}&read=${articleId}@${sentence.start}-${sentence.end}`, '.source .here'],
    'a path': [`from=${person}&to=organization:金赛药业&path=1`, '.paths .ev'],
    'a table': ['table=relations', '[role=grid] tr[data-row]'],
    'several chosen': [`chosen=${graph.nodes().slice(0, 3).join(',')}`, '.several'],
  }
}, 120_000)

afterAll(() => bench?.close())

/** Opens a view of the page that is there, and waits for it. */
async function show(page: Page, [hash, part]: readonly [string, string]): Promise<void> {
  await page.evaluate(hash => {
    location.hash = hash
  }, hash)
  await page.locator(part).first().waitFor({ state: 'attached' })
}

const SETTINGS = [
  ['light', DESK],
  ['dark', DESK],
  ['light', PHONE],
  ['dark', PHONE],
] as const

describe.each(SETTINGS)('in %s at %o axe finds nothing serious', (colorScheme, viewport) => {
  const shot = (view: string) => `axe-${view.replaceAll(' ', '-')}-${colorScheme}-${viewport.width}`

  test('in the views that have an address', async () => {
    const page = await visit(bench.browser, bench.sample.url, { colorScheme, viewport, bypassCSP: true })
    await page.locator('aside.r h1').waitFor({ state: 'attached' })
    for (const [name, view] of Object.entries(views)) {
      await show(page, view)
      await shoot(page, shot(name))
      expect(await violations(page), name).toEqual([])
    }
  }, 90_000)

  test('in English', async () => {
    const options = { colorScheme, viewport, bypassCSP: true, locale: 'en-US' }
    const page = await visit(bench.browser, bench.sample.url, options)
    for (const name of ['at first', 'evidence open']) {
      await show(page, views[name]!)
      await shoot(page, shot(`english ${name}`))
      expect(await violations(page), name).toEqual([])
    }
  }, 60_000)

  test('with the menu and with more filters open', async () => {
    const page = await visit(bench.browser, bench.sample.url, { colorScheme, viewport, bypassCSP: true })
    await page.locator('.menu summary').click()
    await page.locator('.choices').waitFor()
    await shoot(page, shot('menu'))
    expect(await violations(page), 'menu').toEqual([])
    await page.keyboard.press('Escape')
    if (viewport === PHONE) await page.getByRole('button', { name: '图例' }).click()
    await page.getByRole('button', { name: '更多筛选' }).click()
    await page.locator('#more-filters input').first().scrollIntoViewIfNeeded()
    await shoot(page, shot('more filters'))
    expect(await violations(page), 'more filters').toEqual([])
  }, 60_000)
})

describe('by keyboard alone', () => {
  /** Goes once around the page with Tab: what has the focus, and whether that is seen. */
  async function tabThrough(page: Page): Promise<{ place: string; isSeen: boolean; what: string }[]> {
    const stops: { place: string; isSeen: boolean; what: string }[] = []
    for (let count = 0; count < 150; count++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const here = document.activeElement as HTMLElement
        const place = here.closest('.search, .actions, aside.l, .walker, .strip, .tools, .time, aside.r')
        const { outlineStyle, outlineWidth } = getComputedStyle(here)
        const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
        return { place: place?.className || (place?.tagName ?? ''), isSeen, what: here.outerHTML.slice(0, 90) }
      })
      if (stops.length > 0 && stop.what === stops[0]!.what) return stops
      if (!stop.what.startsWith('<body')) stops.push(stop)
    }
    return stops
  }

  test('every part is reached, and one sees where one is', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    await page.locator('.stage canvas.sigma-names').waitFor()
    const stops = await tabThrough(page)
    const places = new Set(stops.map(({ place }) => place))
    for (const place of ['search', 'actions', 'l', 'walker', 'strip', 'tools', 'r']) expect(places).toContain(place)
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ what }) => what)).toEqual([])
  })

  test('one walks along the relations, and hears them', async () => {
    const page = await visit(bench.browser, bench.sample.url)
    const heard = page.locator('p.unseen[aria-live]')
    const title = page.locator('aside.r h1')
    await page.locator('.walker').focus()
    await page.keyboard.press('Home')
    await eventually(() => heard.innerText()).toMatch(/^到 .+，\d+ 条关系$/)
    const first = await title.innerText()
    await page.keyboard.press('ArrowDown')
    await eventually(() => heard.innerText()).toMatch(/第 1 条，共 \d+ 条/)
    await page.keyboard.press('ArrowDown')
    await eventually(() => heard.innerText()).toMatch(/第 2 条，共 \d+ 条/)
    await shoot(page, 'walking')
    await page.keyboard.press('Enter')
    await page.locator('.ev mark').first().waitFor()
    await eventually(() => heard.innerText()).toContain('依据在面板里')
    await page.keyboard.press('ArrowRight')
    await eventually(() => title.innerText()).not.toBe(first)
    await page.keyboard.press('ArrowLeft')
    await eventually(() => title.innerText()).toBe(first)
  })
})

test('who wants no motion sees none: one is there at once', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await watchWriting(page)
  await page.evaluate(() => {
    const { fillText } = CanvasRenderingContext2D.prototype
    const seen = new Set<number>()
    Object.assign(globalThis, { seen })
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...more) {
      if (text === '长春药谷') seen.add(Math.round(x + y))
      return fillText.call(this, text, x, y, ...more)
    }
  })
  const before = JSON.stringify(await written(page))
  await page.getByRole('button', { name: '放大' }).click()
  await eventually(async () => JSON.stringify(await written(page))).not.toBe(before)
  const places = await page.evaluate(() => (globalThis as { seen?: Set<number> }).seen!.size)
  expect(places).toBeLessThanOrEqual(3)
})

/** Farther apart than this in CIELAB, two patches side by side are plainly two colours. */
const LEAST = 10

describe('kinds of one shape are told apart', () => {
  const kinds = Object.keys(ENTITY_KINDS) as EntityKind[]
  const pairs = kinds.flatMap((kind, index) =>
    kinds
      .slice(index + 1)
      .flatMap(other => (ENTITY_KINDS[kind].shape === ENTITY_KINDS[other].shape ? [[kind, other] as const] : [])),
  )

  test.each(['light', 'dark'] as const)('in %s, whatever cones one has', async colorScheme => {
    const page = await visit(bench.browser, bench.sample.url, { colorScheme })
    await page.locator('aside.l .row').first().waitFor()
    const colors = await page.evaluate(kinds => {
      const style = getComputedStyle(document.documentElement)
      return Object.fromEntries(kinds.map(kind => [kind, style.getPropertyValue(`--${kind}`).trim()]))
    }, kinds)
    const near = pairs.flatMap(([kind, other]) =>
      (Object.keys(SIGHTS) as Sight[]).flatMap(sight => {
        const apart = distance(colors[kind]!, colors[other]!, sight)
        return apart < LEAST ? [`${kind} and ${other}, ${sight}: ${apart.toFixed(1)}`] : []
      }),
    )
    expect(near).toEqual([])
  })
})

describe('on a telephone', () => {
  const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

  test('nothing is wider than the screen', async () => {
    const page = await visit(bench.browser, bench.sample.url, { viewport: PHONE, hasTouch: true, isMobile: true })
    await page.locator('aside.r h1').waitFor({ state: 'attached' })
    for (const [name, view] of Object.entries(views)) {
      await show(page, view)
      expect(await widest(page), name).toBeLessThanOrEqual(PHONE.width)
    }
  })

  test.each([
    'zh-CN',
    'en-US',
  ])('in %s every control of the header is on the screen, and all of the menu', async locale => {
    const page = await visit(bench.browser, bench.sample.url, { viewport: PHONE, locale })
    await page.locator('.menu summary').click()
    await shoot(page, `telephone-menu-${locale}`)
    const beyond = await page.locator('header').evaluate((header, width) => {
      const controls = [...header.querySelectorAll('input, button, summary')]
      const boxes = controls.map(control => ({ name: control.textContent, box: control.getBoundingClientRect() }))
      return boxes.filter(({ box }) => box.left < 8 || box.right > width - 8).map(({ name }) => name)
    }, PHONE.width)
    expect(beyond).toEqual([])
  })

  test('the panels come up and go down', async () => {
    const page = await visit(bench.browser, bench.sample.url, { viewport: PHONE, hasTouch: true, isMobile: true })
    const [legend, detail] = [page.locator('aside.l'), page.locator('aside.r')]
    await page.getByRole('button', { name: '图例' }).tap()
    await legend.waitFor()
    expect(await detail.isVisible()).toBe(false)
    await page.getByRole('button', { name: '详情' }).tap()
    await detail.waitFor()
    expect(await legend.isVisible()).toBe(false)
    await page.getByRole('button', { name: '详情' }).tap()
    await detail.waitFor({ state: 'hidden' })
    await open(page, '华景斌')
    expect(await detail.isVisible()).toBe(true)
    await shoot(page, 'telephone')
  })
})
