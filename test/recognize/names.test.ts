// Where names begin and end, through all recognizers. Each row was first a wrong name in text that no rule was written
// from; the sentences are our own.
import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/model/loadModel.ts'
import { createRecognizer } from '../../src/recognize/recognize.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { articleFrom } from './articleFrom.ts'

const recognize = createRecognizer(loadLexicon(), loadModel())
const named = (text: string): string[] => recognize([articleFrom(text)]).map(({ kind, text }) => `${kind} ${text}`)

describe('names', () => {
  it.each<[text: string, ...names: string[]]>([
    ['合肥国家自主创新示范区正式获批。', 'project 合肥国家自主创新示范区'],
    ['国家林业和草原局授予衡阳市称号。', 'organization 国家林业和草原局'],
    ['世界知识产权组织公布了排名。', 'organization 世界知识产权组织'],
    ['欧盟成员国向世界贸易组织提出申诉。', 'organization 世界贸易组织'],
    ['中央金融办副主任王江在江西宣讲。', 'organization 中央金融办', 'person 王江'],
    ['他来到中国农业银行北京市分行座谈。', 'organization 中国农业银行北京市分行'],
    ['中国电信设备制造商中兴通讯发布公告。', 'organization 中兴通讯'],
    ['会议听取了秘书长刘奇作的报告。', 'person 刘奇'],
    ['俄军在苏梅、哈尔科夫等方向发动打击。', 'place 苏梅', 'place 哈尔科夫'],
    ['华泽生态环境（集团）股份有限公司开展宣讲。', 'organization 华泽生态环境（集团）股份有限公司'],
    ['中国物流与采购联合会公布数据。', 'organization 中国物流与采购联合会'],
    ['记者从人力资源社会保障部获悉。', 'organization 人力资源社会保障部'],
    ['代表资格审查委员会负责人作了汇报。', 'organization 代表资格审查委员会'],
    ['滇中引水工程香炉山隧洞正在掘进。', 'project 滇中引水工程'],
    ['日本《社会新报》发表社论。', 'organization 社会新报'],
    ['据《华尔街日报》报道，谈判仍在继续。', 'organization 华尔街日报'],
    ['俄罗斯总理米舒斯京抵达。', 'person 米舒斯京'],
    ['乌兹别克斯坦总理阿里波夫出席。', 'person 阿里波夫'],
    ['筹备好十四届全国人大一次会议。', 'event 十四届全国人大一次会议'],
    ['学习党的二十届三中全会精神。', 'event 二十届三中全会'],
    ['公司创始人周为民老先生出席。', 'person 周为民'],
    ['贺兰山东麓盛产葡萄。', 'place 贺兰山'],
    ['神舟十四号飞船与长征五号火箭同场展出。', 'project 神舟十四号', 'project 长征五号'],
    ['“雪龙2号”破冰船返航。', 'project 雪龙2号'],
    ['应当依照反间谍法处理。', 'document 反间谍法'],
    ['中国人民银行营业管理部和国家金融监督管理总局北京监管局发布通知。', 'organization 国家金融监督管理总局北京监管局'],
    ['杭州亚运会中国体育代表团抵达。', 'event 杭州亚运会', 'organization 中国体育代表团'],
    ['两国举行第十批志愿军烈士遗骸交接仪式。', 'event 第十批志愿军烈士遗骸交接仪式'],
    ['上海永嘉路老式洋房起火。', 'place 永嘉路'],
    [
      '亚太经合组织第三十二次领导人非正式会议在韩国举行。',
      'event 亚太经合组织第三十二次领导人非正式会议',
      'organization 亚太经合组织',
    ],
  ])('%s', (text, ...names) => {
    expect(named(text)).toEqual(expect.arrayContaining(names))
  })
})

describe('no names', () => {
  it.each<[text: string, wrong: RegExp]>([
    ['可以说，这是中兴通讯的一大步。', /这是/],
    ['美国禁令可能会使企业失去业务。', /可能会/],
    ['高市政府如果不撤回言论，后果自负。', / 市政府/],
    ['通过美国公司出售设备。', /美国公司/],
    ['玛丽娜是东京奥运会冠军。', /玛丽娜是/],
    ['把上海发展放在中央的战略定位上。', /上海发展放在/],
    ['水稻、小麦、小米、黄米、大豆，寓意五谷丰登。', /小米|黄米/],
    ['提出“丰富惠民举措”“优化消费环境”等6个方面18项措施。', /优化消费环境|惠民/],
    ['天安门广场中央的花篮亮相。', /广场中央/],
    ['景象是林海蔓延、绿道联通。', /林海/],
    ['中国电信设备制造商中兴通讯发布公告。', /中国电信/],
    ['火炬传递以“秀山丽水 青年之城”为主题。', /place 秀山/],
    ['国家集成电路产业飞速发展。', /电路|飞速/],
    ['这会让中国科技公司破产。', /科技公司/],
    ['乌克兰国家安全局和警方介入。', /^place/],
    ['二十届中央纪委召开会议。', /organization 二十届/],
    ['中国全国人大愿同利议会深化交流。', /愿同/],
    ['发展现代寒旱特色农业，治理山水林田湖草沙。', /特色农业|林田湖/],
    ['为和平铺平道路，中韩双方签字。', /道路|双方/],
    ['你的身体总会生病。', /总会/],
    ['学习二十届二中、三中全会精神。', /organization/],
    ['美方期待同中方合作，舰队前出远海。', /place/],
    ['数量多达三十件，位居单品第一。', /person/],
    ['以军在加沙地带北部杰巴利耶地区展开行动。', /地带北部/],
  ])('%s', (text, wrong) => {
    expect(named(text).filter(name => wrong.test(name))).toEqual([])
  })
})
