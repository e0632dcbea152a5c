// Reads the files that its parent sends, one after another, with the readers as built, and says of each what came of it. A
// thread beside them ends the process where a file takes too long or too much memory.
import { writeSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

if (isMainThread) await readFiles()
else watch(workerData)

async function readFiles() {
  const [{ ReadError }, { readBytes }] = await Promise.all([
    import('../../../dist/errors.js'),
    import('../../../dist/read/readBytes.js'),
  ])
  const [seconds, mib] = process.argv.slice(2).map(Number)
  /** The process's seconds of work when a file began; a negative number between files. */
  const began = new Float64Array(new SharedArrayBuffer(8)).fill(-1)
  new Worker(new URL(import.meta.url), { workerData: { began, seconds, mib } }).unref()

  process.on('message', async ({ name, bytes }) => {
    began[0] = work()
    let found = { documents: 0, errors: [] }
    try {
      found = await (MISCHIEF[name] ?? read)(readBytes(bytes, name), ReadError)
    } catch (error) {
      found = { ...found, failure: error instanceof Error ? (error.stack ?? String(error)) : String(error) }
    }
    const answer = { ...found, seconds: work() - began[0], mib: process.resourceUsage().maxRSS / 1024 }
    began[0] = -1
    process.send(answer)
  })
}

/** Seconds of work of all threads, which do not pass while a busy machine does other things. */
function work() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function watch({ began, seconds, mib }) {
  setInterval(() => {
    const found = process.memoryUsage.rss() / 2 ** 20
    const start = began[0]
    if (found > mib) end(`${Math.round(found)} MiB`)
    if (start >= 0 && work() - start > seconds) end(`no end after ${seconds} seconds of work`)
  }, 50)
}

function end(why) {
  writeSync(2, why)
  process.kill(process.pid, 'SIGKILL')
}

/** What a reader must never do, to see that it would be noticed. */
const MISCHIEF = {
  'exit.test': () => process.exit(3),
  'loop.test': () => {
    for (;;);
  },
  'grow.test': async () => {
    const chunks = []
    for (;;) {
      chunks.push(Buffer.alloc(2 ** 26, 1))
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  },
  'throw.test': () => undefined.text,
}

/** Longer messages are no use to anybody. */
const LONGEST = 2000

async function read(source, ReadError) {
  const found = { documents: 0, errors: [] }
  for await (const one of source) {
    if (!(one instanceof ReadError)) {
      found.documents++
      checkSpans(one)
    } else if (one.message.length <= LONGEST) found.errors.push(one.message)
    else throw new Error(`a message of ${one.message.length} characters: ${one.message.slice(0, 300)}`)
  }
  if (found.documents + found.errors.length === 0) throw new Error('neither a document nor a ReadError')
  return found
}

/** Every page and every part of an outline lies in the text. */
function checkSpans({ text, outline = [], pages }) {
  const lines = outline.flatMap(({ parts }) => parts.flatMap(part => part.lines))
  for (const { start, end } of [...pages.map(({ span }) => span), ...lines])
    if (!(start >= 0 && start <= end && end <= text.length))
      throw new Error(`a span ${start}-${end} of a text of ${text.length}`)
}
