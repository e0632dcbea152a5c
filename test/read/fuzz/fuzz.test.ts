// 2,000 damaged files, 500 of each form, the same every time: whatever is in one, reading it gives documents or a
// ReadError, within ten seconds of work and a gibibyte. A file that does not is kept, and its place is told.
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Mutant, mutant } from './mutant.ts'
import { type Outcome, readInProcess } from './readInProcess.ts'
import { FORMS, type FuzzForm } from './seeds.ts'

const EACH = 500
const KEPT = join(tmpdir(), 'guanxi-fuzz')

function* mutants(form: FuzzForm, first: number, step: number): Generator<Mutant> {
  for (let seed = first; seed < EACH; seed += step) yield mutant(form, seed)
}

async function outcomesOf(files: Iterable<Mutant>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const outcome of readInProcess(files)) outcomes.push(outcome)
  return outcomes
}

function keep(form: FuzzForm, { name, failure }: Outcome): string {
  const seed = Number(name.match(/\d+/u)![0])
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(join(KEPT, name), mutant(form, seed).bytes)
  return `${join(KEPT, name)}: ${failure}`
}

test.each(FORMS)(`${EACH} damaged files give documents or failures that say why: %s`, async form => {
  const halves = await Promise.all([0, 1].map(half => outcomesOf(mutants(form, half, 2))))
  const outcomes = halves.flat()
  expect(outcomes.flatMap(outcome => (outcome.failure === undefined ? [] : [keep(form, outcome)]))).toEqual([])
  expect(outcomes).toHaveLength(EACH)
  // Damage that is always, or never, too much to read would show nothing.
  expect(outcomes.filter(({ documents }) => documents > 0).length).toBeGreaterThan(EACH / 10)
  expect(outcomes.filter(({ errors }) => errors.length > 0).length).toBeGreaterThan(EACH / 10)
}, 900_000)

test('a file that ends the process, or takes too long or too much, is told', async () => {
  const outcomes = await outcomesOf(
    ['exit', 'loop', 'grow', 'throw'].map(name => ({ name: `${name}.test`, bytes: Buffer.from('新馆开放。') })),
  )
  expect(outcomes.map(({ failure }) => failure)).toEqual([
    expect.stringContaining('the process ended (3)'),
    expect.stringContaining('no end after 10 seconds of work'),
    expect.stringMatching(/\d{4} MiB$/u),
    expect.stringContaining('TypeError'),
  ])
}, 300_000)
