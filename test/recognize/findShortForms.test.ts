// Short forms of names that the document has whole: found where they stand by themselves, and nowhere else.
import { expect, it } from 'vitest'
import { createRecognizer } from '../../src/recognize/recognize.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { articleFrom } from './articleFrom.ts'

const recognize = createRecognizer(loadLexicon())
const shortForms = (text: string): string[] =>
  recognize([articleFrom(text)]).flatMap(({ recognizer, kind, text }) =>
    recognizer === 'shortForms' ? [`${kind} ${text}`] : [],
  )

it.each<[text: string, ...found: string[]]>([
  ['沈阳药谷今日揭牌。药谷位于城北。', 'project 药谷'],
  ['河北新区今年提速。新区以此为契机，出台措施。', 'place 新区'],
  ['沈阳国家自主创新示范区正式获批。自创区建设全面启动。', 'project 自创区'],
  ['河北新区今年提速，将建成国家级新区。'],
  ['沈阳药谷今日揭牌，将带动多个药谷项目。'],
  ['武汉大学召开会议。大学是人生的重要阶段。'],
  ['药谷位于城北。'],
])('%s', (text, ...found) => {
  expect(shortForms(text)).toEqual(found)
})
