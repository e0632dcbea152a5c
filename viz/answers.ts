// Keeps what was answered: the graph does not change while it is looked at.
import { useEffect, useState } from 'preact/hooks'
import { embedded } from './embedded.ts'
import type { Answer, Answers, Question, Source, Topic } from './questions.ts'
import { server } from './server.ts'

/** Where this page's answers come from: itself, if it is a file that holds its graph. */
export const source: Source = embedded() ?? server

const asked = new Map<string, Promise<Answer<Answers[Topic]>>>()

/** One answer, from the first time it was asked; a failure is asked again the next time. */
export function ask<T extends Topic>(
  question: Question<T>,
  told?: (received: number) => void,
): Promise<Answer<Answers[T]>> {
  const key = JSON.stringify(question)
  const known = asked.get(key)
  if (known) return known as Promise<Answer<Answers[T]>>
  const answer = source.answer(question as Question, told)
  asked.set(key, answer)
  answer.then(({ phase }) => {
    if (phase === 'failed') asked.delete(key)
  })
  return answer as Promise<Answer<Answers[T]>>
}

interface Held<T extends Topic> {
  readonly about: string
  readonly answer: Answer<Answers[T]>
}

/** The answer to a question, `null` while nothing is asked; `round` asks again. */
export function useAnswer<T extends Topic>(question: Question<T> | null, round = 0): Answer<Answers[T]> | null {
  const about = `${round} ${JSON.stringify(question)}`
  const [held, hold] = useState<Held<T> | null>(null)
  useEffect(() => {
    if (question === null) return
    let stale = false
    const put = (answer: Answer<Answers[T]>) => {
      if (!stale) hold({ about, answer })
    }
    ask(question, received => put({ phase: 'waiting', received })).then(put)
    return () => {
      stale = true
    }
  }, [about])
  if (question === null) return null
  return held?.about === about ? held.answer : { phase: 'waiting', received: 0 }
}
