// What the trained tagger brings: names that no list and no last word gives away, glued titles, names of other peoples, parts
// of organizations with their parents. The sentences are our own.
import { describe, expect, it } from 'vitest'
import { mentionsIn } from './namesIn.ts'

const named = (text: string): string[] =>
  mentionsIn(text).map(({ kind, subkind, text }) => (subkind ? `${kind}/${subkind} ${text}` : `${kind} ${text}`))

describe('persons', () => {
  it.each<[text: string, ...names: string[]]>([
    ['国防部长李远山会见来宾。', 'organization/government 国防部', 'person 李远山'],
    ['市委书记周志鸿、市长梅兰英出席。', 'person 周志鸿', 'person 梅兰英'],
    ['欧阳若水和诸葛长青当选为副会长。', 'person 欧阳若水', 'person 诸葛长青'],
    ['牧民阿不都热合曼·买买提说，今年收成很好。', 'person 阿不都热合曼·买买提'],
    ['扎西顿珠家的青稞丰收了。', 'person 扎西顿珠'],
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
    ['江北科技大学与远航重工集团签约。', 'organization/school 江北科技大学', 'organization/company 远航重工集团'],
  ])('%s', (text, ...names) => {
    expect(named(text)).toEqual(expect.arrayContaining(names))
  })
})
