// The programs that read exports, as functions: Python's libraries in an environment of their own, and Java's from Maven.
// Both are installed when they are first asked.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('./', import.meta.url))
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/guanxi-interop', import.meta.url))
const PYTHON = join(CACHE, 'bin/python')

const isThere = (...command: [string, string]): boolean => spawnSync(command[0], [command[1]]).status === 0

/** A program that the readers need; told once where it is missing. On CI all must be there. */
function required(name: string, isFound: boolean): boolean {
  if (!isFound) console.warn(`${name} is not there: what it would read is left out; install it to run these checks`)
  return isFound || process.env.CI === 'true'
}

export const hasPython: boolean = required('python3', isThere('python3', '--version'))
export const hasJava: boolean = required(
  'Java 17 with Maven',
  isThere('java', '-version') && isThere('mvn', '--version'),
)

/** What a program prints. Throws, with what it said, where it fails. */
function run(command: string, ...args: readonly string[]): string {
  const options = { cwd: tmpdir(), encoding: 'utf8', maxBuffer: 2 ** 30 } as const
  const { status, stdout, stderr, error } = spawnSync(command, args, options)
  if (status !== 0) throw new Error(`${command} ${args.join(' ').slice(0, 200)}\n${error ?? stderr.slice(-4000)}`)
  return stdout
}

/** Makes the Python environment as requirements.txt has it. */
export function installPython(): void {
  mkdirSync(CACHE, { recursive: true })
  if (!existsSync(PYTHON)) run('python3', '-m', 'venv', CACHE)
  run(PYTHON, '-m', 'pip', 'install', '--quiet', '--retries', '10', '-r', join(HERE, 'requirements.txt'))
}

/** What the reader of that name in read.py makes of a file. */
export const readWithPython = (reader: string, ...args: readonly string[]): unknown =>
  JSON.parse(run(PYTHON, join(HERE, 'python/read.py'), reader, ...args))

/** What the program in java/NAME prints, a JSON value a line. Maven fetches what its pom.xml names. */
export function readWithJava(name: 'gephi' | 'neo4j', ...args: readonly string[]): unknown[] {
  const classpath = join(mkdtempSync(join(tmpdir(), 'guanxi-classpath-')), 'classpath')
  const folder = join(HERE, 'java', name)
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${classpath}`]
  run('mvn', '--quiet', '--batch-mode', '-f', join(folder, 'pom.xml'), ...goal)
  const source = join(folder, name === 'gephi' ? 'ReadGephi.java' : 'ReadNeo4j.java')
  const options = ['-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-Dstdout.encoding=UTF-8']
  return run('java', ...options, '-cp', readFileSync(classpath, 'utf8'), source, ...args)
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line))
}
