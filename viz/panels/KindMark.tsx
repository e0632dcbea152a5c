// The sign of an entity's kind: its colour, its shape, and the one character that stands for it.
import { ENTITY_KINDS, type EntityKind } from '../../src/schema.ts'

/** 人 in a circle, 机 in a square; `small` without the character. */
export function KindMark({ kind, small = false }: { kind: EntityKind; small?: boolean }) {
  const { mark, shape } = ENTITY_KINDS[kind]
  return (
    <i class={`mark ${kind} ${shape}${small ? ' small' : ''}`} aria-hidden="true">
      {small ? '' : mark}
    </i>
  )
}
