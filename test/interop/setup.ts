// Before the tests of the readers: the programs, and two graphs in every format, written by the command line as its users
// have it: the sample, and news that is hostile throughout.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { toJson } from '../../src/write/json.ts'
import { hostileNews } from './hostileNews.ts'
import { guanxi, prepareTools, type Tool, type ToolName } from './tools.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly folder: string
    readonly tools: Record<ToolName, Tool>
  }
}

/** Formats that are a file, under which a graph's folder holds `graph.FORMAT`; and folders, which it holds by their names. */
export const FILES = [
  'gexf',
  'graphml',
  'nodes.csv',
  'edges.csv',
  'json',
  'jsonl',
  'jsonld',
  'nq',
  'cypher',
  'ftm.json',
  'svg',
]
export const FOLDERS = ['csv', 'neo4j', 'markdown']

/** Provides the folder of the graphs, and the programs. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-interop-'))
  const [tools] = await Promise.all([prepareTools(), exportSample(folder), exportHostile(folder)])
  for (const [name, tool] of Object.entries(tools))
    if ('missing' in tool) console.warn(`${name} reads nothing: ${tool.missing}`)
  provide('folder', folder)
  provide('tools', tools)
  return () => rmSync(folder, { recursive: true })
}

async function exportSample(folder: string): Promise<void> {
  mkdirSync(join(folder, 'sample'))
  await guanxi('build', 'data/samples', '-o', join(folder, 'sample.json'))
  await exportAll(folder, 'sample')
}

async function exportHostile(folder: string): Promise<void> {
  mkdirSync(join(folder, 'hostile'))
  writeFileSync(join(folder, 'hostile.json'), toJson(hostileNews()))
  await exportAll(folder, 'hostile')
}

async function exportAll(folder: string, name: string): Promise<void> {
  const graph = join(folder, `${name}.json`)
  for (const format of FILES) await guanxi('export', graph, '-f', format, '-o', join(folder, name, `graph.${format}`))
  for (const format of FOLDERS) await guanxi('export', graph, '-f', format, '-o', join(folder, name, format))
}
