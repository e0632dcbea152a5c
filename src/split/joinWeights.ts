// The weights of what speaks for and against a block going on with an article, in log odds. They were fitted, as a softmax
// over the articles that a block could go on with, to pages put together at random from news of many fields: widths of
// 10 to 20 characters, indented or not, cut at any line and interleaved. The weight of a text that goes on after its
// article's signature is set by hand.

/** What the block before is: a headline, or text that ends as said in `Block`. */
export type State = 'head' | 'open' | 'closed' | 'short' | 'final'

export type Features = Readonly<Record<string, number>>

/** For each state of the block before, the weight of each feature. */
export const WEIGHTS: Readonly<Record<State, Features>> = {
  closed: {
    begins: 0.34,
    bias: -0.07,
    closes: -0.65,
    dateline: -1.15,
    full: 1.43,
    gap: -0.31,
    like: 0.42,
    near: 0.54,
    share: 4.82,
    size: -2.81,
    width: -2.55,
  },
  head: {
    begins: 0.34,
    bias: 0.87,
    closes: 0.28,
    dateline: 1.82,
    gap: 0.09,
    like: 3.46,
    near: 2.88,
    share: 5.08,
    size: -0.08,
  },
  open: {
    begins: -0.11,
    bias: 0.62,
    closed: 1.95,
    gap: -0.05,
    like: 0.69,
    long: 3.2,
    missing: -2.48,
    near: 0.41,
    number: 0.6,
    odd: -1.09,
    pair: 1.53,
    share: 6,
    short: 2.49,
    size: -1.39,
    triple: 3.02,
    unwanted: -1.41,
    width: -3.63,
  },
  short: {
    bias: 1.13,
    closes: -0.38,
    dateline: 0.56,
    gap: -0.09,
    like: 0.97,
    near: 0.83,
    share: 3.45,
    size: -0.38,
    width: -1.9,
  },
  final: { bias: -7 },
}
