// What the right panel says of an entity, a relation and an article, where it leads, and what is copied from it.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type ArticleView, describeArticle, describeEntity, type KnowledgeGraph } from '../../src/index.ts'
import { type Bench, DESK, eventually, open, openBench, shoot, shown, visit } from './driver.ts'
import { papersGraph } from './papersGraph.ts'

let bench: Bench
let papers: string
let graph: KnowledgeGraph

beforeAll(async () => {
  bench = await openBench()
  graph = papersGraph()
  papers = (await bench.serve(graph)).url
}, 120_000)

afterAll(() => bench?.close())

const PHARMA = '高标准规划建设“长春药谷”'
const panel = (page: Page) => page.locator('aside.r')
const title = (page: Page, text: string) => page.locator('aside.r h1', { hasText: text })
const address = (page: Page) => decodeURIComponent(page.url())
const asTyped = (text: string) => text.replace(/\s+/g, '')

const atPapers = (hash = '') => visit(bench.browser, papers + hash)

/** The panel of an entity of the papers. */
async function at(name: string): Promise<Page> {
  const page = await atPapers()
  await open(page, name)
  return page
}

describe('an entity', () => {
  test('is told with its sort, its other names, and why they are its own', async () => {
    const page = await at('云帆科技')
    expect(await panel(page).locator('.kind').innerText()).toMatch(/机构\s*企业/)
    const alias = panel(page).locator('.aliases li')
    expect(asTyped(await alias.locator('button').innerText())).toBe('云帆文中简称')
    expect(await alias.getByRole('tooltip').isVisible()).toBe(false)
    await alias.hover()
    expect(await alias.getByRole('tooltip').innerText()).toBe('可信度 0.90')
    await shoot(page, 'panel-entity')
  })

  test('is one of its kind, not all of them', async () => {
    const page = await visit(bench.browser, papers, { locale: 'en-US' })
    await open(page, '林晚舟')
    expect(await panel(page).locator('.kind').innerText()).toBe('Person')
    expect(await page.locator('aside.l .row').first().innerText()).toContain('People')
    await shoot(page, 'panel-english')
  })

  test('has a table of numbers, each of which opens its sentence', async () => {
    const page = await at('星河光谷')
    const table = panel(page).getByRole('table', { name: '数字' })
    expect((await table.innerText()).split(/\s+/)).toEqual(['规划面积', '12.5平方公里'])
    await table.getByRole('button', { name: '规划面积' }).click()
    expect(await table.locator('.ev blockquote').innerText()).toBe('星河光谷规划面积12.5平方公里。')
    expect(await table.locator('.ev mark.f').innerText()).toBe('星河光谷')
    await shoot(page, 'panel-figures')
    await table.getByRole('button', { name: '规划面积' }).click()
    await table.locator('.ev').waitFor({ state: 'detached' })
  })

  test('has its posts in the order of time, each with the sentence of its own', async () => {
    const page = await at('林晚舟')
    const posts = panel(page).locator('.posts .post')
    await eventually(async () => (await posts.allInnerTexts()).map(asTyped)).toEqual([
      '2023年1月云帆科技副总裁→转到云帆科技',
      '2023年9月云帆科技总裁→转到云帆科技',
      '江城大学教授·曾经1处→转到江城大学',
    ])
    await posts.nth(1).locator('.said').click()
    expect(await posts.nth(1).locator('blockquote').innerText()).toBe('2023年9月，林晚舟任云帆科技总裁。')
    expect(await posts.nth(1).locator('mark').allInnerTexts()).toEqual(['林晚舟', '云帆科技', '总裁'])
    expect(await panel(page).locator('.ev').count()).toBe(1)
    await panel(page).getByRole('button', { name: '全部 2 处' }).waitFor()
    await shoot(page, 'panel-posts')
  })

  test('has its relations by what they say, as read from either end', async () => {
    const page = await at('江城新区')
    const groups = panel(page).locator('.rel')
    const read = async () =>
      Promise.all(
        (await groups.all()).map(async group => [
          await group.locator('h3').innerText(),
          (await group.locator('.said .text').allInnerTexts()).map(asTyped),
        ]),
      )
    await eventually(read).toEqual([
      ['位于', ['江城市']],
      ['建设', ['星河光谷']],
      ['毗邻', ['松花湖']],
    ])
    await panel(page).getByRole('link', { name: '转到 江城市' }).click()
    await title(page, '江城市').waitFor()
    await eventually(read).toEqual([
      ['境内有', ['江城新区']],
      ['举办', ['江城论坛']],
    ])
  })

  test('is found in its articles where it first stands', async () => {
    const page = await at('星河光谷')
    const rows = panel(page).locator('.mentions .row')
    const { mentions } = describeEntity(graph, 'project:星河光谷')
    expect(await rows.locator('.n').allInnerTexts()).toEqual(
      ['jcrb-1', 'jcwb-1', 'shsb-1'].map(id => `${mentions.filter(({ articleId }) => articleId === id).length} 处`),
    )
    await rows.filter({ hasText: '光谷落户江城新区' }).click()
    expect(await panel(page).locator('.source .here').first().innerText()).toBe('光谷')
  })

  test('that cannot be fetched says why, and is asked for again', async () => {
    const context = await bench.browser.newContext({ viewport: DESK, locale: 'zh-CN' })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    await page.route('**/api/entities/*', route => route.abort())
    await page.goto(`${papers}#entity=person:林晚舟`)
    const alert = panel(page).getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toContain('服务没有回应')
    await shoot(page, 'panel-gone')
    await page.unroute('**/api/entities/*')
    await alert.getByRole('button', { name: '重试' }).click()
    await title(page, '林晚舟').waitFor()
  })
})

