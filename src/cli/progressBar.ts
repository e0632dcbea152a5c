// How far the recognising of a page is, drawn over the line before it.
import type { Document, PageProgress, ReadError } from '../index.ts'
import { printable } from './table.ts'

/** Characters that the bar is long. */
const LONG = 20
const MOST_NAME = 40

/** `scan.tif, page 2 ██████░░░░ 60%`, from the line's beginning. */
export function progressBar({ source, page, share }: PageProgress): string {
  const full = Math.round(LONG * share)
  const bar = '█'.repeat(full) + '░'.repeat(LONG - full)
  return `\r\x1b[K${printable(source).slice(-MOST_NAME)}, page ${page} ${bar} ${Math.round(100 * share)}%`
}

/** `12 read · news/07.txt`, from the line's beginning; of what failed the number alone. */
export function progressLine(read: number, found: Document | ReadError): string {
  const source = 'source' in found ? ` · ${printable(found.source).slice(-MOST_NAME)}` : ''
  return `\r\x1b[K${read} read${source}`
}
