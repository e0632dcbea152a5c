// Projects, documents and events: what people plan, write and hold.
import { describe, expect, it } from 'vitest'
import { namesIn } from './namesIn.ts'

describe('projects', () => {
  it.each<[text: string, ...names: string[]]>([
    ['打造“江城药谷”', '江城药谷'],
    ['江城轨道交通8号线延长线开工', '江城轨道交通8号线延长线', '江城轨道交通8号线'],
    ['社区设立了“绿色议事厅”', '绿色议事厅'],
    ['建设中试公共服务平台和成果转化中心', '中试公共服务平台', '成果转化中心'],
  ])('finds them in %s', (text, ...names) => {
    expect(namesIn('project', text)).toEqual(names)
  })

  it.each([
    '实施重点工程和合作项目',
    '生产线建成，形成广泛的统一战线',
    '加快签约项目落地',
  ])('finds none in %s', text => {
    expect(namesIn('project', text)).toEqual([])
  })
})

describe('documents', () => {
  it.each<[text: string, ...names: string[]]>([
    ['印发《数字经济发展规划》（以下简称《规划》）', '数字经济发展规划', '规划'],
    ['省农业厅印发做好春季田间管理工作的通知，要求', '做好春季田间管理工作的通知'],
    ['会议通过了刑法修正案（十一）', '刑法修正案（十一）'],
    ['在“全国园区综合竞争力排行榜”中居首', '全国园区综合竞争力排行榜'],
  ])('finds them in %s', (text, ...names) => {
    expect(namesIn('document', text)).toEqual(names)
  })

  it('takes a newspaper between 《》 for a newspaper', () => {
    expect(namesIn('organization', '据《东方早报》报道')).toEqual(['东方早报'])
    expect(namesIn('document', '据《东方早报》报道')).toEqual([])
  })

  it.each(['制定规划，交换意见，签订合同', '列入黑名单'])('finds none in %s', text => {
    expect(namesIn('document', text)).toEqual([])
  })
})

describe('events', () => {
  it.each<[text: string, ...names: string[]]>([
    ['召开打造“江城药谷”推进国家创新示范区建设新闻发布会', '打造“江城药谷”推进国家创新示范区建设新闻发布会'],
    ['车队开展老年卡规范使用宣传活动', '老年卡规范使用宣传活动'],
    ['第五届国际茶文化论坛在杭州举办', '第五届国际茶文化论坛'],
    ['出席铁路升级项目开工仪式和合作20周年研讨会', '铁路升级项目开工仪式', '合作20周年研讨会'],
    ['2025年世界动物大会今日开幕', '2025年世界动物大会'],
    ['杭州亚运会落下帷幕', '杭州亚运会'],
    ['中超联赛第6轮昨晚打响', '中超联赛第6轮'],
    ['《山海谈》第五卷英文版中印尼推介会在雅加达举行', '《山海谈》第五卷英文版中印尼推介会'],
    ['香港特别行政区第七任行政长官选举今天举行', '香港特别行政区第七任行政长官选举'],
  ])('finds them in %s', (text, ...names) => {
    expect(namesIn('event', text)).toEqual(names)
  })

  it.each(['会议指出，本次活动意义重大', '推动高质量发展，取得新进展', '参加上述活动'])('finds none in %s', text => {
    expect(namesIn('event', text)).toEqual([])
  })
})
