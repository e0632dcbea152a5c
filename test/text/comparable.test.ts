import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, differInScript } from '../../src/text/comparable.ts'
import { simplifiedName } from '../../src/text/simplified.ts'

describe('comparable', () => {
  it.each([
    ['“长春药谷”', '长春药谷'],
    ['《方案》', '方案'],
    ['ＡＩ平台', 'ai平台'],
    ['高 玉\u3000芬', '高玉芬'],
    ['“長春藥谷”', '长春药谷'],
    ['著作權局', '著作权局'],
    ['库尔班古力·别尔德', '库尔班古力-别尔德'],
    ['迪亚斯—卡内尔', '迪亚斯-卡内尔'],
    ['铭军（吉林）公司', '铭军(吉林)公司'],
    ['', ''],
    ['、', '、'],
  ])('%s → %s', (name, form) => expect(comparable(name)).toBe(form))

  it.each([
    ['·', '•', '‧', '・', '—', '–', '－', '~', '～'].map(dot => `甲${dot}乙`),
    ['「甲乙」', '『甲乙』', '【甲乙】', '‘甲乙’', '"甲乙"', '〈甲乙〉'],
  ])('%s and the like are one', (first, ...others) => {
    for (const other of others) expect(comparable(other)).toBe(comparable(first))
  })

  it('leaves ideographs as they are, but for their script', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCharCode(code)) }),
        name => {
          expect(comparable(name)).toBe(simplifiedName(name))
          expect(name.normalize('NFKC')).toBe(name)
        },
      ),
    )
  })

  it('of any string throws nothing and holds no space or quotation mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        expect(comparable(name)).not.toMatch(/[\s“”《》]/u)
      }),
    )
  })
})

it.each([
  ['華為', '华为', true],
  ['“华为”', '华为', false],
  ['ＡＩ平台', 'AI平台', false],
])('%s and %s differ in script: %s', (a, b, differ) => {
  expect(differInScript(a, b)).toBe(differ)
})
