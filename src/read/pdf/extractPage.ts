// A page of a PDF as geometry, from the operators that pdf.js makes of it.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { LaidOutPage } from '../layout/laidOutPage.ts'
import { makeRuns } from './makeRuns.ts'
import { isMatrix, type Matrix } from './matrix.ts'
import { readMarks } from './readMarks.ts'
import type { FontFace } from './showText.ts'
import { sortShapes } from './sortShapes.ts'

/** Annotations are not read: `AnnotationMode.DISABLE`. */
const NO_ANNOTATIONS = 0
const EM: Matrix = [0.001, 0, 0, 0.001, 0, 0]

/** The page as shown upright: runs of text, rules, boxes and pictures. A glyph that the font gives no character for is left out. */
export async function extractPage(page: PDFPageProxy): Promise<LaidOutPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS })
  const view = isMatrix(transform) ? transform : ([1, 0, 0, -1, 0, height] as const)
  const faces = new Map<string, FontFace | undefined>()
  const fontOf = (name: string): FontFace | undefined => {
    if (!faces.has(name)) faces.set(name, faceOf(page, name))
    return faces.get(name)
  }
  const { glyphs, shapes, images } = readMarks(operators, view, { x: 0, y: 0, width, height }, fontOf)
  return { width, height, runs: makeRuns(glyphs), ...sortShapes(shapes, { width, height }), images }
}

/** Of a composite font that says nothing of its characters pdf.js takes each code to be one, and keeps no more than their range. */
const isIdentity = (toUnicode: unknown): boolean =>
  typeof toUnicode === 'object' && toUnicode !== null && 'firstChar' in toUnicode

/** What the font that pdf.js loaded under this name says of itself. */
function faceOf(page: PDFPageProxy, name: string): FontFace | undefined {
  if (!page.commonObjs.has(name)) return undefined
  const font: Partial<Record<string, unknown>> | null = page.commonObjs.get(name)
  if (!font) return undefined
  const { name: face, fontMatrix, vertical, defaultVMetrics, composite, toUnicode } = font
  const metrics = Array.isArray(defaultVMetrics) ? defaultVMetrics.map(Number) : []
  return {
    name: typeof face === 'string' ? face.replace(/^[A-Z]{6}\+/u, '') : '',
    scale: Math.abs((isMatrix(fontMatrix) ? fontMatrix : EM)[0]) || EM[0],
    vertical: vertical === true,
    named: composite !== true || !isIdentity(toUnicode),
    defaultVMetrics: [metrics[0] || -1000, metrics[1] ?? 500, metrics[2] ?? 880],
  }
}
