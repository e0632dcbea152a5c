// The pattern language: a line says which words, in which order, between which names, state which relation.
//
//   builds/construct: ^A … (建设|打造|兴建) … B:project,place
//
// `builds/construct` is the name, before the slash the relation kind. Then, in order and separated by spaces:
//   A, B            the ends of the relation, with kinds if fewer than the schema allows: B:project, A:organization.company
//   ^A              the subject of the clause, carried from the clause or sentence before where it has none
//   =A              the subject too, but never from another sentence
//   (词|词)          one of these words must stand here; the first group is the trigger, or the one marked with `!`
//   [词|词]  [B]      may stand here
//   …               up to 24 characters of the same clause; `,…` may also cross two commas
//   #               a figure: 45%, 20公里
//   P               posts: 国防部部长, 董事长兼总裁 (gives title and body, so the pattern has no B)
//   $               here the clause ends
//   .               the name before is whole: no noun goes on from it (收购天成药业的业务), but its shares may (天成药业12%股权)
//                   (a name right before 的 is no last piece: 建设江北的意义; a … behind it lifts that)
// Pieces without … between them stand side by side; quotation marks, spaces and 了 do not count.
// `{former}`, `{planned}`, `{denied}` at the end says how the statement is meant; a number there (`{0.6}`) how sure it is.
// An onDate or approved pattern may lack B: then the date of the sentence is told of A as a figure, `{出生}` is its label.
// Lines beginning with + and - are examples; see parsePatterns.
import type { Modality, RelationKind } from '../schema.ts'
import type { EndSpec } from './topics.ts'

export type Element =
  | {
      readonly type: 'end'
      readonly end: 'A' | 'B'
      readonly kinds: readonly EndSpec[]
      readonly subject: 'none' | 'carried' | 'sameSentence'
      readonly optional: boolean
    }
  | { readonly type: 'words'; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly type: 'gap'; readonly commas: number }
  | { readonly type: 'figure' }
  | { readonly type: 'posts' }
  | { readonly type: 'border' }
  | { readonly type: 'whole' }

/** `[长春新区|organization]建设“[长春药谷|project]” → 长春新区 > 长春药谷`: what must (or must not) come of a sentence. */
export interface Example {
  readonly must: boolean
  readonly text: string
  readonly where: string
}

/** One way in which newspapers say one relation. */
export interface Pattern {
  readonly name: string
  readonly kind: RelationKind
  readonly elements: readonly Element[]
  /** Index of the element that holds the trigger words. */
  readonly anchor: number
  readonly modality?: Modality
  /** What the date is called that a pattern without B tells of A: 时间, 获批, 出生. */
  readonly label?: string
  readonly confidence: number
  /** Words that contain a trigger and do not mean it (建设性). */
  readonly exceptions: readonly string[]
  readonly examples: readonly Example[]
  readonly where: string
}
