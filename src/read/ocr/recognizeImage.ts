// A scanned page to the same geometry that a PDF gives: lines of text with their places, rules, boxes and pictures. The
// method is that of PP-OCR (Du et al. 2020): find the areas of lines, cut each out, read it.
import type { LaidOutPage, Rect } from '../layout/laidOutPage.ts'
import { cropLine } from './cropLine.ts'
import { findFrames } from './findFrames.ts'
import { findPictures } from './findPictures.ts'
import { findRules } from './findRules.ts'
import { findTextAreas, type TextArea } from './findTextAreas.ts'
import { resizeGray, type Scan } from './gray.ts'
import { joinUpright } from './joinUpright.ts'
import { loadModels, type Models } from './loadModels.ts'
import { makeRuns, type ReadLine, sizeOf } from './makeRuns.ts'
import { mapText } from './mapText.ts'
import { measureInk } from './measureInk.ts'
import { readLines } from './readLines.ts'
import { chineseMarks } from './settleMarks.ts'
import { settleSizes } from './settleSizes.ts'
import { straighten } from './straighten.ts'
import { takeLargeType } from './takeLargeType.ts'

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
  const areas = await findAreas(scan, models, share => progress?.(FINDING * share))
  const crops = areas.map(area => cropLine(scan, area))
  const read = await readLines(crops, models, share => progress?.(FINDING + (1 - FINDING) * share))
  const signs = read.map(chineseMarks)
  progress?.(1)
  const lines = areas
    .map((area, index): ReadLine => ({ area, signs: signs[index]!, ink: measureInk(scan, area, signs[index]!.length) }))
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
  const { frames, rules: alone } = findFrames(rules, point)
  return {
    width: scan.width / point,
    height: scan.height / point,
    runs: runs.map(run => ({ ...inPoints(run), size: run.size / point })),
    rules: alone.map(inPoints),
    boxes: [...frames, ...boxes].map(inPoints),
    images: images.map(inPoints),
  }
}

/** The areas of lines, large type looked for in a picture of half the size. */
async function findAreas(scan: Scan, { detect }: Models, progress: (share: number) => void): Promise<TextArea[]> {
  const areas = findTextAreas(await mapText(scan, detect, share => progress(0.8 * share)))
  const half = resizeGray(scan, Math.ceil(scan.width / 2), Math.ceil(scan.height / 2))
  const large = findTextAreas(await mapText(half, detect, share => progress(0.8 + 0.2 * share)))
  return joinUpright(takeLargeType(areas, large))
}

function isSure({ signs }: ReadLine): boolean {
  return signs.length > 0 && signs.reduce((sum, { confidence }) => sum + confidence, 0) / signs.length >= SURE
}
