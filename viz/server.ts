// Asks the server, and keeps what it answered: the graph does not change while it is served.
import { useEffect, useState } from 'preact/hooks'
import { encode } from './encode.ts'

/** What has become of a question. `gone` is a server that does not answer at all. */
export type Answer<T> =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'here'; readonly value: T }
  | { readonly phase: 'failed'; readonly message: string; readonly gone: boolean }

const asked = new Map<string, Promise<Answer<unknown>>>()

/** One answer, from the first time it was asked; a failure is asked again the next time. */
export function ask<T>(address: string): Promise<Answer<T>> {
  const known = asked.get(address)
  if (known) return known as Promise<Answer<T>>
  const answer = request<T>(address)
  asked.set(address, answer)
  answer.then(({ phase }) => {
    if (phase === 'failed') asked.delete(address)
  })
  return answer
}

async function request<T>(address: string): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    const body = (await response.json()) as T & { readonly error?: string }
    if (response.ok) return { phase: 'here', value: body }
    return { phase: 'failed', message: body.error ?? response.statusText, gone: false }
  } catch (error) {
    return { phase: 'failed', message: String(error), gone: true }
  }
}

const WAITING = { phase: 'waiting' } as const

/** The answer to `address`, `null` while nothing is asked; `round` asks again. */
export function useAnswer<T>(address: string | null, round = 0): Answer<T> | null {
  const question = `${round} ${address}`
  const [held, hold] = useState<{ question: string; answer: Answer<T> } | null>(null)
  useEffect(() => {
    if (address === null) return
    let stale = false
    ask<T>(address).then(answer => {
      if (!stale) hold({ question: `${round} ${address}`, answer })
    })
    return () => {
      stale = true
    }
  }, [address, round])
  if (address === null) return null
  return held?.question === question ? held.answer : WAITING
}

/** The addresses of the HTTP API, relative to the page. */
export const ADDRESS = {
  graph: 'api/graph',
  search: (text: string) => `api/entities?q=${encode(text)}`,
  entity: (id: string) => `api/entities/${encode(id)}`,
  edge: (key: string) => `api/edges/${encode(key)}`,
  paths: (from: string, to: string) => `api/paths?from=${encode(from)}&to=${encode(to)}&max=5`,
  article: (id: string) => `api/articles/${encode(id)}`,
  download: (format: string) => `export/${format}`,
} as const
