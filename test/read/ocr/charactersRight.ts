// How well recognised text fits what was printed.

/** Share of the characters that are right: 1 less the edit distance (Levenshtein 1966) over the length. Blanks and the forms of marks do not count. */
export function charactersRight(found: string, wanted: string): number {
  const [a, b] = [plain(found), plain(wanted)]
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, character] of a.entries()) {
    const next = [index + 1]
    for (let at = 1; at <= b.length; at++)
      next.push(Math.min(next[at - 1]! + 1, row[at]! + 1, row[at - 1]! + Number(character !== b[at - 1])))
    row = next
  }
  return 1 - row.at(-1)! / b.length
}

const plain = (text: string): string[] => [...text.normalize('NFKC').replace(/\s/gu, '')]
