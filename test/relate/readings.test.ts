// What a reader would and would not take from a sentence, through all stages of extraction. Each row was first a wrong
// reading of text that no rule was written from; the sentences are our own.
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../src/pipeline.ts'
import { documentFromText } from '../../src/read/documentFromText.ts'

const pipeline = createPipeline()

/** Relations as `from kind to`, figures as `subject label text`. */
function read(text: string): string[] {
  const document = documentFromText(text, 'test', { published: '2023-09-24' })
  const { mentions, relations, figures } = pipeline.extract(document, { lines: true })
  const nameOf = (id: string) => mentions.find(mention => mention.id === id)?.text ?? id
  return [
    ...relations.map(({ from, kind, to, title }) => [nameOf(from), kind, nameOf(to), title].filter(Boolean).join(' ')),
    ...figures.map(({ subject, label, text }) => `${nameOf(subject)} ${label} ${text}`),
  ]
}

describe('reads', () => {
  it.each<[text: string, ...readings: string[]]>([
    [
      '衡阳市人均公园绿地面积为16.89平方米，公园总数达1065个。',
      '衡阳市 人均公园绿地面积 16.89平方米',
      '衡阳市 公园总数 1065个',
    ],
    ['华路集团一季度营收288.8亿元，同比增长12%。', '华路集团 营收 288.8亿元', '华路集团 营收同比增长 12%'],
    ['教育部部长李为民来到衡阳大学调研。', '李为民 holdsPosition 教育部 部长', '李为民 visits 衡阳大学'],
    ['衡阳民俗文物展昨日在衡阳博物馆开幕。展览上1500余件古籍集中亮相。', '衡阳民俗文物展 古籍 1500余件'],
    [
      '第三届衡阳茶博会昨日开幕。80个国家和地区的1700多家展商现场参展，参展图书22万种。',
      '第三届衡阳茶博会 国家 80个',
      '第三届衡阳茶博会 展商 1700多家',
      '第三届衡阳茶博会 参展图书 22万种',
    ],
    ['衡阳市已组建20个涉及集成电路、人工智能等领域的创新联合体。', '衡阳市 创新联合体 20个'],
    [
      '衡阳市委书记李远阳出席会议。李于2014年9月被查，2017年4月被判处有期徒刑20年，并处罚金400万。',
      '李远阳 刑期 有期徒刑20年',
      '李远阳 罚金 400万',
    ],
    ['杭州亚运会10月6日共产生30枚金牌。', '杭州亚运会 金牌 30枚'],
    ['衡阳发生重大道路交通事故三人死亡三人重伤', '衡阳 死亡 三人', '衡阳 重伤 三人'],
    ['衡阳市教育局报名截止时间（下同）为2024年1月18日9时00分。', '衡阳市教育局 报名截止时间 2024年1月18日9时00分'],
    ['衡阳市物价局公布价格，红花蟹(大)每斤418元，扇贝26元。', '衡阳市物价局 红花蟹 418元', '衡阳市物价局 扇贝 26元'],
    ['北京时间4月27日，NBA季后赛首轮，火箭队主场迎战湖人队。', '火箭队 competes 湖人队', 'NBA季后赛首轮 时间 4月27日'],
    [
      '衡阳药业股份有限公司（以下简称“公司”）第六届董事会第五十六次会议于2026年6月11日以通讯表决方式召开。',
      '第六届董事会第五十六次会议 时间 2026年6月11日',
    ],
    ['经查明：长期盘踞衡阳的周家犯罪集团，利用其势力，诈骗数额达数十亿元。', '周家犯罪集团 诈骗数额 数十亿元'],
    ['行政长官由具有广泛代表性的400人选举委员会选出。', '选举委员会 选举委员会 400人'],
    ['衡阳队6胜7平5负排名第五。', '衡阳队 战绩 6胜7平5负'],
    ['衡阳市出让一宗地块，土地面积4.77万平米，其中建筑用地面积4.3万平米。', '衡阳市 建筑用地面积 4.3万平米'],
  ])('%s', (text, ...readings) => {
    expect(read(text)).toEqual(expect.arrayContaining(readings))
  })
})

describe('does not read', () => {
  // Each pattern would be a wrong statement if any reading matched it.
  it.each<[text: string, wrong: RegExp]>([
    ['衡阳市深入贯彻党的二十届三中全会精神，落实各项任务。', / 二十届$/],
    ['衡阳市人大常委会举行第三次委员长会议。', / 第?三次$/],
    ['衡阳市与湘潭市的合作已进入第二个十年。', /二个$|十年$/],
    ['衡阳市将实施城乡增彩延绿和乡愁景观延续等五方面行动。', /五方/],
    ['衡阳市推进新闻线索双位数增速。', /位数/],
    ['李国平致电祝贺王建华当选连任湖北省省长。', /李国平 holdsPosition/],
    ['张明会见土耳其总统埃尔多安。', /张明 visits 土耳其/],
    ['王伟来到高铁西安东站项目建设现场和衡阳大学，与师生代表交流。', /builds/],
    ['受暴雨影响，京港高铁限速运行。全国民航今天预计执行航班16199班。', /京港高铁 .*16199/],
    ['独龙江乡今年投运了充电桩。今年上半年，我国充电基础设施保有量达到665.2万台。', /独龙江乡 .*665/],
    ['国家发展改革委发布，普查覆盖了全国2323个农业县。', /2323/],
    ['中国的运动员来到南京，参加南京青奥会期间的活动。', /中国 attends/],
    ['这已经是玛丽娜第4次来中国，本届大运会，玛丽娜不仅收获了金牌。', /denied/],
    ['火炬传递以“秀山丽水 青年之城”为主题。', /locatedIn/],
    ['李国平在南京会见新西兰总理王伟明。', /visits 新西兰/],
    ['京港高速衡阳市段有车起火。', /locatedIn 京港高速/],
    ['华路集团开园。受访者认为，52%的用户满意，69%的用户预计价格上涨。', /52%|69%/],
    ['衡阳市发展很快。消防人员在2台挖掘机的配合下出动3辆消防车。', /2台|3辆/],
    ['衡阳队最近3个主场1平2负。', /3个/],
    ['两条线路列入规划的衡阳轨道交通9号线将直达衡阳机场。', /partOf/],
  ])('%s', (text, wrong) => {
    expect(read(text).filter(reading => wrong.test(reading))).toEqual([])
  })
})

it('gives a date of an event as a number yyyymmdd', () => {
  const document = documentFromText('第五届衡阳国际茶叶博览会今天（9月24日）开幕。', 'test', {
    published: '2023-09-24',
  })
  const { figures } = pipeline.extract(document, { lines: true })
  expect(figures.map(({ value, unit }) => [value, unit])).toEqual([[20230924, '日期']])
})
