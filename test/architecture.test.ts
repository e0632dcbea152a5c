// The shape of the source, held: which folder may import which, and how long things may grow.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** What each part of `src` may import besides itself, parts named as folders or as files without extension. */
const STAGES = ['read', 'split', 'recognize', 'relate', 'resolve', 'graph', 'write', 'query'] as const
const BASE = ['schema', 'errors', 'types']
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  errors: [],
  types: ['schema'],
  text: BASE,
  ...Object.fromEntries(STAGES.map(stage => [stage, [...BASE, 'text']])),
  model: [...BASE, 'text'],
  recognize: [...BASE, 'text', 'model'],
  store: [...BASE, 'text'],
  pipeline: [...BASE, 'text', 'model', ...STAGES, 'store'],
  index: [...BASE, 'text', ...STAGES, 'store', 'pipeline'],
  serve: ['index'],
  cli: ['index', 'serve'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}

const sources = new Map(
  ['src', 'viz', 'test'].flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('node_modules'))
      .map(file => {
        const path = `${folder}/${file}`
        return [path, ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true)]
      }),
  ),
)
const files = (...folders: string[]) => [...sources].filter(([path]) => folders.some(f => path.startsWith(`${f}/`)))
const imports = files('src', 'viz').flatMap(([path, source]) => importsOf(path, source))

describe('imports', () => {
  it('go one way', () => {
    const inside = imports.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('src/'))
    expect(inside.length).toBeGreaterThan(50)
    const wrong = inside.filter(({ from, to }) => {
      const [own, other] = [partOf(from), partOf(to)]
      return own !== other && !MAY_IMPORT[own]?.includes(other)
    })
    expect(wrong).toEqual([])
  })

  it('have nodejieba in one place', () => {
    expect(new Set(imports.filter(({ to }) => to === 'nodejieba').map(({ from }) => from))).toEqual(
      new Set(['src/text/jieba.ts']),
    )
  })

  it('keep query free of Node, and so all that the page uses of src', () => {
    const reached = reachableFrom(files('viz', 'src/query').map(([path]) => path))
    expect(
      imports.filter(({ from, to, typesOnly }) => !typesOnly && reached.has(from) && to.startsWith('node:')),
    ).toEqual([])
    expect(reached.has('src/query/findPaths.ts')).toBe(true)
  })

  it('lead the page to schema, types, query and what writes and lays out alone', () => {
    const used = imports.filter(({ from, to }) => from.startsWith('viz/') && to.startsWith('src/'))
    const allowed = ['schema', 'types', 'query', 'write', 'graph']
    expect(used.filter(({ to }) => !allowed.includes(partOf(to)))).toEqual([])
  })

  it('are re-exported by index.ts alone', () => {
    const others = files('src')
      .filter(([path]) => path !== 'src/index.ts')
      .filter(([, source]) => source.statements.some(s => ts.isExportDeclaration(s) && s.moduleSpecifier))
    expect(others.map(([path]) => path)).toEqual([])
  })
})

describe('sizes', () => {
  it('leave no file of more than 300 lines', () => {
    const long = [...sources].map(([path, source]) => [path, source.text.split('\n').length - 1] as const)
    expect(long.filter(([, lines]) => lines > 300)).toEqual([])
  })

  it('leave no function of more than 60 lines', () => {
    const found: string[] = []
    let seen = 0
    for (const [path, source] of files('src', 'viz')) {
      walk(source, node => {
        if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
        seen++
        const [start, end] = [node.getStart(), node.end].map(at => source.getLineAndCharacterOfPosition(at).line)
        const lines = end! - start! + 1
        if (lines > 60) found.push(`${path}:${start! + 1} has ${lines} lines`)
      })
    }
    expect(found).toEqual([])
    expect(seen).toBeGreaterThan(100)
  })
})

it('no type is `any`, and no class is one of our own making: they extend errors, or what a library asks for', () => {
  const found: string[] = []
  for (const [path, source] of sources) {
    walk(source, node => {
      const at = () => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${at()} any`)
      if (ts.isClassLike(node) && !node.heritageClauses) found.push(`${at()} class`)
    })
  }
  expect(found).toEqual([])
})

/** `src/split/splitArticles.ts` → `split`; `src/types.ts` → `types` */
function partOf(path: string): string {
  return path.split('/')[1]!.replace(/\.ts$/, '')
}

function importsOf(path: string, source: ts.SourceFile): Import[] {
  const found: Import[] = []
  walk(source, node => {
    const [specifier, typesOnly] = specifierOf(node)
    if (!specifier) return
    const local = specifier.startsWith('.') && relative(ROOT, join(ROOT, dirname(path), specifier))
    found.push({ from: path, to: local || specifier, typesOnly })
  })
  return found
}

function specifierOf(node: ts.Node): [specifier: string | undefined, typesOnly: boolean] {
  if (ts.isImportDeclaration(node)) return [textOf(node.moduleSpecifier), isTypesOnly(node.importClause)]
  if (ts.isExportDeclaration(node)) return [node.moduleSpecifier && textOf(node.moduleSpecifier), node.isTypeOnly]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return [textOf(node.argument.literal), true]
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return [dynamic ? textOf(node.arguments[0]!) : undefined, false]
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : []
  return !clause.name && names.length > 0 && names.every(name => name.isTypeOnly)
}

/** The files that run when these do: imports of types alone do not count. */
function reachableFrom(start: readonly string[]): Set<string> {
  const reached = new Set(start)
  for (const from of reached)
    for (const next of imports) if (next.from === from && !next.typesOnly) reached.add(next.to)
  return reached
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, child => walk(child, visit))
}

function textOf(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined
}
