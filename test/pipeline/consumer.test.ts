// The public API as another TypeScript project sees it: our declarations must hold there too.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-consumer-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PROGRAM = `
import { build, describeEntity, findPaths, toGexf, type KnowledgeGraph, type Quote } from 'guanxi'
const { graph, knowledge } = await build(['page.txt'])
const same: KnowledgeGraph = graph
const quote: Quote | undefined = findPaths(same, '华景斌', '金赛药业')[0]!.hops[0]!.quote
const name: string = knowledge.entities[0]!.name
export const words: string[] = [quote?.text ?? '', toGexf(graph), describeEntity(graph, name).figures[0]!.text]
// @ts-expect-error: not any graph will do
toGexf({})
`

const file = join(folder, 'main.ts')
mkdirSync(join(folder, 'node_modules'))
symlinkSync(fileURLToPath(new URL('../../', import.meta.url)), join(folder, 'node_modules/guanxi'))
writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
writeFileSync(file, PROGRAM)

it('type-checks under nodenext, the strictest way of resolving modules', () => {
  const [module, moduleResolution] = [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext]
  const options = { module, moduleResolution, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts'] }
  const program = ts.createProgram([file], {
    ...options,
    strict: true,
    noEmit: true,
    types: [],
    skipDefaultLibCheck: true,
  })
  const found = ts.getPreEmitDiagnostics(program)
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})
