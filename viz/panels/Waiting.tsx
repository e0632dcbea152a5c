// What a panel says while the server is asked, and when it could not answer.
import { usePage } from '../page.ts'
import type { Answer } from '../server.ts'

/** One line; nothing once the answer is here. */
export function Waiting<T>({ answer }: { answer: Answer<T> | null }) {
  const { words } = usePage()
  if (answer === null || answer.phase === 'here') return null
  return (
    <p class="soft" role="status">
      {answer.phase === 'waiting' ? words.wait : answer.gone ? words.gone : words.failed + answer.message}
    </p>
  )
}
