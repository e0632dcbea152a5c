// All templates that the reader was written with an eye on; see keptApart.ts for those that it was not.
import type { Chance } from '../random.ts'
import type { Sheet } from '../typeset.ts'
import type { Faces } from './ground.ts'
import { rows } from './rows.ts'
import { boxes, turned, upright } from './special.ts'
import { besideHead, roundNotice, underNeighbor } from './wrapped.ts'

export const TEMPLATES: Readonly<Record<string, (random: Chance, faces: Faces) => Sheet>> = {
  'three columns': (random, faces) => rows(random, faces, 3),
  'four columns': (random, faces) => rows(random, faces, 4),
  'five columns': (random, faces) => rows(random, faces, 5),
  'six columns': (random, faces) => rows(random, faces, 6),
  'text round a boxed notice': roundNotice,
  'text beside its headline': besideHead,
  'text that goes on under another article': underNeighbor,
  'a headline written downwards': upright,
  'an article turned to the next page': turned,
  'pictures and boxes': boxes,
}
