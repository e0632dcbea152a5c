// A row of a table of articles as a Document: its title is the headline, its text the body, a paragraph a line.
import { ReadError } from '../../errors.ts'
import type { Document, Notice } from '../../types.ts'
import type { ReadOptions } from '../documentFromText.ts'
import { type DraftPart, documentOfDrafts } from '../documentOfDrafts.ts'
import { labelIn, plainLabel } from '../labelIn.ts'
import { dateIn } from '../publishedIn.ts'
import { shortened } from '../shortened.ts'
import { chooseColumns, type Field } from './columns.ts'

/** A row's cells by the names of their columns. */
export type Row = ReadonlyMap<string, string>

const PARAGRAPHS = /[\r\n\u2028\u2029]+|\u3000{2,}/u
const ADDRESS = /:\/\/|^www\./u

/** The row as a document; `where` is its source, `news.csv#12`. Throws `ReadError` for a row without Chinese text. */
export function documentOfRow(row: Row, where: string, options: ReadOptions = {}): Document {
  const { columns, ...known } = options
  const chosen = chooseColumns([...row.keys()], columns ?? {}, where)
  const cell = (field: Field): string => (chosen[field] === undefined ? '' : (row.get(chosen[field]) ?? '').trim())
  if (cell('text') === '')
    throw new ReadError(`${where}: expected text in column “${chosen.text}”, found nothing; the row is skipped`)
  const parts: DraftPart[] = [
    { part: 'kicker', text: cell('kicker') },
    { part: 'headline', text: cell('title') },
    { part: 'subhead', text: cell('subhead') },
    { part: 'byline', text: cell('author') },
    ...cell('text')
      .split(PARAGRAPHS)
      .map((text): DraftPart => ({ part: 'body', text })),
  ]
  const [published, publication, label] = [dateOfCell(cell('date')), cell('source'), labelOfCell(cell('page'))]
  const draft = {
    parts,
    ...(published !== undefined && { published }),
    ...(publication !== '' && !ADDRESS.test(publication) && { publication }),
  }
  const notices = published === undefined ? noDate(cell('date'), where) : []
  return documentOfDrafts([draft], where, { ...known, notices, ...(label !== '' && { label }) })
}

/** A second or millisecond of the epoch, as crawlers keep them. */
const EPOCH = /^1\d{9}(?:\d{3})?$/u
const CHINA = 8 * 3600

/** The ISO date that a cell holds: 2022/7/15 08:30, 20220715, 2022年7月15日, 1657843200 (by the clock of China); undefined for any other text. */
function dateOfCell(cell: string): string | undefined {
  if (!EPOCH.test(cell)) return dateIn(cell.replace(/^(\d{8})\d{6}$/u, '$1'))
  const seconds = Number(cell.slice(0, 10)) + CHINA
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

/** 第07版, 07版：要闻, A07, 7 */
const labelOfCell = (cell: string): string => labelIn(cell) ?? (/^[A-Z]?\d{1,3}$/u.test(cell) ? plainLabel(cell) : '')

const noDate = (cell: string, where: string): Notice[] =>
  cell === ''
    ? []
    : [
        {
          code: 'noDate',
          message: `${where}: expected a date like 2022-07-15, found “${shortened(cell, 30)}”: the article has none`,
        },
      ]
