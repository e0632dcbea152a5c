// What the documents say is there, is there; and what is there, they say.
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as api from '../src/index.ts'
import { ENTITY_KINDS, RELATION_KINDS } from '../src/schema.ts'
import { ROUTES } from '../src/serve/routes.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const fileText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const readme = fileText('README.md')
const help = (...args: string[]): string =>
  execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args, '--help'], { encoding: 'utf8' })
const commands = readdirSync(join(ROOT, 'src/cli/commands')).map(file => basename(file, '.ts'))

describe('the command line', () => {
  it.each(commands)('%s has help with an example, and stands in the README', command => {
    expect(help(command)).toContain(`guanxi ${command} `)
    expect(readme).toContain(`guanxi ${command} `)
    expect(help()).toContain(`\n  ${command} `)
  })
})

describe('the README', () => {
  it('imports from the package only what the package exports', () => {
    const names = [...readme.matchAll(/import \{ ([^}]+) \} from 'guanxi'/g)].flatMap(match => match[1]!.split(', '))
    expect(names).not.toEqual([])
    expect(Object.keys(api)).toEqual(expect.arrayContaining(names))
  })

  it('links to files that are there', () => {
    const paths = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(match => match[1]!)
    expect(paths).not.toEqual([])
    expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(fileText('package.json'))
    for (const file of ['README.md', 'CONTRIBUTING.md', 'data/README.md'])
      for (const [, name] of fileText(file).matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name!])
  })

  it('has every route of the server in its reference', () => {
    const routes = ROUTES.map(({ path }) => path)
    expect(routes).not.toEqual([])
    for (const route of routes) expect(fileText('REFERENCE.md')).toContain(`| \`GET ${route}`)
  })

  it('tells every kind of entity with its label', () => {
    for (const [kind, { label }] of Object.entries(ENTITY_KINDS)) expect(readme).toContain(`| ${kind} | ${label} |`)
  })
})

it('shows words and a pattern of one’s own that work as they stand', () => {
  const block = /```\n(mine\/[\s\S]+?)```/.exec(readme)![1]!
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-docs-'))
  let file = ''
  for (const line of block.split('\n')) {
    const name = /^mine\/(\S+)/.exec(line)?.[1]
    if (name) {
      file = join(folder, name)
      mkdirSync(dirname(file), { recursive: true })
    }
    const text = line.replace(/^mine\S+/, '').trim()
    if (file && text !== '' && !text.startsWith('guanxi')) appendFileSync(file, `${text}\n`)
  }
  const read = (data: string[]) =>
    api.createPipeline({ data }).extract(api.documentFromText('衡阳市昨日奠基衡阳琴谷。', 'test'), { lines: true })
  expect(read([folder]).relations.map(({ evidence }) => evidence.rule)).toEqual(['builds/lay'])
  expect(read([]).relations).toEqual([])
  rmSync(folder, { recursive: true })
})

describe('the data', () => {
  it.each(readdirSync(join(ROOT, 'data/lexicon')))('%s stands in the README and names its source', file => {
    expect(fileText('data/README.md')).toContain(`| \`${basename(file, '.tsv')}\` |`)
    expect(fileText(`data/lexicon/${file}`)).toMatch(/^(#.*\n)*# source: .+/)
  })

  it.each(readdirSync(join(ROOT, 'data/patterns')))('%s names its source', file => {
    expect(fileText(`data/patterns/${file}`)).toMatch(/^(#.*\n)*# source: .+/)
  })

  it('has patterns for every kind of relation that is read from words', () => {
    const text = readdirSync(join(ROOT, 'data/patterns'))
      .map(file => fileText(`data/patterns/${file}`))
      .join('\n')
    const kinds = new Set([...text.matchAll(/^(\w+)\/[\w-]+:/gm)].map(match => match[1]!))
    const elsewhere = ['holdsPosition', 'reportsFor', 'reportedBy', 'photographedBy', 'related', 'pointsTo']
    expect(Object.keys(RELATION_KINDS).filter(kind => !kinds.has(kind) && !elsewhere.includes(kind))).toEqual([])
  })

  it('tells where each sample is from', () => {
    const samples = readdirSync(join(ROOT, 'data/samples'))
    for (const sample of samples) expect(fileText('data/README.md')).toContain(sample)
    expect(dirname(samples[0]!)).toBe('.')
  })
})
