// A folder with every form of source in it, whole and broken: what can be read is, what cannot is told and stops nothing.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromJson } from '../../src/index.ts'
import { encoded } from '../read/encoded.ts'
import { PDFS, WORD_PARTS } from '../read/fuzz/seeds.ts'
import { HEADLINE, PAGES, PARAGRAPHS } from '../read/html/pages.ts'
import { bookParts, zipOf } from '../read/packed/zipOf.ts'
import { guanxi } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-batch-'))
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
/** A page that differs from the others by its last word. */
const page = (word: string) => `${HEADLINE}\n\n${PARAGRAPHS.join('\n')}\n${word}。\n`
beforeAll(() => {
  mkdirSync(join(folder, '江城日报/2022-07-15'), { recursive: true })
  put('江城日报/2022-07-15/第07版.txt', page('一'))
  put('gb_20220716_A08版.txt', encoded(page('二'), 'gb18030'))
  put('a.html', PAGES[0]!.html)
  put('b.docx', zipOf(WORD_PARTS[1]!))
  put('c.pdf', PDFS[0]!)
  put('d.epub', zipOf(bookParts({ 'a.xhtml': `<h1>${HEADLINE}</h1><p>${page('三')}</p>` })))
  put('e.csv', `标题,正文\n${HEADLINE},${PARAGRAPHS[0]}\n空,\n`)
  put('f.jsonl', `${JSON.stringify({ text: PARAGRAPHS[1] })}\n{"x\n`)
  put('g.txt.gz', gzipSync(page('四')))
  put('h.zip', zipOf({ 'x.txt': page('五'), '../y.txt': page('六') }))
  put('i.md', `# ${HEADLINE}\n\n${PARAGRAPHS[2]}\n`)
  put('broken.docx', zipOf(WORD_PARTS[0]!).subarray(0, 500))
  put('broken.pdf', PDFS[0]!.subarray(0, 900))
  put('empty.txt', '')
  put('line.txt', '新'.repeat(1_100_000))
})
afterAll(() => rmSync(folder, { recursive: true }))

const BAD = ['e.csv#3', 'f.jsonl#2', 'h.zip/../y.txt', 'broken.docx', 'broken.pdf', 'empty.txt', 'line.txt']
const GOOD = ['a.html', 'b.docx', 'c.pdf', 'd.epub', 'e.csv#2', 'f.jsonl#1', 'g.txt', 'h.zip/x.txt', 'i.md']

it('reads what is whole, tells each that is not with why, and ends in 1', async () => {
  const { status, stderr } = await guanxi(['build', '.', '-o', 'graph.json'], { cwd: folder })
  expect(status).toBe(1)
  const lines = stderr.split('\n')
  const told = lines.filter(line => / expected .+, found /u.test(line)).map(line => line.split(': ')[1])
  expect(told.sort()).toEqual([...BAD].sort())
  expect(lines).toContain(
    `guanxi: ${BAD.length} of ${BAD.length + GOOD.length + 2} could not be read and were left out; why is said above`,
  )
  const articles = fromJson(readFileSync(join(folder, 'graph.json'), 'utf8')).getAttribute('articles')
  expect(new Set(articles.map(({ source }) => source))).toEqual(
    new Set([...GOOD, 'gb_20220716_A08版.txt', '江城日报/2022-07-15/第07版.txt']),
  )
  expect(articles.find(({ source }) => source.startsWith('江城日报'))).toMatchObject({
    published: '2022-07-15',
    publication: '江城日报',
  })
  expect(articles.find(({ source }) => source.startsWith('gb_'))).toMatchObject({ published: '2022-07-16' })
})

it('takes day and paper from the command line before what names and texts say', async () => {
  const { stdout } = await guanxi(
    ['build', 'a.html', '江城日报', '--published', '2020-01-02', '--publication', '海城日报'],
    { cwd: folder },
  )
  for (const article of fromJson(stdout).getAttribute('articles'))
    expect(article).toMatchObject({ published: '2020-01-02', publication: '海城日报' })
})
