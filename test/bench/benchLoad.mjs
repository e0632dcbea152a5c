// A server asked a thousand times, fifty at a time, for paths and for the graph: what fails, how long answers take, and
// whether its memory stays flat.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { largeGraph } from './largeGraph.mjs'

const ORDER = 20_000
const SIZE = 60_000
const REQUESTS = 1000
const AT_ONCE = 50

/** The addresses to ask, by route. Parts of the graph of several sizes, and each twentieth time all of it. */
function questions() {
  const graph = largeGraph(ORDER, SIZE)
  const ids = graph.nodes()
  const idAt = index => ids[index % ids.length]
  const nameAt = index => graph.getNodeAttribute(idAt(index), 'label')
  const numbers = Array.from({ length: REQUESTS }, (_, index) => index)
  const query = (path, asked) => `${path}?${new URLSearchParams(asked)}`
  return {
    '/api/paths': numbers.map(turn => {
      const at = turn % 2 ? idAt : nameAt
      return query('/api/paths', { from: at(turn * 7919), to: at(turn * 104_729 + 1) })
    }),
    '/api/graph': numbers.map(turn => {
      if (turn % 20 === 0) return '/api/graph'
      if (turn % 2) return query('/api/graph', { limit: 100 * (1 + (turn % 20)) })
      return query('/api/graph', { focus: idAt(turn * 7919), depth: 1 + (turn % 3) })
    }),
  }
}

/** Prints a row for each route. */
export async function benchLoad() {
  const server = fork(fileURLToPath(new URL('./loadServer.mjs', import.meta.url)), [ORDER, SIZE], {
    execArgv: ['--expose-gc'],
  })
  const [{ url }] = await once(server, 'message')
  const memory = async () => {
    server.send('memory')
    return (await once(server, 'message'))[0]
  }
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  console.log(`\nserve, ${ORDER} entities, ${SIZE} relations: ${REQUESTS} requests, ${AT_ONCE} at a time`)
  try {
    for (const [route, paths] of Object.entries(questions())) {
      const ask = path => timed(new URL(path, url), agent)
      await askAll(paths.slice(0, AT_ONCE), ask)
      const before = await memory()
      const first = await askAll(paths.slice(0, REQUESTS / 2), ask)
      const middle = await memory()
      const second = await askAll(paths.slice(REQUESTS / 2), ask)
      report(route, [first, second], [before, middle, await memory()])
    }
  } finally {
    agent.destroy()
    server.disconnect()
  }
}

/** Asks for all, so many at a time; what `timed` gives of each, and the seconds of all. */
async function askAll(paths, ask) {
  const since = performance.now()
  const times = []
  const waiting = [...paths]
  const asker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) times.push(await ask(path))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, asker))
  return { times, seconds: (performance.now() - since) / 1000 }
}

/** Milliseconds until the last byte; what is wrong where there is no answer. */
function timed(url, agent) {
  const since = performance.now()
  return new Promise(resolve => {
    const fail = error => resolve(error.message)
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, response => {
      response.on('error', fail)
      response.on('end', () =>
        resolve(response.statusCode === 200 ? performance.now() - since : response.statusMessage),
      )
      response.resume()
    }).on('error', fail)
  })
}

function report(route, halves, memories) {
  const times = halves.flatMap(half => half.times)
  const good = times.filter(time => typeof time === 'number').sort((a, b) => a - b)
  const failures = times.filter(time => typeof time === 'string')
  const seconds = halves.reduce((sum, half) => sum + half.seconds, 0)
  const share = part => `${good[Math.floor(good.length * part)]?.toFixed(0)} ms`
  const mebibytes = which => memories.map(memory => Math.round(memory[which] / 2 ** 20)).join(' → ')
  console.log(
    `${route.padEnd(18)}${[`${failures.length} failed`, ...new Set(failures)].join(': ')}, ${Math.round(times.length / seconds)} a second, ` +
      `half within ${share(0.5)}, 95 % within ${share(0.95)}`,
  )
  console.log(
    `${' '.repeat(18)}before, half-way, after: resident ${mebibytes('rss')} MiB, in use ${mebibytes('live')} MiB`,
  )
}
