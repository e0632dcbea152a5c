// What the trained tagger brings: names that no list and no last word gives away, glued titles, names of other peoples, parts
// of organizations with their parents. The sentences are our own.
import { describe, expect, it } from 'vitest'
import { articleFrom } from './articleFrom.ts'
import { mentionsIn, recognize } from './namesIn.ts'

const named = (text: string): string[] =>
  mentionsIn(text).map(({ kind, subkind, text }) => (subkind ? `${kind}/${subkind} ${text}` : `${kind} ${text}`))

describe('persons', () => {
  it.each<[text: string, ...names: string[]]>([
    ['国防部长李远山会见来宾。', 'organization/government 国防部', 'person 李远山'],
    ['市委书记周志鸿、市长梅兰英出席。', 'person 周志鸿', 'person 梅兰英'],
    ['欧阳若水和诸葛长青当选为副会长。', 'person 欧阳若水', 'person 诸葛长青'],
    ['牧民阿不都热合曼·买买提说，今年收成很好。', 'person 阿不都热合曼·买买提'],
    ['县长多吉次仁介绍了情况。', 'person 多吉次仁'],
    ['记者采访了村民巴特尔。', 'person 巴特尔'],
    ['法国总统弗朗索瓦·勒克莱尔访问北京。', 'person 弗朗索瓦·勒克莱尔', 'place 北京'],
    ['导演丁牧之说，影片下月上映。', 'person 丁牧之'],
  ])('%s', (text, ...names) => {
    expect(named(text)).toEqual(expect.arrayContaining(names))
  })
})

describe('organizations', () => {
  it.each<[text: string, ...names: string[]]>([
    [
      '江北公交集团沙河汽车公司K5路车队获得表彰。',
      'organization/team 江北公交集团沙河汽车公司K5路车队',
      'organization/company 江北公交集团沙河汽车公司',
    ],
    ['《江北晚报》记者陈一鸣报道。', 'organization/media 江北晚报'],
    ['云岭市第二人民医院接诊了伤者。', 'organization/hospital 云岭市第二人民医院'],
    ['云岭市中级人民法院公开审理此案。', 'organization/court 云岭市中级人民法院'],
    ['江北科技大学与恒通汽车集团签约。', 'organization/school 江北科技大学', 'organization/company 恒通汽车集团'],
  ])('%s', (text, ...names) => {
    expect(named(text)).toEqual(expect.arrayContaining(names))
  })
})

describe('places', () => {
  it.each<[text: string, ...names: string[]]>([
    ['火灾发生在云岭市江北区河口镇。', 'place 云岭市', 'place 江北区', 'place 河口镇'],
    ['航班降落在北京首都国际机场。', 'place 北京首都国际机场'],
    ['园区位于江北高新区东北部。', 'place 江北高新区'],
    ['江北高新区今年引进项目十个。', 'place 江北高新区'],
  ])('%s', (text, ...names) => {
    expect(named(text)).toEqual(expect.arrayContaining(names))
  })
})

describe('no names', () => {
  it.each<[text: string, wrong: RegExp]>([
    ['中法两国元首举行会谈。', /中法/],
    ['中缅边境发生山火。', /中缅/],
    ['园区位于江北高新区东北部。', /东北/],
    ['煮了一锅小米粥。', /小米/],
  ])('%s', (text, wrong) => {
    expect(named(text).filter(name => wrong.test(name))).toEqual([])
  })
})

describe('one document, one decision', () => {
  it('finds a name that one article shows in another that does not', () => {
    const [shown, bare] = [articleFrom('恒通重工董事长周志鸿说，恒通重工今年将扩建。'), articleFrom('恒通重工\n周志鸿')]
    const names = recognize([shown, bare]).filter(({ articleId }) => articleId === bare.id)
    expect(names.map(({ text }) => text)).toEqual(['恒通重工', '周志鸿'])
  })

  it('says what found a name and how sure that is', () => {
    for (const { recognizer, confidence } of mentionsIn('国防部长李远山会见来宾。')) {
      expect(recognizer).toMatch(/^\p{Lowercase}+$/u)
      expect(confidence).toBeGreaterThan(0.5)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })
})
