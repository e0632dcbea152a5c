// The legend: what is counted is what is shown, on four invented papers of several days.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphView } from '../../src/index.ts'
import { type Bench, eventually, open, openBench, shoot, shown, visit } from './driver.ts'
import { papersGraph } from './papersGraph.ts'
import { keepWritten, marksOn } from './writtenNames.ts'

let bench: Bench
let papers: string
/** What the server of the papers says that there is. */
let view: GraphView

beforeAll(async () => {
  bench = await openBench()
  papers = (await bench.serve(papersGraph())).url
  view = await viewAt(papers)
}, 120_000)

afterAll(() => bench?.close())

const viewAt = async (url: string) => (await (await fetch(new URL('api/graph', url))).json()) as GraphView

/** How many relations are on the stage. */
const drawn = async (page: Page) => Number(await page.locator('.stage').getAttribute('data-edges'))
const section = (page: Page, heading: string) =>
  page.locator('aside.l section', { has: page.getByRole('heading', { name: heading, exact: true }) })
const row = (page: Page, heading: string, name: string) =>
  section(page, heading).locator(`.row:has(.text:text-is("${name}"))`)
const only = (page: Page, name: string) => page.getByRole('button', { name: `只看 ${name}` })
const line = (page: Page) => page.locator('aside.l .filtered')
const countIn = async (place: Locator) => Number((await place.innerText()).replace(/\D/g, ''))

async function atPapers(hash = ''): Promise<Page> {
  const page = await visit(bench.browser, papers + hash)
  await page.locator('aside.l .row').first().waitFor()
  return page
}

describe('a filter keeps as many as its count says', () => {
  test.each(['人物', '机构', '活动'])('%s, hidden and alone', async kind => {
    const page = await atPapers()
    const count = await countIn(row(page, '实体', kind).locator('.n'))
    expect(count).toBe(view.nodes.filter(node => node.kind === KINDS[kind]).length)
    await row(page, '实体', kind).click()
    await eventually(() => shown(page)).toBe(view.nodes.length - count)
    expect(await row(page, '实体', kind).getAttribute('aria-pressed')).toBe('false')
    await only(page, kind).click()
    await eventually(() => shown(page)).toBe(count)
    expect(await only(page, kind).getAttribute('aria-pressed')).toBe('true')
    await only(page, kind).click()
    await eventually(() => shown(page)).toBe(view.nodes.length)
  })

  test.each(['任职', '建设'])('the relation %s, hidden and alone', async kind => {
    const page = await atPapers()
    const count = await countIn(row(page, '关系', kind).locator('.n'))
    expect(count).toBe(view.edges.filter(({ label }) => label === kind).length)
    await row(page, '关系', kind).click()
    await eventually(() => drawn(page)).toBe(view.edges.length - count)
    await only(page, kind).click()
    await eventually(() => drawn(page)).toBe(count)
    const ends = view.edges.filter(({ label }) => label === kind).flatMap(({ source, target }) => [source, target])
    await eventually(() => shown(page)).toBe(new Set(ends).size)
  })

  test('a sort of body, under 机构', async () => {
    const page = await atPapers()
    await page.getByRole('button', { name: '细分机构' }).click()
    await row(page, '实体', '学校').click()
    await eventually(() => shown(page)).toBe(view.nodes.length - 1)
    expect(await countIn(row(page, '实体', '机构').locator('.n'))).toBe(3)
    await page.mouse.move(700, 400)
    await shoot(page, 'filters-subkinds')
  })

  test.each([
    ['文章', '江城论坛开幕'],
    ['来源', '江城晚报'],
    ['来源', 'note.txt'],
  ])('under %s, %s', async (heading, name) => {
    const page = await atPapers()
    const count = await countIn(row(page, heading, name).locator('.n'))
    expect(count).toBeLessThan(view.nodes.length)
    await row(page, heading, name).click()
    await eventually(() => shown(page)).toBe(count)
    await row(page, heading, name).click()
    await eventually(() => shown(page)).toBe(view.nodes.length)
  })

  test('a paper leaves its own articles to choose from', async () => {
    const page = await atPapers()
    await row(page, '来源', '江城晚报').click()
    await eventually(() => section(page, '文章').locator('.text').allInnerTexts()).toEqual([
      '光谷落户江城新区',
      '江城论坛开幕',
    ])
  })

  test('a community, told by the most connected of it', async () => {
    const page = await atPapers()
    await page.getByRole('button', { name: /更多筛选/ }).click()
    const first = section(page, '社群').locator('.row').first()
    const count = await countIn(first.locator('.note'))
    expect(count).toBe(view.nodes.filter(({ community }) => community === 0).length)
    await first.click()
    await eventually(() => shown(page)).toBe(count)
  })

  test('how sure a relation must be', async () => {
    const page = await atPapers()
    await page.getByRole('button', { name: /更多筛选/ }).click()
    await page.getByRole('slider', { name: '可信度' }).fill('0.8')
    const said = section(page, '可信度').locator('p span')
    await eventually(() => said.first().innerText()).toBe('至少 0.80')
    await eventually(() => countIn(said.last())).toBe(view.edges.filter(edge => edge.confidence >= 0.8).length)
    await eventually(() => drawn(page)).toBe(await countIn(said.last()))
    expect(await drawn(page)).toBeLessThan(view.edges.length)
    await shoot(page, 'filters-more')
  })

  test('how many documents must say a relation', async () => {
    const page = await atPapers()
    await page.getByRole('button', { name: /更多筛选/ }).click()
    const twice = view.edges.filter(({ sources }) => sources >= 2)
    expect(twice.length).toBeGreaterThan(0)
    await section(page, '来源数').getByRole('button', { name: '2+' }).click()
    await eventually(() => drawn(page)).toBe(twice.length)
  })

  test('how many relations an entity must have', async () => {
    const page = await atPapers()
    await page.getByRole('button', { name: /更多筛选/ }).click()
    await page.getByRole('slider', { name: '关系数' }).fill('3')
    const many = view.nodes.filter(({ degree }) => degree >= 3).length
    await eventually(() => shown(page)).toBe(many)
    expect(await section(page, '关系数').locator('p .n').innerText()).toBe(`剩 ${many} 个实体`)
  })

  test('how far from the selected', async () => {
    const page = await atPapers()
    const distance = page.getByRole('group', { name: '与所选的距离' })
    expect(await distance.getByRole('button', { name: '1' }).isDisabled()).toBe(true)
    await open(page, '方大同')
    const reached = [1, 2, 3].map(depth => around('person:方大同', depth))
    for (const [index, count] of reached.entries()) {
      await distance.getByRole('button', { name: `${index + 1}`, exact: true }).click()
      await eventually(() => shown(page)).toBe(count)
    }
    expect(new Set(reached).size).toBe(3)
    await distance.getByRole('button', { name: '全部' }).click()
    await eventually(() => shown(page)).toBe(view.nodes.length)
  })
})

