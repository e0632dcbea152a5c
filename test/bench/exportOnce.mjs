// Makes a large graph and writes it in one format, for benchExport.mjs: on stdout how many seconds that took from the graph
// in memory to the file, and the peak of this process's memory. `none` makes the graph alone.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { largeGraph } from './largeGraph.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const [{ folderFormatOf, formatOf }, { writeOutput }, { writeFolder }] = await Promise.all(
  ['serve/formats.js', 'cli/writeOutput.js', 'cli/writeFolder.js'].map(path => import(join(ROOT, 'dist', path))),
)
const [format, target, order, size] = process.argv.slice(2)
const graph = largeGraph(Number(order), Number(size))
globalThis.gc()

const since = performance.now()
if (formatOf(format)) await writeOutput(await formatOf(format).write(graph), target)
else if (format !== 'none') await writeFolder(folderFormatOf(format).files(graph), target)
const seconds = (performance.now() - since) / 1000
process.stdout.write(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS / 1024 }))
