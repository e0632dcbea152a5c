// The first look and the first search should be as quick as the next: what they need is made before anybody asks, the
// names' keys a slice at a time, and between slices requests are answered.
import { communitiesOf, type KnowledgeGraph, makeNameKeys } from '../index.ts'

const SLICE_MS = 20

/** Finds the communities of a graph and makes its name keys when the server has nothing else to do; resolves when they are there. */
export function warmUp(graph: KnowledgeGraph): Promise<void> {
  return new Promise((resolve, reject) => {
    const attempt = (step: () => void) => () => {
      try {
        step()
      } catch (error) {
        reject(error)
      }
    }
    const makeSlice = attempt(() => {
      if (makeNameKeys(graph, SLICE_MS)) resolve()
      else setImmediate(makeSlice)
    })
    setImmediate(
      attempt(() => {
        communitiesOf(graph)
        makeSlice()
      }),
    )
  })
}
