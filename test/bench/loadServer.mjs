// A server of a large graph, for benchLoad.mjs to ask: tells its address, and its memory whenever that is asked for.
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { largeGraph } from './largeGraph.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const [{ createApp }, { listen }] = await Promise.all(
  ['serve/app.js', 'serve/listen.js'].map(path => import(join(ROOT, 'dist', path))),
)
const [order, size] = process.argv.slice(2).map(Number)
const { url } = await listen(createApp(largeGraph(order, size)), 0)

process.on('message', async () => {
  const { rss } = process.memoryUsage()
  // What was sent off is let go a little later.
  for (let round = 0; round < 4; round++) {
    globalThis.gc()
    await setTimeout(50)
  }
  const { heapUsed, external } = process.memoryUsage()
  process.send({ rss, live: heapUsed + external })
})
process.on('disconnect', () => process.exit())
process.send({ url })
