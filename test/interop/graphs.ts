// The graphs that are written: the sample's, and one of hostile news.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type KnowledgeGraph } from '../../src/index.ts'
import { folderFormatOf, formatOf } from '../../src/serve/formats.ts'
import { hostileNews } from './hostileNews.ts'

const { graph: sample } = await build([fileURLToPath(new URL('../../data/samples', import.meta.url))])

export const GRAPHS: readonly (readonly [title: string, graph: KnowledgeGraph])[] = [
  ['the sample', sample],
  ['hostile news', hostileNews()],
]

/** Writes a graph in a format that is one file; the file's path. */
export async function written(graph: KnowledgeGraph, format: string): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'guanxi-interop-')), `graph.${format}`)
  writeFileSync(file, [...(await formatOf(format)!.write(graph))].join(''))
  return file
}

/** Writes a graph in a format that is a folder of plain names; the folder's path. */
export function writtenFolder(graph: KnowledgeGraph, format: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-interop-'))
  for (const [name, text] of folderFormatOf(format)!.files(graph))
    writeFileSync(join(folder, name), typeof text === 'string' ? text : [...text].join(''))
  return folder
}
