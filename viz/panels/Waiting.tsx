// What a panel says while an answer is on its way, and when there is none: why, and how to try again.
import { useState } from 'preact/hooks'
import { useAnswer } from '../answers.ts'
import { usePage } from '../page.ts'
import type { Answer, Answers, Question, Topic } from '../questions.ts'

/** The answer to a question, `null` while nothing is asked, and the way to ask once more. */
export function useAsked<T extends Topic>(
  question: Question<T> | null,
): {
  readonly answer: Answer<Answers[T]> | null
  readonly retry: () => void
} {
  const [round, setRound] = useState(0)
  return { answer: useAnswer(question, round), retry: () => setRound(round + 1) }
}

/** A line or two; nothing once the answer is here. */
export function Waiting<T>({ answer, onRetry }: { answer: Answer<T> | null; onRetry: () => void }) {
  const { words } = usePage()
  if (answer === null || answer.phase === 'here') return null
  if (answer.phase === 'waiting')
    return (
      <p class="soft waiting" role="status">
        {words.wait}
      </p>
    )
  return (
    <div class="wrong" role="alert">
      <p>{answer.gone ? words.gone : words.failed + answer.message}</p>
      {answer.gone && <p class="soft">{words.goneMore}</p>}
      <button type="button" onClick={onRetry}>
        {words.retry}
      </button>
    </div>
  )
}
