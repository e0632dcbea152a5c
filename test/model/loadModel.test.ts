import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FormatError, ReadError } from '../../src/errors.ts'
import { loadModel } from '../../src/model/loadModel.ts'
import { writeModel } from '../../src/model/modelFile.ts'
import { NO_CLASSES } from '../../src/model/wordClasses.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-model-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(bytes: Uint8Array): string {
  const file = join(folder, 'some.model')
  writeFileSync(file, bytes)
  return file
}

describe('loadModel', () => {
  it('reads a file', () => {
    const model = loadModel(written(writeModel(NO_CLASSES, [])))
    expect(model.heads).toEqual([])
    expect(model.classes()).toEqual(NO_CLASSES)
  })

  it('throws ReadError where there is none, and says how to make one', () => {
    const file = join(folder, 'none.model')
    expect(() => loadModel(file)).toThrow(ReadError)
    expect(() => loadModel(file)).toThrow(`${file}: expected the trained model; make it with npm run train`)
  })

  it('throws FormatError with the path where it is broken', () => {
    const file = written(Buffer.from('broken'))
    expect(() => loadModel(file)).toThrow(FormatError)
    expect(() => loadModel(file)).toThrow(file)
  })
})
