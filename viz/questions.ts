// What the page asks, and what comes back: by a server, or by the graph that lies in the page itself.
import type { ArticleView } from '../src/query/describeArticle.ts'
import type { EntityView } from '../src/query/describeEntity.ts'
import type { PageView } from '../src/query/describePage.ts'
import type { Path } from '../src/query/findPaths.ts'
import type { EdgeView } from '../src/query/quoteEdge.ts'
import type { SearchHit } from '../src/query/searchEntities.ts'
import type { GraphView } from '../src/query/viewGraph.ts'
import type { EntityKind, RelationKind } from '../src/schema.ts'
import type { KnowledgeGraph } from '../src/types.ts'

interface Asked {
  readonly graph: object
  readonly search: { readonly text: string }
  readonly entity: { readonly id: string }
  readonly edge: { readonly key: string }
  readonly article: { readonly id: string }
  readonly page: { readonly article: string; readonly page: number }
  readonly paths: {
    readonly from: string
    readonly to: string
    readonly most: number
    readonly without: readonly (RelationKind | EntityKind)[]
  }
}

/** What answers each question. `near` are names like what was searched, where nothing was found. */
export interface Answers {
  readonly graph: GraphView
  readonly search: { readonly hits: readonly SearchHit[]; readonly near: readonly string[] }
  readonly entity: EntityView
  readonly edge: EdgeView
  readonly article: ArticleView
  /** `image` is true where there is an image of the page to be had. */
  readonly page: PageView & { readonly image: boolean }
  readonly paths: { readonly paths: readonly Path[] }
}

export type Topic = keyof Asked
/** A question about one topic. */
export type Question<T extends Topic = Topic> = { readonly [K in T]: { readonly about: K } & Asked[K] }[T]

/** What has become of a question. `gone` is a server that does not answer at all; `received` counts bytes. */
export type Answer<T> =
  | { readonly phase: 'waiting'; readonly received: number }
  | { readonly phase: 'here'; readonly value: T }
  | { readonly phase: 'failed'; readonly message: string; readonly gone: boolean }

/** Where answers come from. */
export interface Source {
  /** `told` hears of bytes received. Never rejects: what goes wrong is an answer. */
  readonly answer: (question: Question, told?: (received: number) => void) => Promise<Answer<Answers[Topic]>>
  /** All of the graph, with evidence and articles, to be written out in another form. Rejects with an Error whose message can be shown. */
  readonly wholeGraph: () => Promise<KnowledgeGraph>
  /** True where the graph lies in the page: there is no server to be gone. */
  readonly isFile: boolean
}
