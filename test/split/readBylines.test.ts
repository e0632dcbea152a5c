import { describe, expect, test } from 'vitest'
import { createCreditReader } from '../../src/split/credits.ts'
import { readBylines } from '../../src/split/readBylines.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'

const reader = createCreditReader(loadLexicon())

/** The bylines of a body, as `person role paper`. */
const bylinesOf = (text: string, caption = ''): string[] => {
  const whole = caption === '' ? text : `${text}\n${caption}`
  const body = { start: 0, end: text.length }
  const under = caption === '' ? undefined : { start: text.length + 1, end: whole.length }
  return readBylines(whole, body, under, reader).bylines.map(({ person, role, paper }) =>
    [whole.slice(person.start, person.end), role, ...(paper ? [whole.slice(paper.start, paper.end)] : [])].join(' '),
  )
}

const datelineOf = (text: string): string | undefined => {
  const { dateline } = readBylines(text, { start: 0, end: text.length }, undefined, reader)
  return dateline && text.slice(dateline.start, dateline.end)
}

describe('bylines at the head', () => {
  const rows: [text: string, bylines: string[]][] = [
    ['江城晚报讯（记者 王小禾 通讯员 周立）新馆开放。', ['王小禾 记者 江城晚报', '周立 通讯员']],
    ['本报讯（记者王小禾）新馆开放。', ['王小禾 记者 本报']],
    ['本报讯（全媒体记者 王小禾 李望）新馆开放。', ['王小禾 全媒体记者 本报', '李望 全媒体记者 本报']],
    ['新华社武汉4月17日电（记者 王小禾、李望）新馆开放。', ['王小禾 记者 新华社', '李望 记者 新华社']],
    ['中新网南京五月二日电(记者 王小禾)新馆开放。', ['王小禾 记者 中新网']],
    ['江城在线3月22日报道（见习记者 王小禾）新馆开放。', ['王小禾 见习记者 江城在线']],
    ['（江城体育 王小禾 2月8日南京报道）新馆开放。', ['王小禾 记者 江城体育']],
    ['□本报记者 王小禾\n新馆开放。', ['王小禾 记者 本报']],
    ['■江城日报记者 王小禾 实习生 李望\n新馆开放。', ['王小禾 记者 江城日报', '李望 实习生']],
    ['本报讯（记者 阿依古丽·买买提）新馆开放。', ['阿依古丽·买买提 记者 本报']],
  ]
  test.each(rows)('%s', (text, bylines) => expect(bylinesOf(text)).toEqual(bylines))
})

describe('bylines at the end', () => {
  const rows: [text: string, bylines: string[]][] = [
    ['新馆开放。（记者 王小禾）', ['王小禾 记者']],
    ['新馆开放。\n江城晚报全媒体记者 王小禾', ['王小禾 全媒体记者 江城晚报']],
    ['新馆开放。 江城晚报记者王小禾', ['王小禾 记者 江城晚报']],
    ['新馆开放。\n江城晚报记者 王小禾 李望 文/图', ['王小禾 记者 江城晚报', '李望 记者 江城晚报']],
    ['新馆开放。（记者 王小禾 文/图）', ['王小禾 记者']],
    ['新馆开放。\n本报记者 王小禾 整理', ['王小禾 记者 本报']],
    ['新馆开放。\n专题撰文 江城晚报特派记者 王小禾', ['王小禾 特派记者 江城晚报']],
    ['新馆开放。（编辑：王小禾）', ['王小禾 编辑']],
    ['新馆开放。\n本报记者 王小禾报道', ['王小禾 记者 本报']],
    ['新馆开放。（记者王小禾摄影报道）', ['王小禾 记者']],
    ['新馆开放。\n本报记者 王小禾文/图', ['王小禾 记者 本报']],
    ['新馆开放。\n本报记者 李志文', ['李志文 记者 本报']],
    ['新馆开放。\n本报记者 王图', ['王图 记者 本报']],
    ['馆长对记者说，新馆开放。', []],
    ['记者昨天走访了新馆。', []],
    ['他曾任本报记者、编辑。', []],
  ]
  test.each(rows)('%s', (text, bylines) => expect(bylinesOf(text)).toEqual(bylines))
})

describe('who took the picture', () => {
  const rows: [caption: string, bylines: string[]][] = [
    ['市民在新馆读书 江城晚报记者 王小禾 摄', ['王小禾 摄 江城晚报']],
    ['图为新馆外景。李望 摄', ['李望 摄']],
    ['新馆外景。（李望 摄）', ['李望 摄']],
    ['新馆外景 李望/摄', ['李望 摄']],
    ['新馆外景。本报记者王小禾摄', ['王小禾 摄 本报']],
    ['新馆外景（本报通讯员李望摄）', ['李望 摄']],
    ['新馆外景。李望摄', ['李望 摄']],
    ['新馆外景（周末拍摄）', []],
    ['新馆外景（资料图片）', []],
  ]
  test.each(rows)('%s', (caption, bylines) => expect(bylinesOf('新馆开放。', caption)).toEqual(bylines))
})

describe('datelines', () => {
  const rows: [text: string, dateline: string | undefined][] = [
    ['新华社武汉4月17日电（记者 王小禾）新馆开放。', '新华社武汉4月17日电'],
    ['江城晚报讯 新馆开放。', '江城晚报讯'],
    ['本报讯 新馆开放。', '本报讯'],
    ['新浪体育讯北京时间9月3日，比赛开始。', '新浪体育讯'],
    ['中新社广州六月一日电六月一日上午，新馆开放。', '中新社广州六月一日电'],
    ['他立即发电报给家里，说新馆开放。', undefined],
    ['记者从通讯公司获悉，新馆开放。', undefined],
    ['据媒体报道，新馆开放。', undefined],
    ['全市今夏用电（含工业）增加。', undefined],
  ]
  test.each(rows)('%s', (text, dateline) => expect(datelineOf(text)).toBe(dateline))
})
