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
    begins: 0.4,
    bias: -0.07,
    closes: -0.56,
    dateline: -1.19,
    full: 1.01,
    gap: -0.2,
    like: 0.64,
    near: 0.41,
    share: 4.46,
    size: -2.76,
    width: -2.4,
  },
  head: { begins: 0.47, bias: 0.93, closes: 0.1, dateline: 1.47, gap: 0.14, like: 3.46, near: 2.8, share: 4.5 },
  open: {
    begins: -0.06,
    bias: 0.62,
    closed: 2.08,
    dateline: -0.27,
    like: 1.07,
    long: 2.97,
    missing: -2.15,
    near: 0.35,
    number: 0.82,
    odd: -1.03,
    pair: 1.46,
    share: 6.16,
    short: 2.5,
    size: -1.31,
    triple: 3.08,
    unwanted: -1.02,
    width: -3.6,
  },
  short: {
    begins: -0.09,
    bias: 1.23,
    closes: -0.49,
    dateline: 0.35,
    gap: -0.07,
    like: 0.82,
    near: 1.02,
    share: 2.76,
    size: -0.27,
    width: -1.71,
  },
  final: { bias: -7 },
}
