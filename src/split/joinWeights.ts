// The weights of what speaks for and against a block going on with an article, in log odds. They were fitted, as a softmax
// over the articles that a block could go on with, to pages put together at random from news of many fields: widths of
// 10 to 20 characters, indented or not, cut at any line and interleaved. The weight of a text that goes on after its
// article's signature is set by hand.

/** What the block before is: a headline, or text that ends as said in `Block`. */
export type State = 'head' | 'open' | 'closed' | 'short' | 'final'

export type Features = Readonly<Record<string, number>>

/** For each state of the block before, the weight of each feature. */
export const WEIGHTS: Readonly<Record<State, Features>> = {
  closed: { begins: 0.34, bias: -0.05, closes: -0.66, dateline: -1.15, full: 1.42, gap: -0.3, like: 0.66, near: 0.54, share: 4.74, size: -2.89, width: -2.55 },
  head: { begins: 0.34, bias: 0.89, closes: 0.3, dateline: 1.84, gap: 0.09, like: 3.74, near: 2.85, share: 4.93, size: -0.08 },
  open: { begins: -0.11, bias: 0.6, closed: 1.96, gap: -0.05, like: 0.97, long: 3.19, missing: -2.49, near: 0.4, number: 0.65, odd: -1.05, pair: 1.53, share: 6.09, short: 2.46, size: -1.5, triple: 3, unwanted: -1.46, width: -3.62 },
  short: { bias: 1.14, closes: -0.35, dateline: 0.59, gap: -0.09, like: 1.06, near: 0.79, share: 3.42, size: -0.37, width: -1.94 },
  final: { bias: -7 },
}
