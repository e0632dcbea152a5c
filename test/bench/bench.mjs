// How fast each stage is, beside bare `nodejieba.tag` on the same text in the same run: ratios, since machines differ.
// Then pages a second of each form of source, start-up of the command line, whether the streaming worker's memory stays
// flat, exports of a large graph, and a server under load. Runs on dist: `npm run bench`, or `npm run bench -- export load` for some of it.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nodejieba from 'nodejieba'
import { benchExport } from './benchExport.mjs'
import { benchLoad } from './benchLoad.mjs'
import { benchRead } from './benchRead.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli/main.js')
const PAGES = 40
const ROUNDS = 3

const load = path => import(join(ROOT, 'dist', path))
const [
  { loadLexicon },
  { readText },
  { createSplitter },
  { loadModel },
  { createRecognizer },
  { loadPatterns },
  { createRelater },
] = await Promise.all(
  [
    'text/lexicon.js',
    'read/readText.js',
    'split/splitArticles.js',
    'model/loadModel.js',
    'recognize/recognize.js',
    'relate/loadPatterns.js',
    'relate/relate.js',
  ].map(load),
)
const [{ createShortFormFinder }, { createResolver }, { buildGraph }, { layOut }] = await Promise.all(
  ['resolve/findShortForms.js', 'resolve/resolve.js', 'graph/buildGraph.js', 'graph/layOut.js'].map(load),
)

const sample = readdirSync(join(ROOT, 'data/samples')).find(name => name.endsWith('.txt'))
const page = readFileSync(join(ROOT, 'data/samples', sample), 'utf8')
const texts = Array.from({ length: PAGES }, (_, turn) => page.replace(/\d/g, digit => (Number(digit) + turn) % 10))
const characters = texts.reduce((sum, text) => sum + text.length, 0)

const SECTIONS = {
  stages: benchStages,
  read: benchRead,
  start: benchStart,
  memory: benchMemory,
  export: benchExport,
  load: benchLoad,
}
const asked = process.argv.slice(2)
const unknown = asked.find(name => !Object.hasOwn(SECTIONS, name))
if (unknown !== undefined) throw new Error(`no section ${unknown}: expected ${Object.keys(SECTIONS).join(', ')}`)
for (const [name, bench] of Object.entries(SECTIONS)) if (asked.length === 0 || asked.includes(name)) await bench()

/** Each stage over all pages, on what the stage before it gave. */
function benchStages() {
  const lexicon = loadLexicon()
  const split = createSplitter(lexicon)
  const recognize = createRecognizer(lexicon, loadModel())
  const findShortForms = createShortFormFinder(lexicon)
  const relate = createRelater(loadPatterns(), lexicon)
  const resolve = createResolver(lexicon)
  const bytes = texts.map(text => Buffer.from(text))

  const extractionOf = (document, articles, mentions) => ({
    document,
    articles,
    mentions,
    ...relate(document, articles, mentions),
  })
  const all = step => from => from.map(step)
  const stages = {
    read: all(b => readText(b, sample)),
    split: all(document => ({ document, articles: split(document) })),
    recognize: all(({ document, articles }) => ({ document, articles, mentions: recognize(articles) })),
    'short forms': all(({ document, articles, mentions }) => ({
      document,
      articles,
      mentions: findShortForms(articles, mentions),
    })),
    relate: all(({ document, articles, mentions }) => extractionOf(document, articles, mentions)),
    resolve,
    'graph + layout': knowledge => layOut(buildGraph(knowledge)),
  }

  const best = {}
  const note = (name, seconds) => {
    best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, seconds)
  }
  nodejieba.tag('热身')
  for (let round = 0; round < ROUNDS; round++) {
    note('nodejieba.tag', time(() => texts.forEach(text => void nodejieba.tag(text))).seconds)
    let value = bytes
    let whole = 0
    for (const [name, stage] of Object.entries(stages)) {
      const { result, seconds } = time(() => stage(value))
      note(name, seconds)
      whole += seconds
      value = result
    }
    note('the whole', whole)
  }

  const bare = best['nodejieba.tag']
  console.log(`${PAGES} pages, ${characters} characters; the best of ${ROUNDS} rounds\n`)
  console.log(`${'stage'.padEnd(16)}${'characters/s'.padStart(14)}${'of bare tagging'.padStart(18)}`)
  for (const [name, seconds] of Object.entries(best)) {
    const speed = Math.round(characters / seconds).toLocaleString('en')
    console.log(`${name.padEnd(16)}${speed.padStart(14)}${(bare / seconds).toFixed(2).padStart(18)}`)
  }
}

/** `guanxi --help` beside a bare `node`. */
function benchStart() {
  const run = argv => time(() => execFileSync(process.execPath, argv)).seconds
  const pairs = Array.from({ length: 7 }, () => [run(['-e', '0']), run([MAIN, '--help'])])
  const [bare, help] = [0, 1].map(i => pairs.map(pair => pair[i]).sort((a, b) => a - b)[3])
  console.log(
    `\nguanxi --help     ${help.toFixed(3)} s, ${(help / bare).toFixed(1)} times a bare node (${bare.toFixed(3)} s)`,
  )
}

/** The worker's peak memory on ten thousand lines and on ten times as many. */
function benchMemory() {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'))
  const passages = page
    .split(/(?<=[，。])/)
    .map(passage => passage.replace(/\s/g, ''))
    .filter(passage => passage !== '')
  const peaks = [10_000, 100_000].map(count => {
    const file = join(folder, `${count}.jsonl`)
    const line = (_, id) => JSON.stringify({ id: String(id), text: passages[id % passages.length] })
    writeFileSync(file, `${Array.from({ length: count }, line).join('\n')}\n`)
    const { seconds, result } = time(() => peakOf(['extract', '--lines', file]))
    console.log(`extract --lines   ${count} lines in ${seconds.toFixed(1)} s, peak memory ${result} MiB`)
    return result
  })
  console.log(`                  ${(peaks[1] / peaks[0]).toFixed(2)} times the memory for 10 times the lines`)
  rmSync(folder, { recursive: true })
}

/** MiB. */
function peakOf(argv) {
  const tell = 'process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))'
  const options = { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] }
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${tell}`, MAIN, ...argv],
    options,
  )
  if (status !== 0) throw new Error(stderr)
  return Math.round(Number(/peak (\d+)/.exec(stderr)[1]) / 1024)
}

function time(action) {
  const start = performance.now()
  const result = action()
  return { result, seconds: (performance.now() - start) / 1000 }
}
