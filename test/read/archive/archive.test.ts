// Archives: what is in them is read as from a folder, and no archive does harm.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { documents, found, told } from '../readAll.ts'
import { zip } from '../zip.ts'

const page = { name: 'b.txt', content: '新馆开放。' }
const messages = async (bytes: Uint8Array, name = 'news.zip') => told(await found(bytes, name))

describe('a zip archive', () => {
  test('is read in the order of its names, whatever forms are in it', async () => {
    const bytes = zip([
      page,
      { name: 'a/一版.md', content: '# 新馆\n\n新馆开放。' },
      { name: 'a/', content: '' },
      { name: 'news.csv', content: 'text\n旧馆关闭。\n' },
      { name: 'page.txt.gz', content: gzipSync('旧馆开放。') },
      { name: '.hidden.txt', content: '隐藏。' },
      { name: '__MACOSX/b.txt', content: '隐藏。' },
      { name: 'picture.bin', content: 'x' },
      { name: 'decisions.jsonl', content: '{"verdict":"drop"}' },
      { name: 'graph.json', content: '{"format":"guanxi","version":1}' },
    ])
    const all = await documents(bytes, 'news.zip')
    expect(told(all)).toEqual([
      'news.zip/a/一版.md: # 新馆\n\n新馆开放。',
      'news.zip/b.txt: 新馆开放。',
      'news.zip/news.csv#2: 旧馆关闭。',
      'news.zip/page.txt: 旧馆开放。',
    ])
    expect(all.map(({ notices }) => notices.map(({ message }) => message))).toEqual([
      [
        expect.stringMatching(
          /^news\.zip: news\.zip\/picture\.bin not read: the name does not end in \.gz, .* or \.text$/u,
        ),
      ],
      [],
      [],
      [],
    ])
  })

  test('says of an image in it what reads images', async () => {
    const [document] = await documents(zip([page, { name: 'scan.png', content: 'x' }]), 'news.zip')
    expect(document!.notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^news\.zip: news\.zip\/scan\.png not read: .*; --ocr reads images$/u),
    ])
  })

  test('has its names in GBK where it does not say that they are UTF-8', async () => {
    const gbk = Uint8Array.from([0xd2, 0xbb, 0xb0, 0xe6, 0x2e, 0x74, 0x78, 0x74])
    const [document] = await documents(zip([{ ...page, name: gbk, flags: 0 }]), 'news.zip')
    expect(document!.source).toBe('news.zip/一版.txt')
    const [plain] = await documents(zip([{ ...page, name: '一版.txt', flags: 0 }]), 'news.zip')
    expect(plain!.source).toBe('news.zip/一版.txt')
  })

  test('may hold another one, but that no third', async () => {
    const inner = zip([page])
    const nested = zip([{ name: 'inner.zip', content: inner }])
    expect(await messages(nested)).toEqual(['news.zip/inner.zip/b.txt: 新馆开放。'])
    expect(await messages(zip([{ name: 'outer.zip', content: nested }, page]))).toEqual([
      'news.zip/b.txt: 新馆开放。',
      '! news.zip/outer.zip/inner.zip: expected no archive so deep within others, found one; unpack the outer one first',
    ])
  })

  test('has its corrections beside its pages', async () => {
    const fix = { format: 'guanxi-outline', version: 1, articles: [{ parts: [{ part: 'headline', lines: '1' }] }] }
    const [document] = await documents(
      zip([
        { name: 'a/b.fix.json', content: JSON.stringify(fix) },
        { ...page, name: 'a/b.txt' },
      ]),
      'news.zip',
    )
    expect(document!.outline).toHaveLength(1)
  })

  const refused: [name: string, bytes: Uint8Array, message: RegExp][] = [
    ['no file', zip([]), /found no file/u],
    ['only other files', zip([{ name: 'a.bin', content: 'x' }]), /found only other files \(news\.zip\/a\.bin\)/u],
    ['its end cut off', zip([page]).subarray(0, 60), /^! news\.zip: expected a zip archive, found a broken one \(/u],
    ['a file that is encrypted', zip([{ ...page, flags: 0x801 }]), /b\.txt: .*found an encrypted one/u],
    [
      'a name that leaves it',
      zip([{ ...page, name: '../../b.txt' }]),
      /expected a name within the archive, found .*\.\.\/\.\.\/b\.txt/u,
    ],
    [
      'an absolute name',
      zip([{ ...page, name: '/etc/b.txt' }]),
      /expected a name within the archive, found absolute path/u,
    ],
    [
      'a name with backslashes that leaves it',
      zip([{ ...page, name: '..\\b.txt' }]),
      /expected a name within the archive/u,
    ],
    [
      'a bomb',
      zip([{ name: 'b.txt', content: new Uint8Array(2 ** 22) }]),
      /expected a file packed to no less than 1\/200, found 1\/\d+/u,
    ],
    [
      'a file larger than it says',
      zip([{ ...page, content: '新'.repeat(10_000), size: 10 }]),
      /broken one \(too many bytes in the stream/u,
    ],
    ['a file that is said to be larger than all may be', zip([{ ...page, stored: true, size: 2 ** 31 }]), /found/u],
  ]
  test.each(refused)('is refused that has %s', async (_, bytes, message) => {
    const all = await messages(bytes)
    expect(all).toEqual([expect.stringMatching(/^! /u)])
    expect(all[0]).toMatch(message)
  })

  test('has one bad file reported, and the others read', async () => {
    const all = await messages(
      zip([page, { ...page, name: 'a.txt', flags: 0x801 }, { name: 'c.txt', content: 'English' }]),
    )
    expect(all).toEqual([
      expect.stringMatching(/^! news\.zip\/a\.txt/u),
      'news.zip/b.txt: 新馆开放。',
      expect.stringMatching(/^! news\.zip\/c\.txt/u),
    ])
  })
})

describe('a gzip archive', () => {
  test('is the file within', async () => {
    expect(await messages(gzipSync('text\n新馆开放。\n'), 'news.csv.gz')).toEqual(['news.csv#2: 新馆开放。'])
    expect(await messages(gzipSync('新馆开放。'), '-')).toEqual(['-: 新馆开放。'])
  })
  test('is refused that is broken, or cut off', async () => {
    expect(await messages(gzipSync('新馆开放。').subarray(0, 20), 'a.gz')).toEqual([
      expect.stringMatching(/^! a\.gz: expected a gzip archive, found a broken one \(unexpected end of file\)/u),
    ])
    expect(await messages(Uint8Array.from([0x1f, 0x8b, 1, 2, 3]), 'a.gz')).toEqual([
      expect.stringMatching(/found a broken one/u),
    ])
  })
})

test('any archive with any bytes changed gives documents and failures, nothing else', async () => {
  const bytes = zip([page, { name: 'c.csv', content: 'text\n旧馆关闭。\n' }, { name: 'i.zip', content: zip([page]) }])
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(bytes.length), fc.boolean(), async (edits, length, cut) => {
      const changed = Uint8Array.from(bytes)
      for (const [at, value] of edits) changed[at] = value
      for (const one of await found(cut ? changed.subarray(0, length) : changed, 'news.zip'))
        if (!(one instanceof ReadError)) expect(one.text).toMatch(/\p{Script=Han}/u)
    }),
    { numRuns: 400 },
  )
})
