// The programs that read the exports, made ready where they are not yet: a Python environment, and the jars of two Java
// programs. What cannot be made is told with what to install, and the rest goes on.
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const HERE = fileURLToPath(new URL('./', import.meta.url))
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CACHE = join(ROOT, 'node_modules/.cache/guanxi-interop')

/** Python with its libraries, and the Java programs that open a file in Gephi and in Neo4j. */
export type ToolName = 'python' | 'gephi' | 'neo4j'

/** `run`: Python's path, or a Java program's class path; else what is `missing` and what to do. */
export type Tool = { readonly run: string } | { readonly missing: string }

/** Runs the command line as it is built; throws what it says. */
export async function guanxi(...words: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...words], { cwd: ROOT })
}

/** Every program, ready or missing. The first time downloads about 300 MB, mostly into ~/.m2. */
export async function prepareTools(): Promise<Record<ToolName, Tool>> {
  mkdirSync(CACHE, { recursive: true })
  const [python, gephi, neo4j] = await Promise.all([preparePython(), prepareJava('gephi'), prepareJava('neo4j')])
  return { python, gephi, neo4j }
}

async function preparePython(): Promise<Tool> {
  const environment = join(CACHE, 'python')
  const python = join(environment, 'bin/python')
  const list = join(HERE, 'python/requirements.txt')
  const stamp = join(CACHE, 'requirements.txt')
  if (existsSync(python) && isSame(list, stamp)) return { run: python }
  if (!(await succeeds('python3', '-m', 'venv', '--clear', environment)))
    return { missing: 'python3 -m venv failed: install python3 with venv (on Debian python3-venv)' }
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', list]
  if (!(await succeeds(python, ...install))) return { missing: `pip could not install ${list}` }
  writeFileSync(stamp, readFileSync(list))
  return { run: python }
}

/** A goal of a plugin's own version, since Maven would take the newest. */
const CLASS_PATH = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath'

async function prepareJava(name: 'gephi' | 'neo4j'): Promise<Tool> {
  const pom = join(HERE, 'java', name, 'pom.xml')
  const [stamp, list] = [join(CACHE, `${name}.pom.xml`), join(CACHE, `${name}.classpath`)]
  if (!(await hasJavac()))
    return { missing: 'no javac of version 17 or later: install a JDK (on Debian default-jdk-headless)' }
  if (isSame(pom, stamp) && jarsOf(list).every(existsSync)) return { run: jarsOf(list).join(delimiter) }
  if (!(await succeeds('mvn', '--version'))) return { missing: 'no mvn: install maven' }
  if (!(await succeeds('mvn', '-B', '-q', '-f', pom, CLASS_PATH, `-Dmdep.outputFile=${list}`)))
    return { missing: `Maven could not get what ${pom} lists` }
  writeFileSync(stamp, readFileSync(pom))
  return { run: jarsOf(list).join(delimiter) }
}

const isSame = (file: string, stamp: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(file, 'utf8')

const jarsOf = (list: string): string[] => readFileSync(list, 'utf8').trim().split(delimiter)

async function hasJavac(): Promise<boolean> {
  const version = await promisify(execFile)('javac', ['-version']).catch(() => undefined)
  return Number(/^javac (\d+)/.exec(version?.stdout ?? '')?.[1]) >= 17
}

/** Whether a command succeeds, at the third attempt at last: what it downloads may not come at once. What it says is said. */
async function succeeds(command: string, ...words: string[]): Promise<boolean> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      await promisify(execFile)(command, words)
      return true
    } catch (error) {
      console.warn((error as Error).message)
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    }
  }
  return false
}
