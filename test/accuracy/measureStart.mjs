// What a program pays before its first sentence: time and memory of a fresh process, step by step. The module runs itself:
// `node measureStart.mjs MODEL HEAD` prints one measurement as JSON.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { loadModel } from '../../dist/model/loadModel.js'
import { createTagger } from '../../dist/model/tagger.js'
import { loadReader, time } from './loadSystem.mjs'

const OWN = fileURLToPath(import.meta.url)
const ROUNDS = 3

/** The steps with their seconds and the bytes resident after each: the least of some rounds. */
export function startOf(model, head) {
  const rounds = Array.from({ length: ROUNDS }, () =>
    JSON.parse(execFileSync(process.execPath, [OWN, model, head], { encoding: 'utf8' })),
  )
  const least = (step, part) => Math.min(...rounds.map(round => round[step][part]))
  const steps = rounds[0].map(({ step }, i) => ({
    step,
    seconds: least(i, 'seconds'),
    resident: least(i, 'resident'),
  }))
  return { rounds: ROUNDS, steps }
}

if (process.argv[1] === OWN) console.log(JSON.stringify(measure(process.argv[2], process.argv[3])))

function measure(file, head) {
  const steps = []
  const take = (step, action) => {
    const { result, seconds } = time(action)
    steps.push({ step, seconds, resident: process.memoryUsage.rss() })
    return result
  }
  const read = take('lexicon and jieba', loadReader)
  const model = take('the model’s file', () => loadModel(file))
  const tag = take(`head ${head}`, () => createTagger(model.head(head), model.classes(), read.lexis))
  take('a first sentence', () => tag([read.text('今天的会议在北京举行。')]))
  return steps
}
