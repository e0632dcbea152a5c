// What lines and blocks are by their form: signatures, captions, notices, openings.
import type { Lexicon } from '../text/lexicon.ts'
import { type CreditReader, createCreditReader } from './credits.ts'
import { readDateline } from './readDateline.ts'

/** Tests of form, prepared from the lexicon. */
export interface Forms {
  readonly credits: CreditReader
  /** Is the line nothing but a credit? （记者 张三） */
  isSignature(line: string): boolean
  /** Does the text end with a credit, or with a notice's closing formula? */
  endsArticle(text: string): boolean
  /** Does the text open with a dateline or a byline? */
  opensArticle(text: string): boolean
  isCaption(text: string): boolean
  isNoticeTitle(line: string): boolean
  isNoticeText(text: string): boolean
}

const CAPTION_START = /^(?:图为|图片为|上图|下图|左图|右图|资料图|[▲△▼]?图[①②③④⑤一二三四])/u
const PHOTO_END = /(?:\S)\s*[\s/（(](?:摄|供图|图)[）)]?$|[）)\s]\S{2,4}摄[）)]?$/u
const MAX_CAPTION = 110
const MAX_TITLE = 60
/** A notice's title may have so many characters before its word: 人才招聘. */
const MAX_EXTRA = 4

/** Prepares the tests from the tables of bylines and notice-forms. */
export function createForms(lexicon: Lexicon): Forms {
  const credits = createCreditReader(lexicon)
  const rows = lexicon.table('notice-forms').map(({ cells: [word = '', where = ''] }) => ({ word, where }))
  const wordsOf = (where: string) => rows.filter(row => row.where === where).map(row => row.word)
  const [titles, endings, issued] = [wordsOf('title'), wordsOf('ending'), wordsOf('issued')]
  const [texts, ends] = [wordsOf('text'), wordsOf('end')]

  const isSignature = (line: string): boolean =>
    line.length <= 60 && credits.read(line, { start: 0, end: line.length }).whole
  const lastPiece = (text: string): string => {
    const bracket = /[（(]([^（()）]*)[）)]$/u.exec(text)
    if (bracket) return bracket[1]!
    const after = Math.max(...['。', '！', '？', '”', '…'].map(mark => text.lastIndexOf(mark)))
    return text.slice(after + 1)
  }
  return {
    credits,
    isSignature,
    endsArticle: text => {
      const piece = lastPiece(text)
      return (piece !== '' && isSignature(piece)) || ends.some(word => text.replace(/[。！]$/u, '').endsWith(word))
    },
    opensArticle: text => {
      const start = /^[□■●▲【（(]*/u.exec(text)![0].length
      return readDateline(text, start, credits.mediaEnd) !== undefined
    },
    isCaption: text =>
      text.length <= MAX_CAPTION && (CAPTION_START.test(text) || (PHOTO_END.test(text) && !/。.*。/u.test(text))),
    isNoticeTitle: line =>
      titles.some(word => line.endsWith(word) && line.length <= word.length + MAX_EXTRA) ||
      (line.length <= MAX_TITLE &&
        endings.some(word => line.endsWith(word)) &&
        !issued.some(word => line.includes(word))),
    isNoticeText: text => texts.some(word => text.includes(word)) || ends.some(word => text.includes(word)),
  }
}
