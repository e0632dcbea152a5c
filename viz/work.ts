// Hands work to a worker and hears what it says. Each work has a worker of its own, which is ended when it is done with or
// no longer wanted; a new work never waits for an old one.
import { BY_DEGREE, nodeSize } from './appearance.ts'
import type { Places } from './arrangement.ts'
import type { Links } from './links.ts'
import type { Shown } from './scene.ts'
import type { Done, Work } from './worker.ts'
import WorkerHere from './worker.ts?worker&inline'

/** Starts a work; `hear` is called as often as the worker says something, `fail` where it cannot be done. What comes back ends it. */
export function start(work: Work, hear: (done: Done) => void, fail: (error: Error) => void): () => void {
  const worker: Worker = new WorkerHere()
  worker.onmessage = ({ data }: MessageEvent<Done>) => hear(data)
  worker.onerror = event => fail(new Error(event.message || 'the worker failed'))
  worker.postMessage(work)
  return () => worker.terminate()
}

/** A work on what is shown; `places` are where its nodes stand, `pinned` those that stay there. */
export function workOn(
  task: Work['task'],
  links: Links,
  { nodes, edges }: Pick<Shown, 'nodes' | 'edges'>,
  { places = {}, pinned = [] }: { readonly places?: Places; readonly pinned?: readonly string[] } = {},
): Work {
  return {
    task,
    nodes: [...nodes].map(id => {
      const node = links.nodes.get(id)!
      const { name, kind, x, y } = node
      const size = nodeSize(node, { look: BY_DEGREE, between: null, most: links.most })
      return { id, label: name, kind, size, x, y, ...places[id], fixed: pinned.includes(id) }
    }),
    edges: [...edges].map(key => {
      const { source, target } = links.edges.get(key)!
      return [source, target]
    }),
  }
}
