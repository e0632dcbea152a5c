// Draws one page of a PDF, in a thread of its own: what hangs or grows there can be ended from outside.
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Canvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Scan, toGray } from '../ocr/gray.ts'
import { isScan } from '../ocr/isScan.ts'
import { skewOf } from '../ocr/straighten.ts'
import type { Failed } from './runThread.ts'

/** What the thread is started with: `page` counts from 0; `most` is the size in pixels of a picture, and is not there where a scan is wanted. */
export interface RenderTask {
  readonly bytes: Uint8Array
  readonly page: number
  readonly most?: { readonly width: number; readonly height: number }
}

/** What it sends, once, where it does not fail. `pages`: there are so many, and the page is none of them. */
export type Rendered = { readonly scan: Scan } | { readonly png: Uint8Array } | { readonly pages: number }

/** Pixels per inch that are recognised, unless a side of the page would have more pixels than this. */
const DPI = 200
const MOST_SIDE = 6000
/** A page is not drawn larger than this; pixels a point. */
const MOST_SCALE = 4
/** Pixels of a picture in the page; a larger one is left white. */
const MOST_PICTURE = 80_000_000
/** Annotations are not read: `AnnotationMode.DISABLE`. */
const NO_ANNOTATIONS = 0

try {
  parentPort!.postMessage(await render(workerData))
} catch (error) {
  const failed = { name: error instanceof Error ? error.name : '', message: String(error) }
  parentPort!.postMessage({ failed } satisfies Failed)
}

async function render({ bytes, page: index, most }: RenderTask): Promise<Rendered> {
  const document = await open(bytes.slice(), MOST_PICTURE)
  if (index >= document.numPages) return { pages: document.numPages }
  const page = await document.getPage(index + 1)
  const { width, height } = page.getViewport({ scale: 1 })
  const scanScale = Math.min(DPI / 72, MOST_SIDE / Math.max(width, height))
  if (!most) return { scan: scanOf(await draw(page, scanScale), scanScale) }
  const scale = Math.min(most.width / width, most.height / height, MOST_SCALE)
  if (!(await showsScan(bytes, index))) return { png: (await draw(page, scale)).toBuffer('image/png') }
  // It was set level for recognition: the same picture says by which angle.
  const canvas = await draw(page, scanScale)
  const png = await turned(canvas, skewOf(scanOf(canvas, scanScale)), [width * scale, height * scale])
  return { png: png.toBuffer('image/png') }
}

async function open(bytes: Uint8Array, maxImageSize: number): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), sep)
  return getDocument({
    data: bytes,
    cMapUrl: join(folder, 'cmaps', sep),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts', sep),
    wasmUrl: join(folder, 'wasm', sep),
    iccUrl: join(folder, 'iccs', sep),
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize,
    verbosity: 0,
  }).promise
}

/** Is the page one that is read by recognition? Told as the reader tells it, pictures left undecoded. */
async function showsScan(bytes: Uint8Array, index: number): Promise<boolean> {
  const { extractPage } = await import('./extractPage.ts')
  const document = await open(bytes, 0)
  return isScan(await extractPage(await document.getPage(index + 1)))
}

async function draw(page: PDFPageProxy, scale: number): Promise<Canvas> {
  const viewport = page.getViewport({ scale })
  const canvas = await blank(viewport.width, viewport.height)
  // The canvas is a browser's as far as pdf.js needs it.
  const target = canvas as unknown as HTMLCanvasElement
  await page.render({ canvas: target, viewport, annotationMode: NO_ANNOTATIONS }).promise
  return canvas
}

async function blank(width: number, height: number): Promise<Canvas> {
  const { createCanvas } = await import('@napi-rs/canvas')
  return createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
}

/** The picture in this size, turned to the left about its middle; corners that come from outside are white. */
async function turned(picture: Canvas, degrees: number, [width, height]: [number, number]): Promise<Canvas> {
  const canvas = await blank(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((-degrees * Math.PI) / 180)
  context.drawImage(picture, -canvas.width / 2, -canvas.height / 2, canvas.width, canvas.height)
  return canvas
}

function scanOf(canvas: Canvas, scale: number): Scan {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { ...toGray(data, width, height), dpi: 72 * scale }
}