describe('a relation', () => {
  test('is told with its ends, and every sentence under the article that prints it', async () => {
    const page = await atPapers('#relation=place:江城新区|builds|project:星河光谷')
    await panel(page).locator('.ev').last().waitFor()
    expect(asTyped(await title(page, '江城新区').innerText())).toBe('江城新区→星河光谷')
    expect(await panel(page).locator('.tally').innerText()).toBe('可信度 0.90 · 2 句，2 个来源')
    const said = panel(page).locator('.saidin')
    expect(await said.locator('h3').allInnerTexts()).toEqual([
      '《星河光谷开建》 江城日报 2024-03-05',
      '《“光谷”再添新项目》 松花商报 2024-05-11',
    ])
    for (const at of [0, 1]) {
      const marks = said.nth(at).locator('blockquote mark')
      expect(await marks.allInnerTexts()).toEqual(['江城新区', '建设', '星河光谷'])
      expect(await marks.evaluateAll(all => all.map(mark => mark.className))).toEqual(['f', 'g', 't'])
    }
    expect(await said.first().locator('.chip').allInnerTexts()).toEqual(['规划'])
    await shoot(page, 'panel-relation')
    await said.last().locator('h3 button').click()
    await title(page, '“光谷”再添新项目').waitFor()
  })

  test('names the other paper that prints the same sentence, and opens it there', async () => {
    const page = await atPapers('#relation=organization:云帆科技|builds|project:星河光谷')
    const copies = panel(page).locator('.copies')
    await copies.waitFor()
    expect(await copies.innerText()).toBe('同文另见：\n《光谷落户江城新区》 江城晚报 2024-03-20')
    await copies.getByRole('button').click()
    await title(page, '光谷落户江城新区').waitFor()
    const here = await panel(page).locator('.source .here').allInnerTexts()
    expect(here.join('')).toBe('云帆科技参与建设星河光谷。')
    await page.getByRole('button', { name: '返回' }).click()
    await copies.waitFor()
  })
})

