// Takes a citation to the clipboard; where the browser refuses, lays it out to be copied by hand.
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePage } from '../page.ts'

const SAID_MS = 2000

/** A button that copies `text` and says so for two seconds. */
export function CopyCitation({ text }: { text: string }) {
  const { words, say } = usePage()
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    const isCopied = await toClipboard(text)
    setOutcome(isCopied ? 'copied' : 'refused')
    say(isCopied ? words.cited : words.citeByHand)
  }
  return (
    <>
      <button type="button" class="link copy" onClick={copy}>
        {outcome === 'copied' ? words.cited : words.cite}
      </button>
      {outcome === 'refused' && <ByHand text={text} />}
    </>
  )
}

/** Whether it went. There is no clipboard at an address that is not secure, and it may be forbidden. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function ByHand({ text }: { text: string }) {
  const { words } = usePage()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <label class="byhand">
      {words.citeByHand}
      <textarea ref={field} readOnly rows={3} lang="zh" value={text} />
    </label>
  )
}
