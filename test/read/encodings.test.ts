// One page in the encodings that Chinese files are kept in says the same things, as text and as a web page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../src/index.ts'
import { encoded } from './encoded.ts'
import { HEADLINE, PARAGRAPHS } from './html/pages.ts'

const toTraditional = Converter({ from: 'cn', to: 'tw' })
const toSimplified = Converter({ from: 'tw', to: 'cn' })
const folder = mkdtempSync(join(tmpdir(), 'guanxi-encodings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = `${HEADLINE}\n\n${PARAGRAPHS.map(text => `　　${text}`).join('\n')}\n`
const htmlIn = (charset: string, text: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1><div>${text
    .split('\n')
    .slice(2)
    .map(line => `<p>${line}</p>`)
    .join('')}</div></body></html>`

/** The entities of one file, names in simplified characters: `person 顾云海`. */
async function entitiesOf(name: string, bytes: Uint8Array): Promise<string[]> {
  writeFileSync(join(folder, name), bytes)
  const { graph, failures } = await build([join(folder, name)])
  expect(failures).toEqual([])
  return graph.mapNodes((_, { kind, label }) => `${kind} ${toSimplified(label)}`).sort()
}

let [fromText, fromHtml]: [string[], string[]] = [[], []]
beforeAll(async () => {
  fromText = await entitiesOf('utf-8.txt', encoded(TEXT, 'utf-8'))
  fromHtml = await entitiesOf('utf-8.html', encoded(htmlIn('utf-8', TEXT), 'utf-8'))
})

test('the page says something', () => {
  expect(fromText).toEqual(expect.arrayContaining(['person 顾云海', 'person 沈知遥']))
  expect(fromHtml).toEqual(expect.arrayContaining(['person 顾云海', 'person 沈知遥']))
})

test.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('%s', async encoding => {
  expect(await entitiesOf(`${encoding}.txt`, encoded(TEXT, encoding))).toEqual(fromText)
  expect(
    await entitiesOf(`${encoding}.html`, encoded(htmlIn(encoding === 'gb18030' ? 'gb2312' : 'utf-16', TEXT), encoding)),
  ).toEqual(fromHtml)
})

test('traditional text as Big5 and as UTF-8', async () => {
  const [text, html] = [toTraditional(TEXT), toTraditional(htmlIn('big5', TEXT))]
  expect(text).toContain('顧雲海')
  for (const encoding of ['big5', 'utf-8'] as const) {
    expect(await entitiesOf(`traditional-${encoding}.txt`, encoded(text, encoding))).toEqual(fromText)
    expect(await entitiesOf(`traditional-${encoding}.html`, encoded(html, encoding))).toEqual(fromHtml)
  }
})
