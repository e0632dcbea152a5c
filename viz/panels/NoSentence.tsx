// What stands where the sentence behind a relation would: a graph that others made may give none.
import { usePage } from '../page.ts'

/** A line that says so. */
export function NoSentence() {
  const { words } = usePage()
  return <p class="soft nothing">{words.noSentence}</p>
}
