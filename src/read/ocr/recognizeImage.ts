// A scanned page to the same geometry that a PDF gives: lines of text with their places, rules, boxes and pictures. The
// method is that of PP-OCR (Du et al. 2020): find the areas of lines, cut each out, read it.
import type { LaidOutPage, Rect } from '../layout/laidOutPage.ts'
import { cropLine } from './cropLine.ts'
import { findPictures } from './findPictures.ts'
import { findRules } from './findRules.ts'
import { findTextAreas } from './findTextAreas.ts'
import type { Scan } from './gray.ts'
import { loadModels } from './loadModels.ts'
import { makeRuns, type ReadLine, sizeOf } from './makeRuns.ts'
import { mapText } from './mapText.ts'
import { measureInk } from './measureInk.ts'
import { readLines } from './readLines.ts'
import { settleSizes } from './settleSizes.ts'
import { straighten } from './straighten.ts'

/** Lines less sure than this on the mean are noise (PP-OCR's own threshold). */
const SURE = 0.5
/** Share of the time that finding the lines takes. */
const FINDING = 0.25

/** `progress` is told the share of the page that is done, 0 to 1. */
export interface RecognizeOptions {
  readonly progress?: (share: number) => void
}

/** The page in points, set level where it lay askew. Throws `ReadError` where the optional packages are missing. */
export async function recognizeImage(image: Scan, { progress }: RecognizeOptions = {}): Promise<LaidOutPage> {
  const models = await loadModels()
  const scan = straighten(image)
  const areas = findTextAreas(await mapText(scan, models.detect, share => progress?.(FINDING * share)))
  const crops = areas.map(area => cropLine(scan, area))
  const signs = await readLines(crops, models, share => progress?.(FINDING + (1 - FINDING) * share))
  progress?.(1)
  const lines = areas
    .map((area, index): ReadLine => ({ area, signs: signs[index]!, ink: measureInk(scan, area) }))
    .filter(line => isSure(line))
  const texts = lines.map(({ area }) => area)
  const rules = findRules(scan, texts)
  const sizes = settleSizes(
    lines.map(sizeOf),
    lines.map(line => line.signs.length),
  )
  const runs = lines.flatMap((line, index) => makeRuns(line, sizes[index]!, rules))
  const point = scan.dpi / 72
  const inPoints = <T extends Rect>(rect: T): T => ({
    ...rect,
    x: rect.x / point,
    y: rect.y / point,
    width: rect.width / point,
    height: rect.height / point,
  })
  const { boxes, images } = findPictures(scan, texts)
  return {
    width: scan.width / point,
    height: scan.height / point,
    runs: runs.map(run => ({ ...inPoints(run), size: run.size / point })),
    rules: rules.map(inPoints),
    boxes: boxes.map(inPoints),
    images: images.map(inPoints),
  }
}

function isSure({ signs }: ReadLine): boolean {
  return signs.length > 0 && signs.reduce((sum, { confidence }) => sum + confidence, 0) / signs.length >= SURE
}
