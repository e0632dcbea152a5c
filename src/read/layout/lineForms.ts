// What a line is by its words: a credit, a caption, a notice's title, a pointer to another page.
import type { Lexicon } from '../../text/lexicon.ts'

export interface LineForms {
  /** Is the line nothing but who wrote or photographed? 本报记者 张三 通讯员 李四 · □ 王五 · （记者 赵六） */
  isByline(text: string): boolean
  /** Does the text close with who took the picture, or begin as captions do? */
  isCaption(text: string): boolean
  /** Is it what notices are headed with? 遗失声明 */
  isNoticeTitle(text: string): boolean
  /** Is it worded as notices are? 声明作废 */
  isNoticeText(text: string): boolean
  /** Does an article begin with this text? 本报讯（记者 张三） */
  opensArticle(text: string): boolean
}

const MARKS = /^[□■◎●◆◇▲△★☆○※\s（(【[]+/u
const TOKENS = /[\s\u3000、，,；;：:/|（）()【】[\]]+/u
const LONGEST = 60
const NAME = /^\p{Script=Han}{2,4}(?:[·•‧]\p{Script=Han}{1,8})*$/u
const CAPTION_START = /^[▲△▼◀▶←→↑↓]?(?:图为|图片为|上图|下图|左图|右图|资料图|图[①②③④⑤一二三四\d])/u
const CAPTION_END = /(?:[\s（(/](?:摄|供图|制图|绘图|摄影|图)|摄|供图|资料图片?)[）)]?$/u
const DATELINE =
  /^[□■●◆▲【（(\s]*(?:本报|本刊|本网|据?新华社|中新社|中新网|据|\p{Script=Han}{2,6}(?:日报|晚报|新闻网|社))[^，。]{0,16}?(?:讯|电|消息|报道)[\s\u3000（(】）]/u
const MEDIUM = /^(?:本(?:报|刊|网|台|社)|\p{Script=Han}{1,6}(?:报|社|网|台|刊|客户端|融媒体?|频道))$/u
const MOST_TITLE = 16

/** Prepares the tests from the tables of byline-roles, byline-endings and notice-forms. */
export function createLineForms(lexicon: Lexicon): LineForms {
  const words = (name: string) => lexicon.table(name).map(({ cells: [word = '', where = ''] }) => ({ word, where }))
  const roles = words('byline-roles').map(({ word }) => word)
  const long = roles.filter(role => role.length > 1).sort((a, b) => b.length - a.length)
  const endings = new Set([...roles, ...words('byline-endings').map(({ word }) => word)])
  const notices = words('notice-forms')
  const formsOf = (...kinds: string[]) => notices.filter(({ where }) => kinds.includes(where)).map(({ word }) => word)
  const [titles, titleEndings, texts] = [formsOf('title'), formsOf('ending'), formsOf('text', 'end')]
  const surnames = new Set(lexicon.table('surnames').map(({ cells: [surname = ''] }) => surname))
  const isName = (token: string) =>
    NAME.test(token) && (surnames.has(token.slice(0, 1)) || surnames.has(token.slice(0, 2)))
  const isMedium = (token: string) => token.length <= 8 && MEDIUM.test(token)
  const isCredit = (token: string): boolean => {
    const role = long.find(word => token.includes(word))
    if (role === undefined) return false
    const [before, after] = [token.slice(0, token.indexOf(role)), token.slice(token.indexOf(role) + role.length)]
    const isLed = before === '' || isMedium(before) || long.includes(before) || (isName(before) && after === '')
    return before.length <= 8 && isLed && (after === '' || isName(after) || isCredit(after))
  }

  return {
    isByline: line => {
      const text = line.trim()
      if (text.length > LONGEST || /[。！？，；“”]/u.test(text) || DATELINE.test(text)) return false
      const tokens = text
        .replace(MARKS, '')
        .split(TOKENS)
        .filter(token => token !== '')
      const [first] = tokens
      if (first === undefined) return false
      if (/^[□■◎◆]/u.test(text) && tokens.every(token => NAME.test(token) || isCredit(token))) return true
      const isSaid = (token: string, index: number) =>
        isCredit(token) ||
        endings.has(token) ||
        isMedium(token) ||
        isName(token) ||
        (index > 0 && NAME.test(token) && token.length < 4 && isCredit(tokens[index - 1]!))
      return tokens.every(isSaid) && (tokens.some(isCredit) || (tokens.length > 1 && endings.has(tokens.at(-1)!)))
    },
    isCaption: text => CAPTION_START.test(text) || CAPTION_END.test(text),
    isNoticeTitle: text => {
      const bare = text.replace(/[\s\u3000]/gu, '')
      if (bare.length > MOST_TITLE) return false
      return (
        titles.some(word => bare.endsWith(word) && bare.length <= word.length + 4) ||
        titleEndings.some(word => bare.endsWith(word))
      )
    },
    isNoticeText: text => texts.some(word => text.includes(word)),
    opensArticle: text => DATELINE.test(text),
  }
}
