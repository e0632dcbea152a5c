import { expect, test } from 'vitest'
import { withoutSite } from '../../../src/read/html/headlineIn.ts'

test.each([
  ['江城智慧水务项目签约_新华网', '江城智慧水务项目签约'],
  ['江城智慧水务项目签约-要闻-江城新闻网', '江城智慧水务项目签约'],
  ['江城智慧水务项目签约 - 江城日报', '江城智慧水务项目签约'],
  ['江城智慧水务项目签约--江城日报网--要闻频道', '江城智慧水务项目签约'],
  ['江城智慧水务项目签约｜云岭观察', '江城智慧水务项目签约'],
  ['江城智慧水务项目签约_滚动_云岭', '江城智慧水务项目签约'],
  ['深度调查｜江城智慧水务项目签约的来龙去脉', '深度调查｜江城智慧水务项目签约的来龙去脉'],
  ['江城—南湖高铁开通', '江城—南湖高铁开通'],
  ['2023-2024赛季收官：江城队夺冠', '2023-2024赛季收官：江城队夺冠'],
  ['江城新闻网', '江城新闻网'],
])('the title %s is headed %s', (title, headline) => {
  expect(withoutSite(title)).toBe(headline)
})

test('the site’s own name goes, whatever it ends in', () => {
  expect(withoutSite('江城智慧水务项目签约-云上江城', '云上江城')).toBe('江城智慧水务项目签约')
  expect(withoutSite('江城智慧水务项目签约-云上江城')).toBe('江城智慧水务项目签约-云上江城')
})
