import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { readHtml } from '../../../src/read/readHtml.ts'
import { textOf } from '../../../src/text/span.ts'
import type { Document } from '../../../src/types.ts'
import { FRONT_PAGE, HEADLINE, LAYOUT_PAGE, PAGES, PARAGRAPHS } from './pages.ts'

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html)
const read = async (html: string, source = 'page.html'): Promise<Document> =>
  (await readHtml(bytesOf(html), source))[0]!
const partsOf = ({ text, outline }: Document): [part: string, text: string][] =>
  outline!.flatMap(({ parts }) =>
    parts.map(({ part, lines }): [string, string] => [part, lines.map(span => textOf(text, span)).join('')]),
  )
const only = (document: Document, wanted: string) =>
  partsOf(document).flatMap(([part, text]) => (part === wanted ? [text] : []))
const failure = async (html: string): Promise<string> => {
  try {
    await read(html)
  } catch (error) {
    if (error instanceof ReadError) return error.message
    throw error
  }
  throw new Error('expected a ReadError')
}

describe.each(PAGES)('the article on a page: $name', ({ html }) => {
  test('has its headline without the site, its paragraphs and nothing else', async () => {
    const document = await read(html)
    expect(only(document, 'headline')).toEqual([HEADLINE])
    expect(only(document, 'body')).toEqual(PARAGRAPHS)
  })
  test('is of its day and paper', async () => {
    const document = await read(html)
    expect(document.published).toBe('2024-03-05')
    if (!html.includes('enpcontent')) expect(document.publication).toBe('江城晚报')
  })
})

const page = (name: string): Promise<Document> => read(PAGES.find(saved => saved.name === name)!.html)

test('credits that are printed or stated outside the text are bylines', async () => {
  expect(only(await page('portal'), 'byline')).toEqual(['责任编辑：李望'])
  expect(only(await page('JSON-LD'), 'byline')).toEqual([])
  expect(only(await page('e-paper'), 'byline')).toEqual([])
  const stated = await read(PAGES[1]!.html.replace('"name":"李望"', '"name":"陆续"'))
  expect(only(stated, 'byline')).toEqual(['作者：陆续'])
})

test('a figure’s caption, a kicker and a subtitle are what they are', async () => {
  expect(only(await page('JSON-LD'), 'caption')).toEqual(['签约现场。李望 摄'])
  expect(only(await page('e-paper'), 'kicker')).toEqual(['南湖区再添一景'])
  expect(only(await page('e-paper'), 'subhead')).toEqual(['总投资12亿元'])
})

test('an e-paper’s page with its texts in it gives each article, and its number', async () => {
  const document = await read(LAYOUT_PAGE)
  expect(only(document, 'headline')).toEqual([HEADLINE, '平安里的电梯修好了'])
  expect(document.outline).toHaveLength(2)
  expect(document.pages[0]!.label).toBe('7')
  expect(document.published).toBe('2024-03-05')
})

test('several marked articles are several articles', async () => {
  const articles = [0, 1].map(
    n =>
      `<article><h2>第${'一二'[n]}篇的标题</h2><p>来源：江城晚报 2024-03-0${n + 5}</p><p>${PARAGRAPHS.join('</p><p>')}</p></article>`,
  )
  const document = await read(`<title>江城新闻网</title>${articles.join('')}`)
  expect(only(document, 'headline')).toEqual(['第一篇的标题', '第二篇的标题'])
  expect(document.outline!.map(({ published }) => published)).toEqual(['2024-03-05', '2024-03-06'])
  expect(document.publication).toBe('江城晚报')
})

test('headings within the text are subheads', async () => {
  const document = await read(
    `<title>${HEADLINE}</title><h1>${HEADLINE}</h1><div><p>${PARAGRAPHS[0]}</p><h2>投资12亿元</h2><p>${PARAGRAPHS[1]}</p><p><strong>三百名员工</strong></p><p>${PARAGRAPHS[2]}</p></div>`,
  )
  expect(only(document, 'subhead')).toEqual(['投资12亿元', '三百名员工'])
})

describe('bytes', () => {
  const gb = (html: string) => Buffer.concat([...html].map(gbBytes))
  test('are read as GB18030 where the page says gb2312', async () => {
    const html = PAGES[0]!.html.replace('charset="utf-8"', 'charset="gb2312"')
    expect((await readHtml(gb(html), 'p.html'))[0]!.text).toBe((await page('portal')).text)
  })
  test('are read as GB18030 where the page does not say', async () => {
    const html = PAGES[0]!.html.replace('<meta charset="utf-8">', `<script>${'/* x */'.repeat(9000)}</script>`)
    expect((await readHtml(gb(html), 'p.html'))[0]!.text).toBe((await page('portal')).text)
  })
  test('are UTF-8 where they are valid as that, whatever the page says', async () => {
    const html = PAGES[0]!.html.replace('charset="utf-8"', 'charset="gb2312"')
    expect((await read(html)).text).toBe((await page('portal')).text)
  })
  test.each([true, false])('of UTF-16 are read with a byte order mark or without one: %s', async marked => {
    const bytes = Buffer.from((marked ? '\ufeff' : '') + PAGES[0]!.html, 'utf16le')
    expect((await readHtml(bytes, 'p.html'))[0]!.text).toBe((await page('portal')).text)
  })
})

describe('what is no article says so', () => {
  test('a front page', async () => {
    expect(await failure(FRONT_PAGE)).toMatch(
      /^page\.html: expected a page with an article, found no main text, but \d+ links; .* save the page of each/u,
    )
  })
  test('a page that a program fills', async () => {
    expect(await failure('<title>江城新闻网</title><div id="app">加载中</div><script>x</script>')).toMatch(
      /save the page from the browser once it is shown/u,
    )
  })
  test('a page without Chinese', async () => {
    expect(
      await failure(`<title>News</title><p>${'The mayor said so, and the council agreed. '.repeat(20)}</p>`),
    ).toMatch(/found no main text/u)
  })
  test('an empty file', async () => {
    expect(await failure('')).toMatch(/an empty file/u)
  })
  test('bytes that are no text', async () => {
    await expect(readHtml(new Uint8Array(500).fill(0xff), 'x.html')).rejects.toThrow(/text in none of these/u)
  })
  test('a page of too many elements', async () => {
    expect(await failure('<i>一</i>'.repeat(50_001))).toMatch(/at most 50000 elements/u)
  })
})

test('elements nested forty thousand deep lose no text', async () => {
  const document = await read(
    `<title>${HEADLINE}</title><h1>${HEADLINE}</h1>${'<div>'.repeat(45_000)}<p>${PARAGRAPHS.join('</p><p>')}</p>`,
  )
  expect(only(document, 'body')).toEqual(PARAGRAPHS)
})

test('an attribute of megabytes is nothing', async () => {
  const html = PAGES[0]!.html.replace(
    '<div class="content">',
    `<div class="content" data-x="${'一'.repeat(3_000_000)}"><img src="data:image/png;base64,${'A'.repeat(3_000_000)}">`,
  )
  expect((await read(html)).text).toBe((await page('portal')).text)
})

/** A character's bytes in GB18030, found by decoding all pairs. */
function gbBytes(character: string): Buffer {
  if (character < '\x80') return Buffer.from(character)
  const bytes = GB.get(character)
  if (!bytes) throw new Error(`no two bytes for ${character}`)
  return bytes
}
const GB = new Map<string, Buffer>()
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    const bytes = Buffer.from([high, low])
    if (low !== 0x7f) GB.set(new TextDecoder('gb18030').decode(bytes), bytes)
  }
}
