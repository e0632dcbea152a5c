// Asking a program what it makes of an export. Python and Java print what they found as JSON.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, inject, it } from 'vitest'
import type { KnowledgeGraph } from '../../src/types.ts'
import { fromJson } from '../../src/write/fromJson.ts'
import { HERE, type ToolName } from './tools.ts'

/** The graphs that every reader is asked about. */
export const GRAPHS = ['sample', 'hostile'] as const
export type GraphName = (typeof GRAPHS)[number]

/** Where a graph's export lies: `pathOf('sample', 'graph.gexf')`. */
export const pathOf = (name: GraphName, file: string): string => join(inject('folder'), name, file)

export const exportOf = (name: GraphName, file: string): string => readFileSync(pathOf(name, file), 'utf8')

/** The graph that was exported. */
export const graphOf = (name: GraphName): KnowledgeGraph =>
  fromJson(readFileSync(join(inject('folder'), `${name}.json`), 'utf8'))

/** Tests that need a program: skipped where it is missing, with the reason in their name; where CI is set they fail instead. */
export function describeWith(tool: ToolName, name: string, tests: () => void): void {
  const found = inject('tools')[tool]
  if ('run' in found) describe(name, tests)
  else if (process.env.CI)
    it(name, () => {
      throw new Error(found.missing)
    })
  else describe.skip(`${name} (${found.missing})`, tests)
}

/** What a reader of python/read.py finds in a file or folder; `input` is a value for it to read. */
export async function askPython<Found>(reader: string, path: string, input: unknown = null): Promise<Found> {
  const running = promisify(execFile)(
    runOf('python'),
    ['-X', 'utf8', join(HERE, 'python/read.py'), reader, path],
    LARGE,
  )
  running.child.stdin?.end(JSON.stringify(input))
  return JSON.parse((await running).stdout) as Found
}

/** Compiled quickly rather than well: each program runs for seconds. */
const JAVA_OPTIONS = ['-Djava.awt.headless=true', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** What a program in java/ finds, by its words; it writes that to a file in a folder of its own, which is the first word that it gets. */
export async function askJava<Found>(tool: 'gephi' | 'neo4j', program: string, ...words: string[]): Promise<Found> {
  const home = mkdtempSync(join(inject('folder'), `${tool}-`))
  try {
    const source = join(HERE, 'java', tool, `${program}.java`)
    await promisify(execFile)('java', [...JAVA_OPTIONS, '-cp', runOf(tool), source, home, ...words], LARGE)
    return JSON.parse(readFileSync(join(home, 'found.json'), 'utf8')) as Found
  } finally {
    rmSync(home, { recursive: true })
  }
}

const LARGE = { maxBuffer: 1 << 28 }

function runOf(name: ToolName): string {
  const tool = inject('tools')[name]
  if ('missing' in tool) throw new Error(tool.missing)
  return tool.run
}
