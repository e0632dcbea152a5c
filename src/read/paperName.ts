// Which words name a newspaper: those that end as papers, magazines and stations do (晚报, 周刊, 电视台), by the lexicon.
import { loadLexicon } from '../text/lexicon.ts'

/** What ends in 报 and is no paper. */
const NO_PAPER = /[通简公年月海预汇战捷喜举]报$/u

let suffixes: readonly string[] | undefined

/** Is the word a medium's name by its last part: 城市晚报, but not 情况通报? `printed`: it stands where only a paper's name does, and any 报 is one: 新京报. */
export function isPaperName(word: string, printed = false): boolean {
  if (!/^\p{Script=Han}{3,12}$/u.test(word)) return false
  if (NO_PAPER.test(word)) return false
  if (printed && word.endsWith('报')) return true
  suffixes ??= loadLexicon()
    .table('heads')
    .flatMap(({ cells: [suffix = '', , subkind] }) => (subkind === 'media' ? [suffix] : []))
  return suffixes.some(suffix => word.length > suffix.length && word.endsWith(suffix))
}