const KINDS: Readonly<Record<string, string>> = {
  人物: 'person',
  机构: 'organization',
  活动: 'event',
}

/** How many entities are within so many relations of one, itself included. */
function around(id: string, depth: number): number {
  const reached = new Set([id])
  for (let step = 0; step < depth; step++)
    for (const end of [...reached])
      for (const { source, target } of view.edges) {
        if (source === end) reached.add(target)
        if (target === end) reached.add(source)
      }
  return reached.size
}

describe('several filters', () => {
  /** Of 江城日报, at least 0.8 sure, between entities that are no places. */
  const isLeft = ({ articles, confidence, source, target }: GraphView['edges'][number]) =>
    articles.some(id => id.startsWith('jcrb')) && confidence >= 0.8 && !`${source} ${target}`.includes('place:')

  async function atThree(): Promise<Page> {
    const page = await atPapers()
    await row(page, '来源', '江城日报').click()
    await row(page, '实体', '地点').click()
    await page.getByRole('button', { name: /更多筛选/ }).click()
    await page.getByRole('slider', { name: '可信度' }).fill('0.8')
    await page.waitForURL(/sure=0\.8/)
    return page
  }

  test('are combined, counted, and cleared at once', async () => {
    const page = await atThree()
    const left = view.edges.filter(isLeft)
    await eventually(() => drawn(page)).toBe(left.length)
    expect(await shown(page)).toBe(new Set(left.flatMap(({ source, target }) => [source, target])).size)
    expect(await line(page).getByRole('status').innerText()).toBe('已筛选 3 项')
    await shoot(page, 'filters-three')
    await line(page).getByRole('button', { name: '全部显示' }).click()
    await eventually(() => drawn(page)).toBe(view.edges.length)
    expect(await line(page).getByRole('status').innerText()).toBe('点一下，隐藏或显示')
    expect(await shown(page)).toBe(view.nodes.length)
  })

  test('are kept by the address, none out of sight; back undoes the last', async () => {
    const page = await atThree()
    await page.reload()
    await eventually(() => drawn(page)).toBe(view.edges.filter(isLeft).length)
    expect(await row(page, '来源', '江城日报').getAttribute('aria-pressed')).toBe('true')
    expect(await row(page, '实体', '地点').getAttribute('aria-pressed')).toBe('false')
    expect(await page.getByRole('slider', { name: '可信度' }).inputValue()).toBe('0.8')
    expect(await page.getByRole('slider', { name: '可信度' }).isVisible()).toBe(true)
    await page.goBack()
    await eventually(() => page.getByRole('slider', { name: '可信度' }).inputValue()).toBe('0')
    await eventually(() => drawn(page)).toBe(view.edges.filter(edge => isLeft({ ...edge, confidence: 1 })).length)
  })

  test('that leave nothing say so, and the way back', async () => {
    const page = await atPapers('#sure=1')
    await page.getByText('筛选后什么也不剩').waitFor()
    await shoot(page, 'filters-nothing')
    await page.locator('.over').getByRole('button', { name: '全部显示' }).click()
    await eventually(() => shown(page)).toBe(view.nodes.length)
  })
})

test('what stays is not moved', async () => {
  const page = await visit(bench.browser, bench.sample.url)
  await keepWritten(page)
  const places = row(page, '实体', '地点')
  await eventually(async () => (await marksOn(page)).length).toBeGreaterThan(10)
  const before = await marksOn(page)
  await places.click()
  await eventually(async () => (await marksOn(page)).some(mark => mark.startsWith('地'))).toBe(false)
  expect((await marksOn(page)).sort()).toEqual(before.filter(mark => !mark.startsWith('地')).sort())
  await places.click()
  await eventually(async () => (await marksOn(page)).sort()).toEqual([...before].sort())
})
