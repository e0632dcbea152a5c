// Who wrote and for which paper was already read when the article was split off.
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

/** The persons and papers of the byline: sure. */
export function recognizeBylines({ article }: Context): Candidate[] {
  return article.byline.flatMap(({ person, paper }): Candidate[] => [
    { ...bounds(person), kind: 'person', recognizer: 'bylines', confidence: 0.99 },
    ...(paper
      ? [
          {
            ...bounds(paper),
            kind: 'organization' as const,
            subkind: 'media' as const,
            recognizer: 'bylines',
            confidence: 0.99,
          },
        ]
      : []),
  ])
}

const bounds = ({ start, end }: { start: number; end: number }) => ({ start, end })
