// Files read in a process beside this one, whose time and memory are watched: what hangs or ends it is told of that file.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Mutant } from './mutant.ts'

/** What one file may take: seconds of work, MiB of the process that reads it, and seconds by the clock for what waits and does not work. */
export const LIMITS = { seconds: 10, mib: 1024, clock: 240 } as const

/** What came of a file: how many documents, the messages of its `ReadError`s, or what went wrong. */
export interface Outcome {
  readonly name: string
  readonly documents: number
  readonly errors: readonly string[]
  readonly seconds: number
  readonly mib: number
  readonly failure?: string
}

const CHILD = fileURLToPath(new URL('readerProcess.mjs', import.meta.url))

/** Reads the files in their order, in one process while that is well, and in a new one after a failure. */
export async function* readInProcess(files: Iterable<Mutant>): AsyncGenerator<Outcome> {
  let child: ChildProcess | undefined
  try {
    for (const file of files) {
      child ??= fork(CHILD, [String(LIMITS.seconds), String(LIMITS.mib)], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      const outcome = await readOne(child, file)
      yield outcome
      if (outcome.failure === undefined) continue
      child.kill('SIGKILL')
      child = undefined
    }
  } finally {
    child?.kill('SIGKILL')
  }
}

async function readOne(child: ChildProcess, { name, bytes }: Mutant): Promise<Outcome> {
  const none = { name, documents: 0, errors: [], seconds: 0, mib: 0 }
  let printed = ''
  child.stderr!.removeAllListeners('data').on('data', text => {
    printed = `${printed}${text}`.slice(-2000)
  })
  const waiting = new AbortController()
  const { signal } = waiting
  const late = setTimeout(() => waiting.abort(), LIMITS.clock * 1000)
  try {
    const answered = once(child, 'message', { signal })
    const ended = once(child, 'exit', { signal }).then(([code, sign]) => ({
      ...none,
      failure: `the process ended (${code ?? sign}): ${printed}`,
    }))
    ended.catch(() => {})
    child.send({ name, bytes })
    return await Promise.race([answered.then(([answer]) => ({ name, ...answer })), ended])
  } catch (error) {
    if (!signal.aborted) throw error
    return { ...none, failure: `no answer after ${LIMITS.clock} seconds` }
  } finally {
    clearTimeout(late)
    waiting.abort()
  }
}
