import { describe, expect, it } from 'vitest'
import { createNames } from '../../src/resolve/names.ts'
import { createShortOf } from '../../src/resolve/shortOf.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'

const shortOf = createShortOf(createNames(loadLexicon()))

describe('is a short form', () => {
  it.each([
    ['海港城', '青岛海港城', 'suffix'],
    ['省农业农村厅', '湖南省农业农村厅', 'suffix'],
    ['南宁市中级人民法院', '广西壮族自治区南宁市中级人民法院', 'suffix'],
    ['K3路车队', '哈尔滨公交集团平房汽车公司K3路车队', 'suffix'],
    ['国际马拉松赛', '第十届国际马拉松赛', 'suffix'],
    ['亚冬会', '哈尔滨第9届亚冬会', 'suffix'],
    ['5号线', '成都地铁5号线', 'suffix'],
    ['宏远', '宏远股份有限公司', 'prefix'],
    ['横沟', '横沟镇', 'prefix'],
    ['西北', '西北地区', 'prefix'],
    ['海尔智家', '青岛海尔智家股份有限公司', 'core'],
    ['公牛队', '芝加哥公牛', 'core'],
    ['自贸区', '海南自由贸易试验区', 'initials'],
    ['世博会', '2010年上海世界博览会', 'initials'],
    ['职教社', '中华职业教育社', 'initials'],
    ['国家民委', '国家民族事务委员会', 'initials'],
    ['东湖管理局', '武汉市东湖新技术开发区管理局', 'initials'],
    ['国防部', '法国国防部', 'tail'],
  ])('%s of %s: %s', (short, long, shape) => expect(shortOf(short, long)).toBe(shape))
})

describe('is another thing', () => {
  it.each([
    ['北京大学', '北京大学第三医院'],
    ['北京大学', '北京师范大学'],
    ['第七届董事会', '第七届董事会第一次会议'],
    ['第六届董事会', '第七届董事会'],
    ['长春公交集团', '长春公交集团北达汽车公司'],
    ['中国女篮', '日本女篮'],
    ['长春市', '长春新区'],
    ['长春', '长春新区'],
    ['长春', '长春日报社'],
    ['中国', '环球影业中国'],
    ['3号线', '北京地铁13号线'],
    ['中信证券', '中信建投证券股份有限公司'],
    ['中国银行', '中国建设银行'],
    ['中国队', '中国龙舟队'],
    ['国务院', '国务院新闻办公室'],
    ['世界羽毛球联合会', '世界羽毛球联合会第一届理事会'],
    ['山东大学', '山东农业大学'],
    ['上海证券交易所', '上海证券交易所技术有限公司'],
    ['九三学社中央委员会', '九三学社中央常务委员会'],
    ['中国人民', '中国人民银行'],
    ['共青团', '中国共产主义青年团中央委员会'],
    ['南山区', '南山区'],
    ['会', '大会'],
  ])('%s and %s', (short, long) => expect(shortOf(short, long)).toBeUndefined())
})
