// The page where there is no graph to show: what is the matter, and what can be done.
interface Said {
  readonly title: string
  readonly more?: string
  readonly busy?: boolean
  readonly retry?: () => void
  readonly label?: string
}

/** A message in the middle of the page, with a button where trying again may help. */
export function Message({ title, more, busy = false, retry, label }: Said) {
  return (
    <main class="message" aria-live="polite" aria-busy={busy}>
      <p class="brand">关系</p>
      <h1>{title}</h1>
      {more && <p>{more}</p>}
      {retry && (
        <button type="button" onClick={retry}>
          {label}
        </button>
      )}
    </main>
  )
}
