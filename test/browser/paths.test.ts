// How two are connected, what several have to do with each other, and how a name is found: on four invented papers.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeEntity, type KnowledgeGraph } from '../../src/index.ts'
import { type Bench, eventually, hits, open, openBench, search, shoot, visit } from './driver.ts'
import { papersGraph } from './papersGraph.ts'
import { keepWritten, namesOn, spotOf } from './writtenNames.ts'

let bench: Bench
let papers: string
let graph: KnowledgeGraph

beforeAll(async () => {
  bench = await openBench()
  graph = papersGraph()
  papers = (await bench.serve(graph)).url
}, 120_000)

afterAll(() => bench?.close())

const panel = (page: Page) => page.locator('aside.r')
const title = (page: Page, text: string) => page.locator('aside.r h1', { hasText: text })
const address = (page: Page) => decodeURIComponent(page.url())
const asTyped = (text: string) => text.replace(/\s+/g, '')
const atPapers = (hash = '') => visit(bench.browser, papers + hash)

describe('a way from one to the other', () => {
  const WAY = '#from=person:林晚舟&to=project:星河光谷&path=1'
  const words = async (page: Page) => (await panel(page).locator('.paths .words').allInnerTexts()).map(asTyped)

  test('is told in words, and each step with its sentence', async () => {
    const page = await atPapers(WAY)
    await eventually(() => words(page)).toEqual([
      '林晚舟—任职→云帆科技—建设→星河光谷',
      '林晚舟—任职→江城大学←合作—云帆科技—建设→星河光谷',
      '林晚舟—出席→江城论坛←举办—江城市←位于—江城新区—建设→星河光谷',
    ])
    const hops = panel(page).locator('.hops > li')
    expect((await hops.locator('> p').allInnerTexts()).map(asTyped)).toEqual([
      '林晚舟任职云帆科技',
      '云帆科技建设星河光谷',
    ])
    expect(await hops.last().locator('blockquote').innerText()).toBe('云帆科技参与建设星河光谷。')
    await shoot(page, 'panel-path')
    await panel(page).locator('.paths > li').nth(2).getByRole('button').first().click()
    await eventually(() => hops.count()).toBe(4)
    await eventually(() => address(page)).toContain('path=3')
  })

  test('goes around what is avoided; where it cannot it says so, and the way back', async () => {
    const page = await atPapers(WAY)
    await eventually(async () => (await words(page)).length).toBe(3)
    const avoid = (name: string) => panel(page).locator('.avoid').getByRole('button', { name, exact: true })
    await avoid('建设').click()
    await eventually(async () => (await words(page))[0]).toMatch(/^林晚舟—任职→云帆科技—(投资|供应)→星河光谷$/)
    expect((await words(page)).join()).not.toContain('建设')
    await avoid('任职').click()
    await panel(page).getByText('不走这些，四步之内就没有连上。').waitFor()
    await shoot(page, 'panel-no-path')
    await panel(page).getByRole('button', { name: '都可以走' }).click()
    await eventually(async () => (await words(page))[0]).toBe('林晚舟—任职→云帆科技—建设→星河光谷')
  })

  test('goes around a kind of entity', async () => {
    const page = await atPapers(WAY)
    await eventually(async () => (await words(page)).length).toBe(3)
    await panel(page).locator('.avoid').getByRole('button', { name: '机构' }).click()
    await eventually(() => words(page)).toEqual(['林晚舟—出席→江城论坛←举办—江城市←位于—江城新区—建设→星河光谷'])
  })

  test('is turned round', async () => {
    const page = await atPapers(WAY)
    await eventually(async () => (await words(page)).length).toBe(3)
    await page.getByRole('button', { name: '交换' }).click()
    await eventually(async () => (await words(page))[0]).toBe('星河光谷←建设—云帆科技←任职—林晚舟')
    await eventually(() => address(page)).toContain('from=project:星河光谷&to=person:林晚舟')
  })

  test('is one of more that are asked for', async () => {
    const page = await atPapers(`${WAY}&most=2`)
    await eventually(async () => (await words(page)).length).toBe(2)
    await page.getByRole('button', { name: '再找几条' }).click()
    await eventually(async () => (await words(page)).length).toBe(3)
    expect(await panel(page).locator('h2').innerText()).toBe('3 条路')
    expect(await page.getByRole('button', { name: '再找几条' }).count()).toBe(0)
  })

  test('is not there between what nothing ties together', async () => {
    const page = await atPapers('#from=person:林晚舟&to=person:周小满&path=1')
    await panel(page).getByText('四步之内没有连上。').waitFor()
    expect(await panel(page).locator('.avoid').count()).toBe(0)
  })

  test('is asked for by clicking both ends on the graph', async () => {
    const page = await atPapers()
    await keepWritten(page)
    await page.getByRole('button', { name: '怎么连上的' }).click()
    await clickNode(page, '林晚舟')
    await clickNode(page, '星河光谷')
    await eventually(async () => (await words(page))[0]).toBe('林晚舟—任职→云帆科技—建设→星河光谷')
  })
})

