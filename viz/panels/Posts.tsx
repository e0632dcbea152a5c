// The posts that a person holds or held, or those who hold posts in a body, in the order of time; each opens the
// sentence that says it.
import { useState } from 'preact/hooks'
import type { EntityView } from '../../src/query/describeEntity.ts'
import { usePage } from '../page.ts'
import { hover, showRelation, toggleOpened } from '../state.ts'
import { modalityWord, relationWord } from '../words.ts'
import { Evidence } from './Evidence.tsx'
import { Fold } from './Fold.tsx'
import { KindMark } from './KindMark.tsx'
import { NameLink } from './NameLink.tsx'

type Post = EntityView['posts'][number]

const FEW = 10

/** The list under its heading. Two posts may be told by one relation: which of them is open is kept here, that one is, in the state; and how many sentences the relation has says nothing of either. */
export function Posts({ posts, title }: { posts: readonly Post[]; title: string }) {
  const { state, words, change } = usePage()
  const [at, setAt] = useState(0)
  const first = posts.findIndex(({ key }) => key === state.opened)
  const open = posts[at]?.key === state.opened ? at : first
  const isTimed = posts.some(({ time }) => time)
  const toggle = (index: number) => {
    const { key } = posts[index]!
    setAt(index)
    if (index === open || state.opened !== key) change(toggleOpened(key))
  }
  const rows = posts.map((post, index) => (
    <div class="post" key={index}>
      {isTimed && (
        <span class="since" lang="zh">
          {post.time?.text}
        </span>
      )}
      <div>
        <Row
          post={post}
          isAlone={posts.every(({ key }, other) => other === index || key !== post.key)}
          isOpen={index === open}
          onToggle={() => toggle(index)}
        />
      </div>
      {index === open && <Opened post={post} />}
    </div>
  ))
  return (
    <section class={isTimed ? 'posts timed' : 'posts'}>
      <h2>{title}</h2>
      <Fold few={open >= FEW ? posts.length : FEW} members={rows} more={words.moreOf} />
    </section>
  )
}

interface PostRow {
  readonly post: Post
  /** True where its relation tells no other post. */
  readonly isAlone: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Row({ post: { key, kind, other, title, modality }, isAlone, isOpen, onToggle }: PostRow) {
  const { state, links, words, change } = usePage()
  const notes = [title ?? relationWord(kind, state.language), modalityWord(modality, state.language)]
  return (
    <div class={isOpen ? 'line open' : 'line'}>
      <button
        type="button"
        class="said"
        aria-expanded={isOpen}
        onClick={onToggle}
        onPointerEnter={event => event.pointerType === 'mouse' && change(hover({ what: 'relation', key }))}
        onPointerLeave={() => change(hover(null))}
      >
        <KindMark kind={other.kind} small />
        <span class="text" lang="zh">
          {other.name} <small>{notes.filter(Boolean).join(' · ')}</small>
        </span>
        {isAlone && <span class="n">{words.times(links.edges.get(key)?.count ?? 1)}</span>}
      </button>
      <NameLink id={other.id} class="go">
        <span aria-hidden="true">→</span>
        <span class="unseen">{words.goTo(other.name)}</span>
      </NameLink>
    </div>
  )
}

/** The surest sentence, and the way to the others. */
function Opened({ post: { key, quote } }: { post: Post }) {
  const { links, words, change } = usePage()
  const count = links.edges.get(key)?.count ?? 1
  return (
    <div class="opened">
      <Evidence quote={quote} />
      {count > 1 && (
        <button type="button" class="link" onClick={() => change(showRelation(key))}>
          {words.allSaid(count)} →
        </button>
      )}
    </div>
  )
}
