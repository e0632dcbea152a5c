import { describe, expect, it } from 'vitest'
import { mentionsIn, namesIn } from './namesIn.ts'

describe('organizations', () => {
  it.each<[text: string, ...names: string[]]>([
    ['从省乡村振兴局获悉', '省乡村振兴局'],
    ['湖南省工业和信息化厅发布通知', '湖南省工业和信息化厅'],
    ['国家粮食和物资储备局部署秋粮收购', '国家粮食和物资储备局'],
    ['云州市人民检察院依法提起公诉', '云州市人民检察院'],
    ['抚州市委书记到任', '抚州市委'],
    ['外交部长回答提问', '外交部'],
    ['华泽软件技术（湖南）有限公司成立', '华泽软件技术（湖南）有限公司'],
    ['振飞重工（集团）股份有限公司公告', '振飞重工（集团）股份有限公司'],
    ['现任蓝海光标董事长', '蓝海光标'],
    ['济南钢铁公告称，将增发股份', '济南钢铁'],
    ['海达集团、新芯通讯、百瑞药业等企业参会', '海达集团', '新芯通讯', '百瑞药业'],
    ['北疆晚报讯', '北疆晚报'],
    ['由蓝海维通持股36%，由刘波持股4%', '蓝海维通'],
    ['天成药业以35亿元拿下地块', '天成药业'],
    ['江北药业成立于2003年', '江北药业'],
    ['中国驻葡萄牙大使馆举行招待会', '中国驻葡萄牙大使馆'],
    ['俄中央选举委员会宣布结果', '俄中央选举委员会'],
    ['在南江大学附属医院就诊', '南江大学附属医院', '南江大学'],
    ['匈牙利队客场取胜', '匈牙利队'],
    ['江北队客场挑战江南队', '江北队', '江南队'],
  ])('finds them in %s', (text, ...names) => {
    expect(namesIn('organization', text)).toEqual(names)
  })

  it.each([
    '加快构建新发展格局，优化产业布局',
    '上市公司要加强行业自律，公司员工也要学习',
    '只会越来越好，还会继续下去',
    '向上级汇报工作，防空警报响起',
    '推动中俄关系不断发展',
    '深化产业投资，发展智慧物流',
    '于2026年6月11日以通讯表决方式召开',
    '开发益智游戏、智慧物流等应用',
  ])('finds none in %s', text => {
    expect(namesIn('organization', text)).toEqual([])
  })

  it('keeps the body inside the body, and drops what only lacks its form', () => {
    expect(namesIn('organization', '江城公交集团城南汽车公司9路车队开展演练')).toEqual([
      '江城公交集团城南汽车公司9路车队',
      '江城公交集团城南汽车公司',
      '江城公交集团',
    ])
    expect(namesIn('organization', '铭丰实业（吉林省）集团有限责任公司')).toEqual([
      '铭丰实业（吉林省）集团有限责任公司',
    ])
  })

  it.each([
    ['省财政厅', 'government'],
    ['安平县人民法院', 'court'],
    ['抚州市委', 'party'],
    ['北疆晚报', 'media'],
    ['海达集团', 'company'],
    ['南江大学', 'school'],
    ['安平县中医院', 'hospital'],
    ['中国女篮', 'team'],
    ['苏州市美术家协会', 'other'],
  ])('%s is of subkind %s', (text, subkind) => {
    expect(mentionsIn(`${text}，`)[0]).toMatchObject({ text, subkind })
  })
})
