// Files made to harm: each is refused with words, within ten seconds of work and a gibibyte, which the process that reads
// them holds. What is refused in the tests of one reader alone stands there.
import { createCipheriv } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PARAGRAPHS } from '../html/pages.ts'
import { bookParts, paragraph, wordParts, zipOf } from '../packed/zipOf.ts'
import { zip } from '../zip.ts'
import { readInProcess } from './readInProcess.ts'

const MIB = 2 ** 20
const page = { name: 'a.txt', content: '新馆开放。' }
const blank = Buffer.alloc(64 * MIB)
const bomb = zip([{ name: 'a.txt', content: blank }])

/** What no packing makes smaller. */
const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(2 * MIB))
const large = { content: noise, size: 250 * MIB }
const text = PARAGRAPHS.join('')

const REFUSED: readonly [what: string, name: string, bytes: () => Uint8Array | string, message: RegExp][] = [
  [
    'an archive packed too well',
    'a.zip',
    () => bomb,
    /a\.txt: expected a file packed to no less than 1\/200, found 1\/10\d\d; unpack it yourself/u,
  ],
  [
    'a bomb within an archive',
    'a.zip',
    () => zip([{ name: 'b.zip', content: bomb }]),
    /b\.zip\/a\.txt: expected a file packed/u,
  ],
  [
    'a bomb of bombs',
    'a.zip',
    () => zip([{ name: 'b.zip', content: zip([{ name: 'c.zip', content: bomb }]) }]),
    /c\.zip: expected no archive so deep within others/u,
  ],
  [
    'archives that unpack to too much in all',
    'a.zip',
    () => zip([...'abcde'].map(name => ({ ...large, name: `${name}.txt` }))),
    /e\.txt: expected at most 1024 MiB in all, found more/u,
  ],
  [
    'an archive of 30,000 files',
    'a.zip',
    () => zip(Array.from({ length: 30_000 }, (_, n) => ({ ...page, name: `${n}.txt`, stored: true }))),
    /expected at most 20000 files in an archive, found 30000; split it/u,
  ],
  [
    'a file above its archive',
    'a.zip',
    () => zip([{ ...page, name: 'x/../../a.txt' }]),
    /expected a name within the archive, found invalid relative path/u,
  ],
  [
    'a file at an absolute place',
    'a.zip',
    () => zip([{ ...page, name: '/a.txt' }]),
    /expected a name within the archive, found absolute path/u,
  ],
  [
    'a file on a drive',
    'a.zip',
    () => zip([{ ...page, name: 'C:\\a.txt' }]),
    /expected a name within the archive, found absolute path/u,
  ],
  [
    'a name of 9,000 characters',
    'a.zip',
    () => zip([{ ...page, name: `${'长'.repeat(9000)}.txt` }]),
    /found only other files|expected a name of at most 500 characters, found one of 9004/u,
  ],
  [
    'a gzip bomb',
    'a.txt.gz',
    () => gzipSync(Buffer.alloc(1100 * MIB)),
    /a\.txt\.gz: expected .*found one that unpacks to more than 256 MiB/u,
  ],
  [
    'a file of 300 MiB in an archive',
    'a.zip',
    () => zip([{ ...large, name: 'a.txt', size: 300 * MIB }]),
    /a\.txt: expected at most 256 MiB, found 300; unpack it yourself/u,
  ],
  [
    'a gzip bomb of text',
    'a.txt.gz',
    () => gzipSync(Buffer.alloc(200 * MIB, '新馆')),
    /a\.txt: expected at most 64 MiB, found 200; split it/u,
  ],
  [
    'gzip in gzip in gzip',
    'a.txt.gz.gz.gz',
    () => gzipSync(gzipSync(gzipSync('新馆开放。'))),
    /expected no archive so deep within others, found one; unpack the outer one first/u,
  ],
  [
    'an attribute of 100 MB',
    'a.html',
    () => `<html><p class="${'x'.repeat(100_000_000)}">${text}`,
    /expected at most 32 MiB, found 96/u,
  ],
  [
    'a million nested elements',
    'a.html',
    () => `<html>${'<div>'.repeat(1_000_000)}${text}`,
    /expected a page of at most 50000 elements, found more/u,
  ],
  [
    'text deep within elements',
    'a.html',
    () => `<html>${'<div>'.repeat(60)}${`<p>${text}</p>`.repeat(9000)}`,
    /too much text in elements within elements; save the article's text as \.txt/u,
  ],
  [
    'a Word file of blanks',
    'a.docx',
    () => zipOf({ ...wordParts(paragraph(text)), 'word/document.xml': blank }),
    /found a part packed to 1\/10\d\d/u,
  ],
  [
    'an e-book of blanks',
    'a.epub',
    () => zipOf({ ...bookParts({ 'a.xhtml': text }), 'OEBPS/b.xhtml': blank }),
    /found a part packed to 1\/10\d\d/u,
  ],
  [
    'a list of parts above the book',
    'a.epub',
    () =>
      zipOf({
        ...bookParts({ 'a.xhtml': text }),
        'META-INF/container.xml':
          '<container><rootfiles><rootfile full-path="../../etc/passwd"/></rootfiles></container>',
      }),
    /found an archive without its list of parts; make the e-book anew/u,
  ],
  [
    'JSON nested 100,000 deep',
    'a.json',
    () => `${'['.repeat(100_000)}"新"${']'.repeat(100_000)}`,
    /a\.json#1: expected an object like .*, found a list of 1; it is skipped/u,
  ],
  [
    'objects nested 100,000 deep',
    'a.json',
    () => `${'{"text":'.repeat(100_000)}"新"${'}'.repeat(100_000)}`,
    /a\.json#1: expected a column with the articles' text .*, found none|found an object of text/u,
  ],
  [
    'a table of one line without an end',
    'a.csv',
    () => `标题,正文\n${'新馆，'.repeat(2_000_000)}`,
    /expected lines of at most 1000000 characters, found one of 6000000; put line breaks/u,
  ],
  [
    'a text of one line without an end',
    'a.txt',
    () => '新馆，'.repeat(2_000_000),
    /expected lines of at most 1000000 characters/u,
  ],
  [
    'quotations within quotations',
    'a.md',
    () => `${'> '.repeat(9000)}${text}`,
    /expected Markdown nested at most 200 deep, found more; name it \.txt/u,
  ],
  [
    'links left open',
    'a.md',
    () => `${'[a]('.repeat(50_000)}${text}`,
    /expected Markdown with at most 20000 marks .*, found 50000; split it/u,
  ],
]

test.each(REFUSED)(
  '%s',
  async (_, name, bytes, message) => {
    const [outcome] = await readAll([{ name, bytes: Buffer.from(bytes() as string) }])
    expect(outcome!.failure).toBeUndefined()
    expect(outcome!.documents).toBe(0)
    expect(outcome!.errors.at(-1)).toMatch(message)
  },
  300_000,
)

test('large files that are none of these are read', async () => {
  const line = `${text}\n`
  const files = [
    { name: 'a.txt', bytes: Buffer.alloc(40 * MIB, line) },
    { name: 'b.txt', bytes: Buffer.alloc(16 * MIB, '新\n') },
    { name: 'a.html', bytes: Buffer.from(`<title>新馆开放</title><body><div>${`<p>${text}</p>`.repeat(5000)}</div>`) },
  ]
  const outcomes = await readAll(files)
  expect(outcomes.map(({ documents, failure }) => [documents, failure])).toEqual(files.map(() => [1, undefined]))
}, 300_000)

async function readAll(files: Parameters<typeof readInProcess>[0]) {
  const outcomes = []
  for await (const outcome of readInProcess(files)) outcomes.push(outcome)
  return outcomes
}
