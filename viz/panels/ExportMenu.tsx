// The formats that the graph can be taken away in; plain links, so that the browser saves them.
import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../page.ts'
import { ADDRESS } from '../server.ts'

/** A menu of download links; it closes on a choice, on Escape, and on a click elsewhere. */
export function ExportMenu() {
  const { words } = usePage()
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const { current } = menu
      if (!current?.open) return
      const leaves = event instanceof KeyboardEvent ? event.key === 'Escape' : !current.contains(event.target as Node)
      if (!leaves) return
      if (event instanceof KeyboardEvent) event.preventDefault()
      current.open = false
    }
    addEventListener('keydown', close, true)
    addEventListener('pointerdown', close)
    return () => {
      removeEventListener('keydown', close, true)
      removeEventListener('pointerdown', close)
    }
  }, [])
  const link = (format: string, name: string) => (
    <a href={ADDRESS.download(format)} download={`guanxi.${format}`}>
      {name}
    </a>
  )
  return (
    <details class="menu" ref={menu}>
      <summary>{words.export}</summary>
      <div>
        {link('gexf', words.exportGexf)}
        {link('json', words.exportJson)}
        {link('jsonl', words.exportJsonl)}
      </div>
    </details>
  )
}
