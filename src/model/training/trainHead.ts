// One corpus to one head.
import type { Lexis } from '../../text/readLexis.ts'
import { createChain } from '../crf.ts'
import { type Head, quantize } from '../head.ts'
import { type ClassTable, createWordClasses } from '../wordClasses.ts'
import { buildTrainingSet } from './buildTrainingSet.ts'
import type { Corpus } from './corpora.ts'
import type { Example } from './readConll.ts'
import { trainCrf, type Weights } from './trainCrf.ts'

const DROPOUT = 0.35
const RATE = 0.15

/** Trains the head of a corpus. `report` is told of each epoch. */
export function trainHead(
  { name, documents, epochs, runs = 1, limit, bias }: Corpus,
  examples: readonly Example[],
  classes: ClassTable,
  lexis: Lexis,
  report: (message: string) => void,
): Head {
  const types = [...new Set(examples.flatMap(({ spans }) => spans.map(({ type }) => type)))].sort()
  const chain = createChain(types.length)
  const { set, keys } = buildTrainingSet(examples, types, documents, lexis, createWordClasses(classes))
  report(`${name}: ${set.gold.length} characters, ${keys.length} features, ${chain.labels} labels`)
  const told = (epoch: number, loss: number) =>
    report(`${name}: epoch ${epoch + 1} of ${epochs}, loss ${loss.toFixed(4)} a sentence`)
  const train = (seed: number) =>
    trainCrf(chain, set, keys.length, { epochs, rate: RATE, dropout: DROPOUT, seed, report: told })
  const weights = train(1)
  for (let run = 1; run < runs; run++) mix(weights, train(1 + run * epochs), 1 / (run + 1))
  return quantize({ name, types, documents, bias }, keys, weights, limit, 1 - DROPOUT)
}

/** Moves weights towards others by a share of the way. */
function mix(weights: Weights, others: Weights, share: number): void {
  for (const part of ['emission', 'transition'] as const)
    for (let i = 0; i < weights[part].length; i++) weights[part][i]! += (others[part][i]! - weights[part][i]!) * share
}
