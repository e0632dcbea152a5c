// Which column of a table of articles holds what. Columns are known by their names, as exports of news databases, crawlers
// and corpora have them; whoever has other names says which is which.
import { ReadError } from '../../errors.ts'
import { shortened } from '../shortened.ts'

/** What is read of a row. `source` is the newspaper or site, `page` the page's label. */
export type Field = 'title' | 'text' | 'date' | 'source' | 'author' | 'kicker' | 'subhead' | 'page'

/** The names of columns for fields, where a person gives them: `{ title: '标题' }`. */
export type Columns = { readonly [field in Field]?: string }

/** The names that columns go by, the most telling first; compared without case, blanks, `_` and `-`. */
export const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline', '标题', '標題', '题名', '新闻标题', '文章标题', '主标题', '题目'],
  text: [
    'text',
    'content',
    'body',
    'article',
    'articlebody',
    'fulltext',
    '正文',
    '全文',
    '内容',
    '內容',
    '文本',
    '新闻内容',
    '文章内容',
    '新闻正文',
  ],
  date: [
    'published',
    'publishedat',
    'date',
    'datepublished',
    'publishdate',
    'pubdate',
    'publishtime',
    'pubtime',
    'time',
    'datetime',
    '日期',
    '出版日期',
    '发布日期',
    '发布时间',
    '发表时间',
    '见报日期',
    '报道日期',
    '时间',
    '日期时间',
  ],
  source: [
    'publication',
    'newspaper',
    'media',
    'source',
    'site',
    'publisher',
    '报纸',
    '报刊',
    '报纸名称',
    '媒体',
    '媒体名称',
    '来源',
    '來源',
    '文章来源',
    '新闻来源',
    '出处',
    '刊名',
  ],
  author: ['byline', 'author', 'authors', 'reporter', 'journalist', '作者', '记者', '記者', '署名', '责任者'],
  kicker: ['kicker', '引题', '肩题', '眉题'],
  subhead: ['subtitle', 'subhead', 'subheadline', '副题', '副标题'],
  page: ['page', 'pagelabel', '版次', '版面', '版号', '版名'],
}

export const FIELDS = Object.keys(NAMES) as readonly Field[]

/** The column for each field that has one. Throws `ReadError` where no column holds the text, or where one is asked for that is not there; `where` is named in it. */
export function chooseColumns(
  names: readonly string[],
  given: Columns,
  where: string,
): Columns & { readonly text: string } {
  const found: { [field in Field]?: string } = {}
  const plain = new Map(names.map(name => [plainName(name), name]).reverse() as [string, string][])
  const taken = new Set(Object.values(given))
  for (const field of FIELDS) {
    const asked = given[field]
    if (asked !== undefined && !names.includes(asked))
      throw new ReadError(`${where}: expected a column “${asked}” for ${field}, found ${listed(names)}`)
    const own = asked ?? NAMES[field].map(name => plain.get(name)).find(name => name !== undefined && !taken.has(name))
    if (own !== undefined) found[field] = own
  }
  const { text } = found
  if (text === undefined)
    throw new ReadError(
      `${where}: expected a column with the articles' text (${NAMES.text.slice(0, 3).join(', ')}, 正文, 内容), found ${listed(names)}; say which with --columns text=NAME`,
    )
  return { ...found, text }
}

/** A column's name as it is compared. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_\-\ufeff]/gu, '')

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'none'
    : names
        .slice(0, 12)
        .map(name => shortened(name, 40))
        .join(', ') + (names.length > 12 ? ` and ${names.length - 12} more` : '')
