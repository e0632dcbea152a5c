// The kinds of relation and of entity that a route may be told not to walk through.
import type { ComponentChildren } from 'preact'
import type { EntityKind, RelationKind } from '../../src/schema.ts'
import { usePage } from '../page.ts'
import type { PathKinds } from '../pathKinds.ts'
import { toggleAvoided } from '../state.ts'
import { kindWord, relationWord } from '../words.ts'
import { KindMark } from './KindMark.tsx'

interface Avoided {
  readonly kinds: PathKinds
  readonly without: readonly (RelationKind | EntityKind)[]
}

/** A switch for each kind on the paths found; what is avoided is struck through and stays. */
export function RouteAvoid({ kinds: { relations, entities }, without }: Avoided) {
  const { state, words, change } = usePage()
  if (relations.length + entities.length === 0) return null
  const chip = (kind: RelationKind | EntityKind, name: ComponentChildren) => (
    <button
      type="button"
      class="chip"
      key={kind}
      aria-pressed={without.includes(kind)}
      onClick={() => change(toggleAvoided(kind))}
    >
      {name}
    </button>
  )
  return (
    <fieldset class="avoid">
      <legend>{words.avoid}</legend>
      <div class="chips">{relations.map(kind => chip(kind, relationWord(kind, state.language)))}</div>
      {entities.length > 0 && (
        <div class="chips">
          {entities.map(kind =>
            chip(
              kind,
              <>
                <KindMark kind={kind} small />
                {kindWord(kind, state.language)}
              </>,
            ),
          )}
        </div>
      )}
    </fieldset>
  )
}
