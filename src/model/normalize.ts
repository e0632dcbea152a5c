// Text as the tagger compares it, unit by unit, so that offsets hold: full-width forms are narrow, all digits are one, dashes
// and middle dots are alike. Corpora differ in these and in nothing else that matters.

const DIGIT = 0x30

/** What each UTF-16 unit is compared as. */
export const UNITS: Uint16Array = makeUnits()

function makeUnits(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0
  for (let digit = 0; digit < 10; digit++) {
    units[DIGIT + digit] = DIGIT
    units[0xff10 + digit] = DIGIT
  }
  for (const dash of '‐‑–—―－−') units[dash.charCodeAt(0)] = 0x2d
  for (const dot of '•‧・∙⋅') units[dot.charCodeAt(0)] = 0xb7
  for (const space of '\u3000\u00a0\t\r\n') units[space.charCodeAt(0)] = 0x20
  return units
}
