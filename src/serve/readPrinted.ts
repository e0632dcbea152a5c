// What may be read of a file to draw a page of it: a PDF or an image, by its bytes and not by its name.
import { constants, type FileHandle, open } from 'node:fs/promises'

/** A file's bytes, and a mark that changes when it does. */
export interface Printed {
  readonly mark: string
  readonly bytes: () => Promise<Uint8Array>
}

/** In bytes; what is larger is not drawn. */
const MOST = 256 * 2 ** 20

/** How a PDF, PNG, JPEG, TIFF or WebP begins, read as Latin-1. */
const BEGINS = /^(?:\s*%PDF-|\u0089PNG\r\n|\u00ff\u00d8\u00ff|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/u

/** Looks at a file by its real path and gives what `use` makes of it; undefined where it is neither a PDF nor an image, or too large. Neither a link nor a pipe is opened. */
export async function readPrinted<T>(path: string, use: (printed: Printed) => Promise<T>): Promise<T | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = await file.stat()
    if (!stat.isFile() || stat.size > MOST || !BEGINS.test(await headOf(file))) return undefined
    const { ino, size, mtimeMs } = stat
    return await use({ mark: `${ino}-${size}-${mtimeMs}`, bytes: async () => new Uint8Array(await file.readFile()) })
  } finally {
    await file.close()
  }
}

async function headOf(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
  return buffer.toString('latin1', 0, bytesRead)
}
