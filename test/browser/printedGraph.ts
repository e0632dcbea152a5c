// Pages of a newspaper, printed by the browser and read as anybody's: one article goes on on the next page, another is set
// from top to bottom.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { build, type KnowledgeGraph } from '../../src/index.ts'
import { markupOf, measureFaces, printSheets } from '../read/pdf/printSheets.ts'
import { chance } from '../read/pdf/random.ts'
import { turned } from '../read/pdf/templates/special.ts'
import { verticalText } from '../read/pdf/templates/styled.ts'

/** Prints `paper.pdf`, of two pages, and `vertical.pdf` into a folder, and gives the graph that is built of it. */
export async function printedGraph(browser: Browser, folder: string): Promise<KnowledgeGraph> {
  const page = await browser.newPage()
  const faces = await measureFaces(page)
  const paper = await printSheets(page, [markupOf(turned(chance(3), faces), chance(3))])
  await writeFile(join(folder, 'paper.pdf'), paper.pdf)
  const vertical = await printSheets(page, [verticalText(chance(5))])
  await writeFile(join(folder, 'vertical.pdf'), vertical.pdf)
  await page.close()
  return (await build([folder])).graph
}
