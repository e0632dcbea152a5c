// How much a rule's guess is worth beside what the trained tagger says of the same words.
import type { Candidate } from './candidate.ts'
import { type Agreement, agreementOf } from './tagged.ts'

/** What the rules' confidence is multiplied with, by kind; where nothing stands it stays. What they share is lifted instead. */
const FACTORS: Readonly<Record<string, Partial<Record<Agreement, number>>>> = {
  person: { within: 0.3, against: 0.7, silent: 0.8 },
  organization: { silent: 0.9 },
  place: { silent: 0.9 },
}
/** What is left of the doubt where rule and tagger agree. */
const DOUBT = 0.3

/** The guess with its confidence raised where the tagger says the same and lowered where it says otherwise. */
export function weigh(guess: Candidate, tagged: readonly Candidate[]): Candidate {
  const { kind, recognizer, confidence } = guess
  if (recognizer === 'bylines') return guess
  const agreement = agreementOf(guess, tagged)
  if (agreement === 'same') return { ...guess, confidence: 1 - (1 - confidence) * DOUBT }
  return { ...guess, confidence: confidence * (FACTORS[kind]?.[agreement] ?? 1) }
}
