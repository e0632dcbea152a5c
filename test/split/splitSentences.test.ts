import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/split/splitSentences.ts'

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('where sentences end', () => {
  const rows: [text: string, sentences: string[]][] = [
    ['馆内有书。馆外有树！', ['馆内有书。', '馆外有树！']],
    ['一楼是大厅；二楼是书库。', ['一楼是大厅；', '二楼是书库。']],
    ['真的吗？！真的。', ['真的吗？！', '真的。']],
    ['他想了很久……还是走了。', ['他想了很久……', '还是走了。']],
    ['馆长说：“今天开馆。”读者鼓掌。', ['馆长说：“今天开馆。”', '读者鼓掌。']],
    ['馆长说：“今天开馆。明天也开。”', ['馆长说：“今天开馆。明天也开。”']],
    ['“开了吗？”她问。', ['“开了吗？”她问。']],
    ['“开了！”读者鼓掌。', ['“开了！”', '读者鼓掌。']],
    ['读《怎么办？》的人很多。', ['读《怎么办？》的人很多。']],
    ['新馆（原为粮库。已停用）开放。', ['新馆（原为粮库。已停用）开放。']],
    ['新馆开放。（记者 王小禾）', ['新馆开放。', '（记者 王小禾）']],
    ['“书香节”“读书月”一起办。', ['“书香节”“读书月”一起办。']],
    ['面积3.5万平方米。共5层。', ['面积3.5万平方米。', '共5层。']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['他说：“开馆。读者来了。', ['他说：“开馆。', '读者来了。']],
    ['“甲“乙。丙”丁。', ['“甲“乙。丙”丁。']],
    ['  \n ', []],
  ]
  test.each(rows)('%j', (text, sentences) => expect(split(text)).toEqual(sentences))
})

test('any text: sentences are in order, hold every character that is not blank, and begin and end with none', () => {
  const text = fc.string({ unit: fc.constantFrom(...'文字。！？；…“”‘’（）《》「」 \n，a1', '\ud800'), maxLength: 80 })
  fc.assert(
    fc.property(text, text => {
      const sentences = splitSentences(text, { start: 0, end: text.length })
      let end = 0
      let held = ''
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end)
        end = sentence.end
        held += text.slice(sentence.start, sentence.end)
        expect(text.slice(sentence.start, sentence.end)).toMatch(/^\S(?:[^\n]*\S)?$/u)
      }
      expect(held.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
  )
})

describe('what never ends', () => {
  test('is cut at a comma, and nothing of it is lost', () => {
    const text = '河湾新区产业园，'.repeat(1000)
    const found = split(text)
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(1500)
    expect(found.every(piece => piece.endsWith('，'))).toBe(true)
    expect(found.join('')).toBe(text)
  })

  test('is cut between characters where there is no comma', () => {
    const text = `人${'𠮷'.repeat(2000)}`
    const found = split(text)
    expect(found.join('')).toBe(text)
    expect(found.filter(piece => /[\uD800-\uDBFF]$/.test(piece))).toEqual([])
  })
})
