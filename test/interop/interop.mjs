// `npm run interop`: the exports of the sample and of a graph of hostile names, read by the programs that they are for.
// Makes a Python environment under node_modules/.cache and installs the readers there. On dist.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const HERE = fileURLToPath(new URL('./', import.meta.url))
const ENVIRONMENT = join(ROOT, 'node_modules/.cache/guanxi-interop')
const PYTHON = join(ENVIRONMENT, 'bin/python')
const FORMATS = ['gexf', 'graphml', 'nodes.csv', 'edges.csv', 'nq', 'jsonld', 'ftm.json']
const HOSTILE = [
  ']]>',
  '"',
  '\n',
  '=cmd|’/C calc’!A0',
  "');DROP TABLE",
  '</script><b>',
  '\u202e',
  '\ud800',
  'x'.repeat(9999),
]

const [{ build, fromJson, toJson }, { formatOf: format }] = await Promise.all(
  ['index.js', 'serve/formats.js'].map(path => import(join(ROOT, 'dist', path))),
)

function run(command, ...args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function prepare() {
  if (spawnSync('python3', ['--version']).status !== 0) {
    console.error('the readers cannot be asked: there is no python3')
    process.exit(1)
  }
  if (!existsSync(PYTHON)) {
    mkdirSync(ENVIRONMENT, { recursive: true })
    if (!run('python3', '-m', 'venv', ENVIRONMENT)) process.exit(1)
  }
  if (!run(PYTHON, '-m', 'pip', 'install', '--quiet', '-r', join(HERE, 'requirements.txt'))) process.exit(1)
}

/** The sample with every name made hostile in its own way. */
function hostile(graph) {
  const other = fromJson(toJson(graph))
  for (const [index, id] of other.nodes().entries())
    other.mergeNodeAttributes(id, { label: `${HOSTILE[index % HOSTILE.length]}${index}` })
  return other
}

/** As every reader gets it: without what XML and RDF cannot hold, and line ends as XML has them. */
const readable = label => label.replace(/\p{Surrogate}/gu, '').replace(/\r\n?/g, '\n')

async function check(title, graph) {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-interop-'))
  try {
    for (const name of FORMATS) writeFileSync(join(folder, `graph.${name}`), [...(await format(name).write(graph, {}))].join(''))
    const names = graph.mapNodes((_, { label }) => readable(label))
    const codePoints = text => Array.from(text, character => character.codePointAt(0))
    const byCode = (a, b) => {
      const [left, right] = [codePoints(a), codePoints(b)]
      const at = left.findIndex((code, index) => code !== right[index])
      return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1)
    }
    const articles = graph.getAttribute('articles').length
    const said = { title, nodes: graph.order, edges: graph.size, names: names.sort(byCode), articles }
    writeFileSync(join(folder, 'graph.json'), JSON.stringify(said))
    return run(PYTHON, join(HERE, 'check.py'), folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

prepare()
const { graph } = await build([join(ROOT, 'data/samples')])
const results = [await check('the sample', graph), await check('hostile names', hostile(graph))]
process.exit(results.every(Boolean) ? 0 : 1)
