import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'
import { createSplitter } from '../../src/split/splitArticles.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { textOf } from '../../src/text/span.ts'

const split = createSplitter(loadLexicon())

/** Each article in one line a part: `# ` the headline, `+ ` kicker and subhead, `@ ` a byline, the body's lines as they are; `---` between articles. */
const outline = (text: string): string =>
  split(documentFromText(text, 'text'))
    .map(article => {
      const part = (mark: string, span: { start: number; end: number } | undefined) =>
        span ? [`${mark} ${textOf(article.text, span)}`] : []
      return [
        ...part('+', article.kicker),
        ...part('#', article.headline),
        ...part('+', article.subhead),
        ...article.byline.map(({ person, role }) => `@ ${textOf(article.text, person)} ${role}`),
        ...(article.body.start < article.body.end ? [textOf(article.text, article.body)] : []),
      ].join('\n')
    })
    .join('\n---\n')

const LIBRARY = [
  '3月8日，江城市文化和旅游局举行发布会，介绍社区书屋建设情况。今年计划新建书屋60间，惠及居民12万人。',
  '“书屋要开在居民楼下。”副局长何静安说，选址须征得街道和居民代表的同意。',
  '首批书屋预计于9月底开放。',
]
const FERRY = [
  '本周起，东湖轮渡恢复夜航，末班船延至晚上十点，票价不变。',
  '轮渡公司经理段海生介绍，夜航船都换了新的救生衣。',
]

describe('one article, a paragraph a line', () => {
  const rows: [name: string, text: string, outline: string][] = [
    [
      'byline under the headline, then a blank line',
      `江城市推进社区书屋建设\n本报记者 陶一鸣\n\n${LIBRARY.join('\n')}`,
      `# 江城市推进社区书屋建设\n@ 陶一鸣 记者\n本报记者 陶一鸣\n${LIBRARY.join('\n')}`,
    ],
    [
      'no blank line, the byline last in brackets',
      `江城市推进社区书屋建设\n${LIBRARY.join('\n')}\n（江城日报记者 陶一鸣）`,
      `# 江城市推进社区书屋建设\n@ 陶一鸣 记者\n${LIBRARY.join('\n')}\n（江城日报记者 陶一鸣）`,
    ],
    [
      'blank lines between all paragraphs',
      `江城市推进社区书屋建设\n\n${LIBRARY.join('\n\n')}\n\n本报记者 陶一鸣`,
      `# 江城市推进社区书屋建设\n@ 陶一鸣 记者\n${LIBRARY.join('\n')}\n本报记者 陶一鸣`,
    ],
    [
      'paragraphs indented, without blank lines',
      `江城市推进社区书屋建设\n${LIBRARY.map(text => `　　${text}`).join('\n')}`,
      `# 江城市推进社区书屋建设\n${LIBRARY.join('\n')}`,
    ],
    [
      'paragraphs indented, with blank lines, the headline centred',
      `　　　　　　江城市推进社区书屋建设\n\n${LIBRARY.map(text => `　　${text}`).join('\n\n')}`,
      `# 江城市推进社区书屋建设\n${LIBRARY.join('\n')}`,
    ],
    ['short paragraphs', `东湖轮渡恢复夜航\n${FERRY.join('\n')}`, `# 东湖轮渡恢复夜航\n${FERRY.join('\n')}`],
    ['no headline', LIBRARY.join('\n\n'), LIBRARY.join('\n')],
    ['a headline and a single line', `东湖轮渡恢复夜航\n${FERRY[0]}`, `# 东湖轮渡恢复夜航\n${FERRY[0]}`],
    [
      'a subtitle after a dash',
      `东湖轮渡恢复夜航\n——访轮渡公司经理\n${FERRY.join('\n')}`,
      `# 东湖轮渡恢复夜航\n+ ——访轮渡公司经理\n${FERRY.join('\n')}`,
    ],
    [
      'a kicker that ends in a colon',
      `夜色里的江城：\n东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
      `+ 夜色里的江城：\n# 东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
    ],
    [
      'a title in 《》',
      `《江城市公共图书馆条例》今起施行\n\n${LIBRARY.join('\n')}`,
      `# 《江城市公共图书馆条例》今起施行\n${LIBRARY.join('\n')}`,
    ],
    ['a headline that asks', `书屋开在哪儿？\n\n${LIBRARY.join('\n')}`, `# 书屋开在哪儿？\n${LIBRARY.join('\n')}`],
    [
      'date and source under the headline',
      `江城市推进社区书屋建设\n2023-03-09 08:15　来源：江城日报\n${LIBRARY.join('\n')}`,
      `# 江城市推进社区书屋建设\n2023-03-09 08:15　来源：江城日报\n${LIBRARY.join('\n')}`,
    ],
    [
      'subheadings that are numbered',
      `江城市推进社区书屋建设\n${LIBRARY[0]}\n一、选址\n${LIBRARY[1]}\n二、开放\n${LIBRARY[2]}`,
      `# 江城市推进社区书屋建设\n${LIBRARY[0]}\n一、选址\n${LIBRARY[1]}\n二、开放\n${LIBRARY[2]}`,
    ],
    [
      'subheadings that are not',
      `江城市推进社区书屋建设\n\n${LIBRARY[0]}\n\n选址听居民的\n\n${LIBRARY[1]}\n\n秋天开放\n\n${LIBRARY[2]}`,
      `# 江城市推进社区书屋建设\n${LIBRARY[0]}\n选址听居民的\n${LIBRARY[1]}\n秋天开放\n${LIBRARY[2]}`,
    ],
    [
      'Windows line ends',
      `江城市推进社区书屋建设\r\n\r\n${LIBRARY.join('\r\n')}`,
      `# 江城市推进社区书屋建设\n${LIBRARY.join('\n')}`,
    ],
  ]
  test.each(rows)('%s', (_, text, expected) => expect(outline(text)).toBe(expected))
})

