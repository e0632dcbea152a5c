// On a narrow screen the two panels are sheets at the bottom; these buttons raise them.
import { usePage } from '../page.ts'
import { toggleSheet } from '../state.ts'

/** The two buttons; the style sheet hides them where the panels have room. */
export function Sheets() {
  const { state, words, change } = usePage()
  const button = (sheet: 'legend' | 'detail') => (
    <button
      type="button"
      class={state.sheet === sheet ? 'on' : ''}
      aria-expanded={state.sheet === sheet}
      onClick={() => change(toggleSheet(sheet))}
    >
      {words[sheet]}
    </button>
  )
  return (
    <nav class="sheets" aria-label={words.legend}>
      {button('legend')}
      {button('detail')}
    </nav>
  )
}
