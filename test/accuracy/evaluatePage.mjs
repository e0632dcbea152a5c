// What is stated on the page in data/samples, and what a process that has just begun pays for it. The module runs itself:
// `node evaluatePage.mjs PAGE` prints the counts as JSON.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from '../../dist/index.js'
import { markdownTable } from './markdownTable.mjs'

const OWN = fileURLToPath(import.meta.url)
const PAGE = fileURLToPath(new URL('../../data/samples/chengshi-wanbao-2022-07-15.txt', import.meta.url))

/** Its section of the report, and what it cost. */
export function evaluatePage() {
  const started = performance.now()
  const counts = JSON.parse(execFileSync(process.execPath, [OWN, PAGE], { encoding: 'utf8' }))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const section = `
## A page

The page in data/samples. Distinct facts, a relation or a figure of an entity once however often it is said:

${markdownTable(['fact', 'count'], Object.entries(counts.facts))}`
  return { section, cost: `${seconds} seconds, at most ${counts.mebibytes} MiB` }
}

if (process.argv[1] === OWN) console.log(JSON.stringify(await measure(process.argv[2])))

async function measure(page) {
  const { graph } = await build([page])
  const kinds = new Map()
  for (const edge of graph.edges()) {
    const kind = graph.getEdgeAttribute(edge, 'kind')
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const credits = graph.getAttribute('articles').flatMap(article => article.credits)
  const figures = graph.nodes().flatMap(node => {
    const told = graph.getNodeAttribute(node, 'figures').map(({ label, value }) => `${label} ${value}`)
    return [...new Set(told)]
  })
  const facts = {
    ...Object.fromEntries([...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
    'who wrote or photographed': credits.length,
    figures: figures.length,
  }
  facts.all = Object.values(facts).reduce((sum, count) => sum + count, 0)
  return { facts, mebibytes: Math.round(process.resourceUsage().maxRSS / 1024) }
}