/** Clicks a node once its name is written. */
async function clickNode(page: Page, name: string, modifiers: 'Shift'[] = []): Promise<void> {
  const names = async () => (await namesOn(page)).map(({ text }) => text)
  await eventually(names).toContain(name)
  const stage = page.locator('.stage')
  await eventually(async () => {
    const { x, y } = await spotOf(page, name)
    await page.mouse.move(x - 24, y - 24)
    await page.mouse.move(x, y, { steps: 3 })
    return stage.evaluate(element => element.style.cursor)
  }).toBe('pointer')
  for (const key of modifiers) await page.keyboard.down(key)
  const { x, y } = await spotOf(page, name)
  await page.mouse.click(x, y)
  for (const key of modifiers) await page.keyboard.up(key)
}

describe('several', () => {
  test('are chosen with shift, listed, and told what ties them to each other', async () => {
    const page = await atPapers()
    await keepWritten(page)
    await open(page, '林晚舟')
    await clickNode(page, '江城论坛', ['Shift'])
    await title(page, '已选 2 个').waitFor()
    await clickNode(page, '江城市', ['Shift'])
    await title(page, '已选 3 个').waitFor()
    expect(await panel(page).locator('.several a').allInnerTexts()).toEqual(['林晚舟', '江城论坛', '江城市'])
    const ties = panel(page).locator('.said')
    expect((await ties.locator('.words').allInnerTexts()).map(asTyped).sort()).toEqual([
      '林晚舟出席江城论坛',
      '江城市举办江城论坛',
    ])
    await page.mouse.move(1, 1)
    await shoot(page, 'panel-several')
    await page.getByRole('button', { name: '不选 江城市' }).click()
    await title(page, '已选 2 个').waitFor()
    expect(await ties.count()).toBe(1)
    await ties.click()
    expect(asTyped(await title(page, '林晚舟').innerText())).toBe('林晚舟→江城论坛')
  })

  test('that nothing ties together say so, and are let go', async () => {
    const page = await atPapers('#chosen=person:周小满,person:林晚舟')
    await panel(page).getByText('它们之间没有直接的关系。').waitFor()
    await page.getByRole('button', { name: '取消选择' }).click()
    await title(page, '点一个点').waitFor()
  })
})

describe('the search', () => {
  test.each([
    ['lwz', '林晚舟'],
    ['jclt', '江城论坛'],
    ['xinghe', '星河光谷'],
  ])('%s finds %s', async (typed, name) => {
    const page = await atPapers()
    await search(page, typed)
    expect(await hits(page).first().innerText()).toContain(name)
  })

  test('says by which other name it found, and what of', async () => {
    const page = await atPapers()
    await search(page, '云帆')
    expect(await hits(page).count()).toBe(1)
    const { mentions } = describeEntity(graph, 'organization:云帆科技')
    expect(asTyped(await hits(page).innerText())).toBe(`机云帆科技又称云帆机构·企业5条关系·${mentions.length}处`)
    await shoot(page, 'search-hit')
  })

  test('offers near names where there is none', async () => {
    const page = await atPapers()
    await page.locator('#search').fill('林晚州')
    const none = page.locator('.hits.none')
    await none.waitFor()
    expect(asTyped(await none.innerText())).toBe('没有这个名字相近的名字：林晚舟')
    await shoot(page, 'search-none')
    await none.getByRole('button', { name: '林晚舟' }).click()
    await hits(page).first().waitFor()
    await page.keyboard.press('Enter')
    await title(page, '林晚舟').waitFor()
  })
})
