// Pages a second for each form of source: the same four pages of news, as text in several encodings, as a saved web page, a
// Word file, an e-book, tables, an archive, a PDF, and the first of them as a scan. Each is read to a Document, in this
// process, once to warm up and then three times; the best counts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PAGES = 4
const ROUNDS = 3

const source = async path => (await runnerImport(join(ROOT, 'test/read', path))).module

/** Prints a line a form. */
export async function benchRead() {
  const { readBytes } = await import(join(ROOT, 'dist/read/readBytes.js'))
  const { stories, pdf, scan } = await printed()
  console.log(`\n${PAGES} pages of ${stories.length} articles, read`)
  console.log('form                    s    pages/s   articles')
  for (const [name, bytes, pages = PAGES] of [...(await formsOf(stories)), ['news.pdf', pdf], ['scan.png', scan, 1]]) {
    let best = Number.POSITIVE_INFINITY
    let articles = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const since = performance.now()
      articles = 0
      for await (const found of readBytes(bytes, name, { ocr: true })) {
        if (found instanceof Error) throw found
        articles += found.outline?.length ?? 0
      }
      if (round > 0) best = Math.min(best, (performance.now() - since) / 1000)
    }
    const speed = (pages / best).toFixed(best > 1 ? 1 : 0)
    console.log(
      `${name.padEnd(18)} ${best.toFixed(3).padStart(6)} ${speed.padStart(10)} ${String(articles || '–').padStart(10)}`,
    )
  }
}

/** Four pages set and printed by a browser: the articles on them, the PDF, and a scan of the first at 200 dpi. */
async function printed() {
  const [{ launch, markupOf, measureFaces, printSheets }, { TEMPLATES }, { chance }] = await Promise.all(
    ['pdf/printSheets.ts', 'pdf/templates/templates.ts', 'pdf/random.ts'].map(source),
  )
  const browser = await launch()
  try {
    const page = await browser.newPage({ deviceScaleFactor: 200 / 96 })
    const faces = await measureFaces(page)
    const sheets = Array.from({ length: PAGES }, (_, seed) => TEMPLATES['four columns'](chance(seed + 1), faces))
    const marked = sheets.map(sheet => markupOf(sheet, chance(1)))
    const { pdf } = await printSheets(page, marked)
    await printSheets(page, marked.slice(0, 1))
    const scan = await page.screenshot()
    return { stories: sheets.flatMap(({ stories }) => stories), pdf, scan }
  } finally {
    await browser.close()
  }
}

/** The articles in every form that needs no browser: [name, bytes]. */
async function formsOf(stories) {
  const [{ zipOf, wordParts, bookParts, paragraph }, { encoded }] = await Promise.all(
    ['packed/zipOf.ts', 'encoded.ts'].map(source),
  )
  const titled = stories.filter(({ headline }) => headline)
  const linesOf = ({ headline, paragraphs }) => [headline, ...paragraphs]
  const text = titled.map(story => linesOf(story).join('\n')).join('\n\n')
  const html = titled.map(({ headline, paragraphs }) => `<h1>${headline}</h1>${tagged(paragraphs)}`)
  const rows = titled.map(({ headline, paragraphs }) => ({ title: headline, text: paragraphs.join('\n') }))
  const word = titled.flatMap(({ headline, paragraphs }) => [
    paragraph(headline, { style: '1' }),
    ...paragraphs.map(words => paragraph(words)),
  ])
  return [
    ['news.txt', Buffer.from(text)],
    ['news.gb18030.txt', encoded(text, 'gb18030')],
    ['news.utf16.txt', encoded(text, 'utf-16le')],
    [
      'news.md',
      Buffer.from(titled.map(({ headline, paragraphs }) => [`# ${headline}`, ...paragraphs].join('\n\n')).join('\n\n')),
    ],
    [
      'news.html',
      Buffer.from(`<!doctype html><meta charset=utf-8><title>江城新闻</title><article>${html.join('')}</article>`),
    ],
    ['news.docx', zipOf(wordParts(word.join(''), { 1: 'heading 1' }))],
    ['news.epub', zipOf(bookParts(Object.fromEntries(html.map((words, number) => [`${number}.xhtml`, words]))))],
    ['news.jsonl', Buffer.from(rows.map(row => JSON.stringify(row)).join('\n'))],
    [
      'news.zip',
      zipOf(Object.fromEntries(rows.map(({ title, text }, number) => [`${number}.txt`, `${title}\n${text}`]))),
    ],
  ]
}

const tagged = paragraphs => paragraphs.map(words => `<p>${words}</p>`).join('')
