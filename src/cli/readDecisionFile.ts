// A person's judgements from a file of JSON lines, one a line; every line is checked before any counts.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Decision, FormatError, ReadError } from '../index.ts'

const DECISIONS = 'decisions.jsonl'

const DecisionLine = z.object({
  verdict: z.enum(['same', 'different', 'rename', 'retype', 'drop']),
  left: z.string().min(1),
  right: z.string().min(1).exactOptional(),
  at: z.string().default(''),
  by: z.string().default(''),
  why: z.string().exactOptional(),
})

/** The decisions of `file`, else of `decisions.jsonl` beside the graph that is to be written, else none. Throws `ReadError`, or `FormatError` at `file:line`. */
export async function readDecisionFile(file: string | undefined, output?: string): Promise<readonly Decision[]> {
  const beside = output === undefined || output === '-' ? undefined : join(dirname(output), DECISIONS)
  const from = file ?? (beside !== undefined && existsSync(beside) ? beside : undefined)
  if (from === undefined) return []
  const text = await readFile(from, 'utf8').catch((cause: unknown) => {
    throw new ReadError(`${from}: expected a file of decisions, one JSON object a line`, { cause })
  })
  return text.split(/\r?\n/u).flatMap((line, i) => (line.trim() === '' ? [] : [decisionOf(line, `${from}:${i + 1}`)]))
}

function decisionOf(line: string, where: string): Decision {
  const parsed = DecisionLine.safeParse(parseJson(line))
  if (parsed.success) return parsed.data
  const problem = parsed.error.issues[0]
  throw new FormatError(
    `${where}: expected {"verdict": "same"|"different"|"rename"|"retype"|"drop", "left": …, "right": …}: ${problem?.path.join('.') || 'the line'} ${problem?.message ?? ''}`.trim(),
  )
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