describe('one small article, its lines wrapped', () => {
  const rows: [name: string, text: string, outline: string][] = [
    [
      'the headline right above',
      '江城市推进社区书屋建设\n3月8日，江城市文化和旅游局\n举行发布会，介绍社区书屋建设\n情况。今年计划新建书屋60间，\n惠及居民12万人。',
      '# 江城市推进社区书屋建设\n3月8日，江城市文化和旅游局举行发布会，介绍社区书屋建设情况。今年计划新建书屋60间，惠及居民12万人。',
    ],
    [
      'a line narrower by its digits',
      '江城市推进社区书屋建设\n\n3月8日，江城市文化和旅游局\n举行发布会，介绍社区书屋建设\n情况。今年计划新建书屋60间，\n惠及居民12万人。书屋由街道管\n理，每周开放六天。\n本报记者 陶一鸣',
      '# 江城市推进社区书屋建设\n@ 陶一鸣 记者\n3月8日，江城市文化和旅游局举行发布会，介绍社区书屋建设情况。今年计划新建书屋60间，惠及居民12万人。书屋由街道管理，每周开放六天。\n本报记者 陶一鸣',
    ],
    [
      'two paragraphs',
      '东湖轮渡恢复夜航\n\n本周起，东湖轮渡恢复夜航，末班\n船延至晚上十点，票价不变。\n轮渡公司经理段海生介绍，夜航船\n都换了新的救生衣。',
      `# 东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
    ],
    ['two lines', '东湖轮渡恢复夜航，末班船延至晚\n上十点。', '东湖轮渡恢复夜航，末班船延至晚上十点。'],
  ]
  test.each(rows)('%s', (_, text, expected) => expect(outline(text)).toBe(expected))
})

describe('Markdown', () => {
  const rows: [name: string, text: string, outline: string][] = [
    ['a title', `# 东湖轮渡恢复夜航\n\n${FERRY.join('\n\n')}`, `# 东湖轮渡恢复夜航\n${FERRY.join('\n')}`],
    [
      'a second-level title alone',
      `## 东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
      `# 东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
    ],
    [
      'sections of an article',
      `# 江城市推进社区书屋建设\n\n${LIBRARY[0]}\n\n## 选址\n\n${LIBRARY[1]}\n\n## 开放\n\n${LIBRARY[2]}`,
      `# 江城市推进社区书屋建设\n${LIBRARY[0]}\n选址\n${LIBRARY[1]}\n开放\n${LIBRARY[2]}`,
    ],
    [
      'titles of one level',
      `## 江城市推进社区书屋建设\n\n${LIBRARY[0]}\n\n## 东湖轮渡恢复夜航\n\n${FERRY[0]}`,
      `# 江城市推进社区书屋建设\n${LIBRARY[0]}\n---\n# 东湖轮渡恢复夜航\n${FERRY[0]}`,
    ],
    ['a hashtag is no title', '#东湖夜航# 今晚恢复，市民可以上船看灯。', '#东湖夜航# 今晚恢复，市民可以上船看灯。'],
  ]
  test.each(rows)('%s', (_, text, expected) => expect(outline(text)).toBe(expected))
})

describe('several articles', () => {
  const two = `# 江城市推进社区书屋建设\n${LIBRARY.join('\n')}\n---\n# 东湖轮渡恢复夜航\n${FERRY.join('\n')}`
  const rows: [name: string, text: string, outline: string][] = [
    [
      'a blank line between',
      `江城市推进社区书屋建设\n${LIBRARY.join('\n')}\n\n东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
      two,
    ],
    [
      'blank lines everywhere',
      `江城市推进社区书屋建设\n\n${LIBRARY.join('\n\n')}\n\n东湖轮渡恢复夜航\n\n${FERRY.join('\n\n')}`,
      two,
    ],
    [
      'no blank line at all',
      `江城市推进社区书屋建设\n${LIBRARY.join('\n')}\n东湖轮渡恢复夜航\n${FERRY.join('\n')}`,
      two,
    ],
    [
      'each with its byline',
      `江城市推进社区书屋建设\n本报记者 陶一鸣\n${LIBRARY[0]}\n\n江城书屋又添三间\n本报记者 何安\n${LIBRARY[1]}`,
      `# 江城市推进社区书屋建设\n@ 陶一鸣 记者\n本报记者 陶一鸣\n${LIBRARY[0]}\n---\n# 江城书屋又添三间\n@ 何安 记者\n本报记者 何安\n${LIBRARY[1]}`,
    ],
    [
      'each opened by a dateline',
      `本报讯 ${LIBRARY[0]}\n本报讯 ${FERRY[0]}`,
      `本报讯 ${LIBRARY[0]}\n---\n本报讯 ${FERRY[0]}`,
    ],
  ]
  test.each(rows)('%s', (_, text, expected) => expect(outline(text)).toBe(expected))
})

describe('what is no prose', () => {
  const rows: [name: string, text: string, outline: string][] = [
    ['one sentence', LIBRARY[2]!, LIBRARY[2]!],
    ['a headline alone', '江城市推进社区书屋建设', '# 江城市推进社区书屋建设'],
    [
      'a notice of labelled lines',
      '招聘启事\n单位：江城青禾书店\n地址：南湖东路12号\n电话：0700-1234567\n联系人：陶女士',
      '# 招聘启事\n单位：江城青禾书店\n地址：南湖东路12号\n电话：0700-1234567\n联系人：陶女士',
    ],
    [
      'a poem',
      '湖边\n水声在夜里变轻，\n灯一盏一盏熄灭。\n我们坐在石阶上，\n等最后一班船来。',
      '# 湖边\n水声在夜里变轻，\n灯一盏一盏熄灭。\n我们坐在石阶上，\n等最后一班船来。',
    ],
    [
      'a poem without marks',
      '湖边\n\n水声在夜里变轻\n灯一盏一盏熄灭\n我们坐在石阶上\n等最后一班船来\n船来了\n没有人下船\n也没有人上船',
      '# 湖边\n水声在夜里变轻\n灯一盏一盏熄灭\n我们坐在石阶上\n等最后一班船来\n船来了\n没有人下船\n也没有人上船',
    ],
    [
      'a table of names',
      '获奖名单\n陶一鸣　何静安　段海生　顾云海\n王小禾　周　立　李望　方晓舟\n白玉兰　蒋云帆　裴　岩　叶知秋',
      '# 获奖名单\n陶一鸣　何静安　段海生　顾云海\n王小禾　周立　李望　方晓舟\n白玉兰　蒋云帆　裴岩　叶知秋',
    ],
  ]
  test.each(rows)('%s', (_, text, expected) => expect(outline(text)).toBe(expected))
})
