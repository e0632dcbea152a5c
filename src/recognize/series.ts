// Spacecraft, rockets and ships, which are named by a series and a number: 神舟十四号, 长征五号, 雪龙2号. What they are (飞船,
// 破冰船) is no part of the name.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const NUMBER = /[”’]?([一二三四五六七八九十百]{1,5}|[-—]?[0-9]{1,4})号([甲乙丙丁戊己]|[A-Z])?/y

/** Every series of the lexicon with a number after it. */
export function recognizeSeries({ text, lexis }: Context): Candidate[] {
  const found: Candidate[] = []
  for (let at = text.indexOf('号'); at >= 0; at = text.indexOf('号', at + 1))
    for (let start = Math.max(0, at - LONGEST); start < at - 1; start++) {
      const name = lexis.series.longestAt(text, start)
      if (!name || name.end >= at) continue
      NUMBER.lastIndex = name.end
      if (!NUMBER.test(text)) continue
      found.push({ start, end: NUMBER.lastIndex, kind: 'project', recognizer: 'series', confidence: 0.86 })
      break
    }
  return found
}

/** How far before 号 the name of a series may begin. */
const LONGEST = 10
