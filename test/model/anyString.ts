import fc from 'fast-check'

/** Any string at all: units alone, halves of pairs among them, and characters of every plane. */
export const anyString = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
        fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code)),
        fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCodePoint(code)),
        fc.constantFrom('\ud842', '\udfb7', '𠮷', '😀', '。', '\n', 'Ａ', '9'),
      ),
      { maxLength: longest },
    )
    .map(parts => parts.join(''))
