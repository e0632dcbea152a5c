// What a line is by its form alone: the end of a sentence, a line of a list, a row of names.

const TERMINAL = /[。！？；!?…][”’」』）)》】]*$/u
const ITEM =
  /^(?:\d+[年、.．)）]|[▲△●○■□◆★※·•]|[一二三四五六七八九十]+[、是]|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[条章]|[^，。：:“《]{1,8}[：:])/u
const LABEL = /^[^，。；：:“《（\d\s]{2,12}[：:]/u
/** Short words and nothing else, blanks between them. */
const ROW = /^\S{1,4}(?:\s+\S{1,4})+$/u

/** Does the text end with a sentence's end? */
export const endsSentence = (text: string): boolean => TERMINAL.test(text)

/** Does the text begin like one line of a list? */
export const isItem = (text: string): boolean => ITEM.test(text)

/** Does the text begin with what it tells of: 电话：… */
export const isLabelled = (text: string): boolean => LABEL.test(text)

/** Is the line a row of a table, as of names? */
export const isRow = (text: string): boolean => ROW.test(text)
