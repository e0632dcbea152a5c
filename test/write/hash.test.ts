import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/write/hash.ts'

describe('hashOf', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('is FNV-1a as published: %j → %s', (text, hash) => {
    expect(hashOf(text)).toBe(hash)
  })

  it('tells Chinese names apart, always in 16 digits', () => {
    const hashes = Array.from({ length: 2000 }, (_, index) => hashOf(`长春药谷${index}`))
    expect(new Set(hashes).size).toBe(2000)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/)
  })
})
