// Every example of REFERENCE.md does what stands there: commands print it, routes answer it, programs run.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../src/index.ts'
import { createApp } from '../src/serve/app.ts'
import { FOLDER_FORMAT_NAMES, FORMAT_NAMES } from '../src/serve/formats.ts'
import { ROUTES } from '../src/serve/routes.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const reference = readFileSync(join(ROOT, 'REFERENCE.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'guanxi-reference-'))
const blocks = (language: string): string[] =>
  [...reference.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]+?)^\`\`\``, 'gmu'))].map(match => match[1]!)

/** A command as it stands behind `$ guanxi`, and what stands below it. */
const commands = blocks('console').flatMap(block =>
  block
    .split(/^\$ guanxi /mu)
    .slice(1)
    .map(one => {
      const [command, ...lines] = one.trimEnd().split('\n')
      return { command: command!, lines }
    }),
)

beforeAll(() => symlinkSync(join(ROOT, 'data'), join(folder, 'data')))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the reference', () => {
  it.each(commands)('guanxi $command', ({ command, lines }) => {
    const argv = [...command.matchAll(/'([^']*)'|\S+/gu)].map(([word, quoted]) => quoted ?? word)
    const main = join(ROOT, 'dist/cli/main.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], { cwd: folder, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    const printed = (stdout || stderr).trimEnd().split(/\r?\n/u)
    expect(unmet(lines, printed), printed.slice(0, 20).join('\n')).toBeUndefined()
  })

  it('asks the server, and is answered so', async () => {
    const { graph } = await build([join(ROOT, 'data/samples')])
    const app = createApp(graph)
    const asked = blocks('http')
    expect(asked).not.toEqual([])
    for (const block of asked) {
      const [, path, body] = /^GET (\S+)\n\n([\s\S]+)$/u.exec(block)!
      const response = await app.request(encodeURI(path!))
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject(JSON.parse(body!))
    }
  })

  it('shows programs that run', () => {
    const programs = blocks('js')
    expect(programs).not.toEqual([])
    for (const program of programs) {
      const file = join(folder, 'program.mjs')
      writeFileSync(file, program.replace("'guanxi'", JSON.stringify(join(ROOT, 'dist/index.js'))))
      expect(execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })).toContain('华景斌')
    }
  })

  it('has every form and every question of the API', () => {
    const written = commands.map(({ command }) => command).join('\n')
    for (const name of [...FORMAT_NAMES, ...FOLDER_FORMAT_NAMES])
      expect(written).toMatch(new RegExp(`^export .*(--format ${name}|\\.${name.replace('.', '\\.')})\\b`, 'mu'))
    const questions = ROUTES.map(({ path }) => path).filter(path => /^\/api\/[a-z]+(\/all)?$/u.test(path))
    for (const path of questions.filter(path => path !== '/api/graph')) expect(reference).toContain(`GET ${path}?`)
  })
})

/** The first expected line that was not printed: each in its order, `…` alone standing for any lines and at a line's end for the rest of it. */
function unmet(expected: readonly string[], printed: readonly string[]): string | undefined {
  let at = 0
  let isLoose = false
  for (const line of expected) {
    if (line === '…') {
      isLoose = true
      continue
    }
    const fits = (found: string) => (line.endsWith('…') ? found.startsWith(line.slice(0, -1)) : found === line)
    const found = isLoose ? printed.slice(at).findIndex(fits) : fits(printed[at] ?? '') ? 0 : -1
    if (found < 0) return line
    at += found + 1
    isLoose = false
  }
  return isLoose || expected.length === 0 || at === printed.length ? undefined : `no more, but ${printed[at]}`
}
