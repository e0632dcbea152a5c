import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'

test('the id comes from the text alone, unless it is given', () => {
  const id = documentFromText('新馆开放。', 'a.txt').id
  expect(id).toMatch(/^[0-9a-f]{12}$/u)
  expect(documentFromText('新馆开放。', 'b.txt').id).toBe(id)
  expect(documentFromText('旧馆关闭。', 'a.txt').id).not.toBe(id)
  expect(documentFromText('新馆开放。', 'a.txt', { id: 'x1' }).id).toBe('x1')
})

describe('the day of publication', () => {
  const rows: [source: string, published: string | undefined][] = [
    ['2022-07-15.txt', '2022-07-15'],
    ['pages/江城日报20220715.txt', '2022-07-15'],
    ['江城日报2022年7月5日A03.txt', '2022-07-05'],
    ['2022.07.15/a3.txt', '2022-07-15'],
    ['江城日报2022年7月.txt', '2022-07'],
    ['archive/2022/07/15/a3.txt', '2022-07-15'],
    ['20221315.txt', undefined],
    ['20230229.txt', undefined],
    ['page123456789.txt', undefined],
    ['page.txt', undefined],
  ]
  test.each(rows)('%s', (source, published) => expect(documentFromText('文', source).published).toBe(published))
  test('what the caller says goes first', () =>
    expect(documentFromText('文', '2022-07-15.txt', { published: '2021', publication: '江城日报' })).toMatchObject({
      published: '2021',
      publication: '江城日报',
    }))
})

describe('pages', () => {
  const rows: [name: string, text: string, pages: string[]][] = [
    ['one', '甲\n乙', ['甲\n乙']],
    ['parted by form feeds', '甲\n\f乙\n\f', ['甲\n', '乙\n']],
    ['none but an empty one', '', ['']],
  ]
  test.each(rows)('%s', (_, text, pages) =>
    expect(documentFromText(text, 'a').pages.map(({ span }) => text.slice(span.start, span.end))).toEqual(pages))
})

test('text without Chinese is told of, not refused', () => {
  expect(documentFromText('no', 'a').notices.map(notice => notice.code)).toEqual(['noChinese'])
  expect(documentFromText('有', 'a').notices).toEqual([])
})