describe('an article', () => {
  async function atPharma(): Promise<{ readonly page: Page; readonly article: ArticleView }> {
    const page = await visit(bench.browser, bench.sample.url)
    await open(page, '长春药谷')
    await panel(page).locator('.mentions .row', { hasText: PHARMA }).click()
    await title(page, PHARMA).waitFor()
    await page.waitForURL(/read=/)
    const id = /read=([^@&]+)@/.exec(address(page))![1]!
    const answer = await fetch(new URL(`api/articles/${id}`, bench.sample.url))
    return { page, article: (await answer.json()) as ArticleView }
  }

  test('has its paper and day, its headline, and who wrote it', async () => {
    const { page } = await atPharma()
    expect(await panel(page).locator('.from').innerText()).toBe(
      '城市晚报 · 2022-07-15 · chengshi-wanbao-2022-07-15.txt',
    )
    const byline = panel(page).locator('.byline li')
    expect(await byline.allInnerTexts()).toEqual(['城市晚报全媒体记者 陆续'])
    await shoot(page, 'panel-article')
    await byline.getByRole('link', { name: '陆续' }).click()
    await title(page, '陆续').waitFor()
  })

  test('leads from every name in it to what is named', async () => {
    const { page, article } = await atPharma()
    const links = panel(page).locator('.source a.mention')
    const led = await links.evaluateAll(all => all.map(link => new URL((link as HTMLAnchorElement).href).hash))
    const named = new Set(led.map(hash => new URLSearchParams(hash.slice(1)).get('entity')))
    expect([...named].sort()).toEqual([...new Set(article.mentions.map(({ entity }) => entity))].sort())
    expect(await panel(page).locator('.source span.mention').count()).toBe(0)
    await links.filter({ hasText: '金赛药业' }).first().click()
    await title(page, '金赛药业').waitFor()
  })

  test('shows where on the page it stands, and leads to the others', async () => {
    const { page, article } = await atPharma()
    const place = panel(page).locator('.onpage')
    expect(await place.locator('.extent .own').count()).toBe(article.place.spans.length)
    const first = Math.min(...article.place.spans.map(({ start }) => start)) + 1
    expect(await place.locator('.tally').innerText()).toContain(`原文件第 ${first.toLocaleString('en')}–`)
    await place.getByRole('button', { name: '同一文件的另外 6 篇' }).click()
    expect(await place.locator('.row .text').allInnerTexts()).toEqual(
      article.place.others.map(({ headline }) => headline),
    )
    await place.locator('.row').last().scrollIntoViewIfNeeded()
    await shoot(page, 'panel-place')
    const other = article.place.others[0]!.headline
    await place.locator('.row', { hasText: other }).click()
    await title(page, other).waitFor()
  })

  test('filters the graph to all that it names', async () => {
    const { page, article } = await atPharma()
    const button = page.getByRole('button', { name: '这篇文章里的全部' })
    await button.click()
    await eventually(() => shown(page)).toBe(new Set(article.mentions.map(({ entity }) => entity)).size)
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    await button.click()
    await eventually(async () => (await shown(page)) > article.mentions.length / 2).toBe(true)
    expect(await button.getAttribute('aria-pressed')).toBe('false')
  })
})

describe('a citation', () => {
  const CITED = '《松花商报》2024-05-11《“光谷”再添新项目》：“方大同说：‘云帆科技为星河光谷供应设备。’”'
  const SUPPLIES = '#relation=organization:云帆科技|supplies|project:星河光谷'

  test('is copied with paper, day, headline and sentence', async () => {
    const page = await visit(bench.browser, papers + SUPPLIES, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: '复制引文' }).click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CITED)
    await page.getByRole('button', { name: '复制引文' }).waitFor()
  })

  test('of an article needs no sentence', async () => {
    const page = await visit(bench.browser, `${papers}#read=${describeArticle(graph, 'jcrb-1').id}@0-0`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await page.getByRole('button', { name: '复制引文' }).click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('《江城日报》2024-03-05《星河光谷开建》')
  })

  test('is laid out to be copied by hand where the browser refuses', async () => {
    const page = await visit(bench.browser, papers + SUPPLIES, { permissions: [] })
    await page.getByRole('button', { name: '复制引文' }).click()
    const field = page.getByRole('textbox', { name: '浏览器不让复制' })
    await field.waitFor()
    expect(await field.inputValue()).toBe(CITED)
    const marked = await field.evaluate(area => {
      const { selectionStart, selectionEnd, value } = area as HTMLTextAreaElement
      return value.slice(selectionStart, selectionEnd)
    })
    expect(marked).toBe(CITED)
    await shoot(page, 'panel-cited-by-hand')
  })
})
