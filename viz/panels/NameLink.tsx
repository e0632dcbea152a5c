// The name of an entity as a link to it, for every place where a panel names one.
import type { ComponentChildren } from 'preact'
import { hrefAfter, usePage } from '../page.ts'
import { hover, showEntity } from '../state.ts'

interface Named {
  readonly id: string
  readonly class?: string
  readonly children: ComponentChildren
}

/** A link that opens the entity and brings it into view; pointing at it lights it on the stage. */
export function NameLink({ id, class: className = 'name', children }: Named) {
  const { state, links, change, flyTo } = usePage()
  if (!links.nodes.has(id)) return <span class={className}>{children}</span>
  return (
    <a
      class={className}
      href={hrefAfter(state, showEntity(id))}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        change(showEntity(id))
        flyTo([id])
      }}
      onPointerEnter={event => event.pointerType === 'mouse' && change(hover({ what: 'entity', key: id }))}
      onPointerLeave={() => change(hover(null))}
    >
      {children}
    </a>
  )
}
