// A field to find an entity by name, alias, pinyin or initials, with its list of hits, all from the keyboard:
// arrows move, Enter chooses, Escape closes.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchHit } from '../../src/query/searchEntities.ts'
import { ask } from '../answers.ts'
import { usePage } from '../page.ts'
import type { Answers } from '../questions.ts'
import { Hits, NoHits } from './Hits.tsx'

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
  const { text, type, setOpen, found, hits, at, choose, onKeyDown } = useChoice(input, onPick)
  useShortcut(shortcut, input)
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [])
  const isOpen = hits !== null && hits.length > 0
  return (
    <div
      class="field"
      data-found={found?.query}
      onFocusOut={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false)
      }}
    >
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hits?.[at] ? `${id}-${at}` : undefined}
        value={text}
        onInput={event => type(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {shortcut && <kbd>/</kbd>}
      {isOpen && <Hits id={id} hits={hits} at={at} choose={choose} />}
      {hits?.length === 0 && (
        <NoHits
          none={words.noHits}
          near={found?.near ?? []}
          search={name => {
            type(name)
            input.current?.focus()
          }}
        />
      )}
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
  const type = (typed: string) => {
    setText(typed)
    setOpen(true)
  }
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
    const hit = isNew ? hits?.[at] : (await searchFor(query))?.hits[0]
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
  return { text, type, setOpen, found, hits, at, choose, onKeyDown }
}

type Found = Answers['search'] & { readonly query: string }

async function searchFor(query: string): Promise<Answers['search'] | null> {
  const answer = await ask({ about: 'search', text: query })
  return answer.phase === 'here' ? answer.value : null
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
      const answer = await searchFor(query)
      if (!stale && answer) setFound({ query, ...answer })
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
      const { target } = event
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select')
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [active])
}
