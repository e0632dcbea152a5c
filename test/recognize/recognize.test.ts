// Whole articles in, mentions out: what is named, of which kind, and that spans hold for any text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/model/loadModel.ts'
import { createRecognizer } from '../../src/recognize/recognize.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { articleFrom } from './articleFrom.ts'
import { mentionsIn } from './namesIn.ts'

const recognize = createRecognizer(loadLexicon(), loadModel())
const named = (text: string): string[] => recognize([articleFrom(text)]).map(({ kind, text }) => `${kind} ${text}`)

describe('recognize', () => {
  it.each<[text: string, ...mentions: string[]]>([
    ['河北省水利厅厅长张建国表示，工程进展顺利。', 'organization 河北省水利厅', 'person 张建国'],
    ['记者从省乡村振兴局获悉', 'organization 省乡村振兴局'],
    ['昨日，江城市公交集团城南分公司9路车队开展交通安全宣传活动。', 'organization 江城市公交集团城南分公司'],
    ['铭丰实业（吉林省）集团有限责任公司公章丢失', 'organization 铭丰实业（吉林省）集团有限责任公司'],
    ['海达集团、新芯通讯、百瑞药业等企业参会', 'organization 新芯通讯', 'organization 百瑞药业'],
    ['总统阿卜杜拉·哈迪会见来访客人', 'person 阿卜杜拉·哈迪'],
    ['任命李为民为教育部部长', 'person 李为民', 'organization 教育部'],
    ['司机吴某和乘客叶某某受伤', 'person 吴某', 'person 叶某某'],
    ['外交部长王毅会见来宾', 'person 王毅', 'organization 外交部'],
    ['公司印发《数字经济发展规划》', 'document 数字经济发展规划'],
    ['省政府在长春市召开全省粮食生产工作座谈会', 'place 长春市', 'event 全省粮食生产工作座谈会'],
    ['救护车沿人民大街驶往市中心医院', 'place 人民大街'],
    ['普通市民在图书馆看书，工作人员很热情。'],
  ])('%s', (text, ...mentions) => {
    expect(named(text)).toEqual(expect.arrayContaining(mentions))
    if (mentions.length === 0) expect(named(text)).toEqual([])
  })

  it('takes who is credited as he is, and not with what stands beside him', () => {
    const text = '市民在江城公园赏荷。（本报通讯员甘棠摄）'
    const byline = [{ person: { start: 16, end: 18 }, role: '摄' }]
    const persons = recognize([articleFrom(text, byline)]).filter(({ kind }) => kind === 'person')
    expect(persons.map(({ text }) => text)).toEqual(['甘棠'])
  })

  it('finds a name again where nothing shows it', () => {
    const mentions = recognize([articleFrom('局长周明远说，工期不变。'), articleFrom('周明远简历')])
    expect(mentions.map(({ articleId, text }) => `${articleId} ${text}`)).toEqual(
      ['a1 周明远', 'a2 周明远'].map((line, i) => line.replace(/^a\d/, mentions[i]!.articleId)),
    )
  })

  it('reads a text of 100,000 characters and a list of 30,000 as it reads a short one', () => {
    const sentence = '衡阳市公安局局长王建国表示，衡阳市将建设汽车产业园。'
    const short = mentionsIn(sentence).length
    expect(short).toBeGreaterThan(2)
    const times = Math.ceil(100_000 / sentence.length)
    expect(mentionsIn(sentence.repeat(times))).toHaveLength(short * times)
    const list = mentionsIn(`${Array(6_000).fill('江城药业').join('、')}等企业`)
    expect(list.filter(({ text }) => text === '江城药业')).toHaveLength(6_000)
  })

  it('gives spans that equal their text, sorted, none crossing, for any string', () => {
    const piece = fc.constantFrom(
      '长春市',
      '公安局',
      '《',
      '》',
      '“',
      '”',
      '（',
      '）',
      '王',
      '建国',
      '、',
      '等企业',
      '·',
      '召开',
      '大会',
      '\n',
      '\ud83d',
      '某',
      '1',
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map(pieces => pieces.join('')),
    )
    fc.assert(
      fc.property(anything, text => {
        const mentions = recognize([articleFrom(text)])
        for (const [i, mention] of mentions.entries()) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end))
          expect(mention.end).toBeGreaterThan(mention.start)
          for (const other of mentions.slice(i + 1)) {
            expect(other.start > mention.start || (other.start === mention.start && other.end < mention.end)).toBe(true)
            expect(other.start >= mention.end || other.end <= mention.end).toBe(true)
          }
        }
      }),
    )
  })
})
