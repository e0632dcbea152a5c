// mammoth reads Word files; it is optional and loaded when the first one comes. What it is used for is typed here, for its
// own types lack the input of parts already unpacked.
import { ReadError } from '../../errors.ts'

/** A node of mammoth's document: a paragraph, a run, a note's mark. */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[]
  readonly alignment?: string | null
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly isBold?: boolean
  readonly value?: string
}

interface Options {
  readonly styleMap: readonly string[]
  readonly includeEmbeddedStyleMap: boolean
  readonly convertImage: unknown
  readonly transformDocument: (document: WordNode) => WordNode
}

/** An archive as mammoth reads it. */
export interface Parts {
  exists(name: string): boolean
  read(name: string, encoding?: string): Promise<string | Uint8Array>
}

export interface Mammoth {
  convertToHtml(input: { readonly file: Parts }, options: Options): Promise<{ readonly value: string }>
  readonly images: { imgElement(read: () => Promise<{ readonly src: string }>): unknown }
}

/** Loads mammoth. Throws `ReadError` with the command that installs it where it is missing. */
export async function loadMammoth(source: string): Promise<Mammoth> {
  try {
    const loaded: unknown = (await import('mammoth')).default
    return loaded as Mammoth
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause
    throw new ReadError(
      `${source}: expected the package mammoth for Word files, found none; run npm install mammoth, or save it as plain text`,
      { cause },
    )
  }
}
