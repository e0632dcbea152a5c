import { describe, expect, it } from 'vitest'
import { namesIn } from './namesIn.ts'

describe('places', () => {
  it.each<[text: string, ...names: string[]]>([
    ['富阳市龙门镇双溪村附近', '富阳市', '龙门镇', '双溪村'],
    ['从吉林到合肥，再到大连', '吉林', '合肥', '大连'],
    ['途经23省道时', '23省道'],
    ['沿解放大街驶往龙嘉国际机场', '解放大街', '龙嘉国际机场'],
    ['法国、德国和赞比亚', '法国', '德国', '赞比亚'],
    ['俄军在顿涅茨克地区集结', '顿涅茨克地区'],
    ['我省出台措施', '我省'],
  ])('finds them in %s', (text, ...names) => {
    expect(namesIn('place', text)).toEqual(names)
  })

  it.each([
    '双方合作，两国友谊长存，城市建设加快',
    '连接4个区，涉及两区居民',
    '园区西南5平方公里的地块',
    '走出大山，走向大海',
  ])('finds none in %s', text => {
    expect(namesIn('place', text)).toEqual([])
  })

  it('keeps a place inside a name only where the text names it by itself too', () => {
    expect(namesIn('place', '苏州远芯科技有限公司成立')).toEqual([])
    expect(namesIn('place', '苏州远芯科技有限公司落户，苏州表示欢迎')).toEqual(['苏州', '苏州'])
  })
})
