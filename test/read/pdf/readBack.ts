// Prints pages of a template, each from a seed of its own, and reads them back.
import type { Page } from 'playwright-core'
import { extractPages } from '../../../src/read/pdf/extractPages.ts'
import { documentOfPages } from '../../../src/read/readPdf.ts'
import type { Document } from '../../../src/types.ts'
import { differences, misplaced } from './compare.ts'
import { type Markup, type PrintedSheet, printSheets } from './printSheets.ts'

export interface ReadSheet {
  readonly document: Document
  readonly sheet: PrintedSheet
}

/** Prints the sheets into one file; each sheet's pages are read as a document. */
export async function readBack(page: Page, sheets: readonly Markup[], name: string): Promise<ReadSheet[]> {
  const { pdf, sheets: printed } = await printSheets(page, sheets)
  const pages = await extractPages(pdf, name)
  return printed.map(sheet => ({
    document: documentOfPages(pages.slice(sheet.first, sheet.first + sheet.count), name),
    sheet,
  }))
}

/** What was read otherwise than it was printed, by seed; empty where all is right. */
export function faultsOf(read: readonly ReadSheet[], seeds: readonly number[]): Record<string, string[]> {
  const faults = read.map(({ document, sheet }, index) => [
    `seed ${seeds[index]}`,
    [...differences(document, sheet.stories), ...misplaced(document, sheet.lines)],
  ])
  return Object.fromEntries(faults.filter(([, found]) => found!.length > 0))
}
