// The built page, read once: a request is looked up among the files that are there, so no path can lead elsewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>
  /** MIME type. */
  readonly type: string
}

/** Where `npm run build` puts the page. */
export const PAGE_FOLDER = fileURLToPath(new URL('../../dist/viz/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The files of a folder by URL path; `/` is `index.html`. Empty where the folder is missing. */
export function loadPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)] ?? 'application/octet-stream'
    files.set(`/${relative(folder, file).split(sep).join('/')}`, { body: new Uint8Array(readFileSync(file)), type })
  }
  const index = files.get('/index.html')
  return index ? files.set('/', index) : files
}
