// One end of a route: a field while it is missing, then the name that was chosen.
import { usePage } from '../page.ts'
import { setRouteEnd } from '../state.ts'
import { KindMark } from './KindMark.tsx'
import { NameField } from './NameField.tsx'

/** From, or to; the field of the end that is missing first takes the focus. */
export function RouteEnd({ end, id }: { end: 'from' | 'to'; id: string | null }) {
  const { links, words, change, state } = usePage()
  const node = id === null ? undefined : links.nodes.get(id)
  const isNext = state.route?.from === null ? end === 'from' : end === 'to'
  return (
    <div class="end">
      <span class="which">{words[end]}</span>
      {id === null ? (
        <NameField
          id={`path-${end}`}
          label={end === 'from' ? words.fromHint : words.toHint}
          autoFocus={isNext}
          onPick={hit => change(setRouteEnd(end, hit.id))}
        />
      ) : (
        <span class="chosen">
          {node && <KindMark kind={node.kind} small />}
          <span class="text" lang="zh">
            {node?.name ?? id}
          </span>
          <button
            type="button"
            class="clear"
            aria-label={`${words.close} ${node?.name ?? id}`}
            onClick={() => change(setRouteEnd(end, null))}
          >
            ×
          </button>
        </span>
      )}
    </div>
  )
}
