// Runs the built command line as a user's shell does.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

// Each run loads the dictionary anew; on a machine that has much else to do that takes its time.
vi.setConfig({ testTimeout: 120_000 })

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `guanxi ARGS`, with `input` on stdin, in the folder `cwd`. */
export async function guanxi(
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): Promise<Ran> {
  const child = start(args, options.cwd)
  child.stdin!.on('error', () => {}).end(options.input ?? '')
  const [stdout, stderr, status] = await Promise.all([
    textOf(child.stdout!),
    textOf(child.stderr!),
    new Promise<number | null>(resolve => child.on('close', resolve)),
  ])
  return { status, stdout, stderr }
}

/** Starts `guanxi ARGS` and leaves it running. */
export const start = (args: readonly string[], cwd?: string): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe', ...(cwd !== undefined && { cwd }) })

/** The JSON lines of an output. */
export const jsonLines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
