// A field to find an entity by name, alias, pinyin or initials, with its list of hits, all from the keyboard:
// arrows move, Enter chooses, Escape closes.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../src/query/searchEntities.ts'
import { usePage } from '../page.ts'
import { ADDRESS, ask } from '../server.ts'
import { KindMark } from './KindMark.tsx'

interface Field {
  readonly id: string
  readonly label: string
  /** True for the one field that `/` leads to. */
  readonly shortcut?: boolean
  readonly autoFocus?: boolean
  readonly onPick: (hit: SearchHit) => void
}

const PAUSE_MS = 90

/** The field and its hits. */
export function NameField({ id, label, shortcut = false, autoFocus = false, onPick }: Field) {
  const { words } = usePage()
  const input = useRef<HTMLInputElement>(null)
  const { text, setText, setOpen, found, hits, at, choose, onKeyDown } = useChoice(input, onPick)
  useShortcut(shortcut, input)
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [])
  return (
    <div class="field" data-found={found?.query}>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        aria-label={label}
        aria-expanded={hits !== null}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hits?.[at] ? `${id}-${at}` : undefined}
        value={text}
        onInput={event => {
          setText(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shortcut && <kbd>/</kbd>}
      {hits && <Hits id={id} hits={hits} at={at} choose={choose} none={words.noHits} />}
    </div>
  )
}

/** What is typed, the hits while they are to be seen, and which of them Enter would choose. */
function useChoice(input: { readonly current: HTMLInputElement | null }, onPick: Field['onPick']) {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const query = text.trim()
  const found = useHits(query)
  const hits = isOpen && query !== '' && found ? found.hits : null
  useEffect(() => setAt(0), [found])
  const leave = () => {
    setText('')
    input.current?.blur()
  }
  const choose = (hit: SearchHit) => {
    leave()
    onPick(hit)
  }
  const enter = async () => {
    const isNew = found?.query === query
    const hit = isNew ? hits?.[at] : (await searchFor(query))?.[0]
    if (hit) choose(hit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.isComposing) return
    if (event.key === 'Enter' && query !== '') enter()
    if (event.key === 'Escape') {
      if (text) event.preventDefault()
      leave()
    }
    if (hits && step !== 0) {
      event.preventDefault()
      setAt((at + step + hits.length) % Math.max(1, hits.length))
    }
  }
  return { text, setText, setOpen, found, hits, at, choose, onKeyDown }
}

interface HitList {
  readonly id: string
  readonly hits: readonly SearchHit[]
  readonly at: number
  readonly choose: (hit: SearchHit) => void
  readonly none: string
}

function Hits({ id, hits, at, choose, none }: HitList) {
  const { words } = usePage()
  if (hits.length === 0)
    return (
      <p class="hits none" role="status">
        {none}
      </p>
    )
  return (
    <div class="hits" id={`${id}-hits`} role="listbox" aria-label={words.entities}>
      {hits.map((hit, index) => (
        <div
          key={hit.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={event => {
            event.preventDefault()
            choose(hit)
          }}
        >
          <KindMark kind={hit.kind} />
          <span>{hit.name}</span>
          {hit.matched !== hit.name && <small>{words.matched(hit.matched)}</small>}
          <small class="n">{words.times(hit.mentions)}</small>
        </div>
      ))}
    </div>
  )
}

interface Found {
  readonly query: string
  readonly hits: readonly SearchHit[]
}

async function searchFor(query: string): Promise<readonly SearchHit[] | null> {
  const answer = await ask<{ hits: readonly SearchHit[] }>(ADDRESS.search(query))
  return answer.phase === 'here' ? answer.value.hits : null
}

/** The hits of what is typed, a moment after it is typed; the last ones stay until the next are here. */
function useHits(query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (query === '') {
      setFound(null)
      return
    }
    let stale = false
    const timer = setTimeout(async () => {
      const hits = await searchFor(query)
      if (!stale && hits) setFound({ query, hits })
    }, PAUSE_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [query])
  return found
}

function useShortcut(active: boolean, input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [active])
}
