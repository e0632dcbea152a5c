// The model that ships with the package.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadError } from '../errors.ts'
import { DATA_FOLDER } from '../text/lexicon.ts'
import { type Model, readModel } from './modelFile.ts'

export const MODEL_FILE = join(DATA_FOLDER, 'model/guanxi.model')

/** Loads a model's file. Throws `ReadError` where there is none, `FormatError` where it is broken. */
export function loadModel(file: string = MODEL_FILE): Model {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new ReadError(`${file}: expected the trained model; make it with npm run train`, { cause })
  }
  return readModel(file, bytes)
}
