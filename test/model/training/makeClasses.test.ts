import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashWord } from '../../../src/model/tokenTraits.ts'
import { makeClasses, readNews } from '../../../src/model/training/makeClasses.ts'
import { createWordClasses } from '../../../src/model/wordClasses.ts'

const PASSAGES = Array.from({ length: 4 }, () => '昨天下雨。今天下雪！气温12度，明天升到１５度。')

describe('makeClasses', () => {
  const table = makeClasses(PASSAGES)
  const { classOf } = createWordClasses(table)

  it('gives frequent words a class, from 1 up', () => {
    for (const word of ['昨天', '今天', '度', '。']) expect(classOf(hashWord(word))).toBeGreaterThan(0)
    expect(Math.min(...table.classes)).toBe(1)
  })

  it('gives rare words none', () => {
    expect(createWordClasses(makeClasses(['昨天下雨。'])).classOf(hashWord('昨天'))).toBe(0)
  })

  it('has the words sorted, and a class for each', () => {
    expect([...table.words]).toEqual([...table.words].sort((a, b) => a - b))
    expect(table.classes).toHaveLength(table.words.length)
  })

  it('counts digits as one word', () => {
    const twice = createWordClasses(makeClasses(['气温12度。', '气温34度。', '气温56度。']))
    expect(twice.classOf(hashWord('78'))).toBeGreaterThan(0)
  })

  it('gives the same twice', () => expect(makeClasses(PASSAGES)).toEqual(table))
})

describe('readNews', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-news-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is nothing where the folder has none', () => expect([...readNews(folder)]).toEqual([]))

  it('is titles and paragraphs, or the text where there are no paragraphs', () => {
    mkdirSync(join(folder, 'news'))
    writeFileSync(
      join(folder, 'news/xwlb.jsonl'),
      '{"title":"云岭降雪","paras":["昨天。","今天。"]}\n\n{"title":null,"text":"江北下雨。"}\n',
    )
    writeFileSync(join(folder, 'news/tnews_titles.txt'), '江北大学招生\n云岭桥通车')
    expect([...readNews(folder)]).toEqual(['云岭降雪', '昨天。', '今天。', '江北下雨。', '江北大学招生', '云岭桥通车'])
  })
})
