/**
 * Whether each token goes on the word of the one before: a chain of two states (0 begins a word, 1 goes on), scored by how well
 * going on suits each gap and by `moves[2 * to + from]` for each pair of neighbours.
 */
export type Moves = readonly [number, number, number, number]

/** The best-scoring chain (Viterbi 1967): 1 where a token goes on the word before it. `scores[i]` is for going on at token i; -Infinity parts. */
export function bestChain(scores: Float64Array, length: number, moves: Moves): Uint8Array {
  const chain = new Uint8Array(length)
  const cameFrom = new Uint8Array(2 * length)
  let begin = 0
  let goOn = -Infinity
  for (let i = 1; i < length; i++) {
    const beginHere = Math.max(begin + moves[0], goOn + moves[1])
    cameFrom[2 * i] = beginHere > begin + moves[0] ? 1 : 0
    const fromBegin = begin + moves[2]
    const fromGoOn = goOn + moves[3]
    cameFrom[2 * i + 1] = fromGoOn > fromBegin ? 1 : 0
    begin = beginHere
    goOn = Math.max(fromBegin, fromGoOn) + scores[i]!
  }
  let state = goOn > begin ? 1 : 0
  for (let i = length - 1; i > 0; i--) {
    chain[i] = state
    state = cameFrom[2 * i + state]!
  }
  return chain
}

/** How likely going on is at each token, and how often each move is expected, over all chains. */
export type Expected = { goOn: Float64Array; moves: [number, number, number, number] }

/** What the chain expects of a text, by the forward-backward recursion (Rabiner 1989) in logarithms. */
export function expected(scores: Float64Array, length: number, moves: Moves): Expected {
  const forward = { begin: new Float64Array(length), goOn: new Float64Array(length) }
  const backward = { begin: new Float64Array(length), goOn: new Float64Array(length) }
  forward.goOn[0] = -Infinity
  for (let i = 1; i < length; i++) {
    const [begin, goOn] = [forward.begin[i - 1]!, forward.goOn[i - 1]!]
    forward.begin[i] = logSum(begin + moves[0], goOn + moves[1])
    forward.goOn[i] = scores[i]! + logSum(begin + moves[2], goOn + moves[3])
  }
  for (let i = length - 2; i >= 0; i--) {
    const [begin, goOn] = [backward.begin[i + 1]!, backward.goOn[i + 1]! + scores[i + 1]!]
    backward.begin[i] = logSum(moves[0] + begin, moves[2] + goOn)
    backward.goOn[i] = logSum(moves[1] + begin, moves[3] + goOn)
  }
  const all = logSum(forward.begin[length - 1]!, forward.goOn[length - 1]!)
  const result: Expected = { goOn: new Float64Array(length), moves: [0, 0, 0, 0] }
  for (let i = 1; i < length; i++) {
    const [begin, goOn] = [forward.begin[i - 1]!, forward.goOn[i - 1]!]
    const [toBegin, toGoOn] = [backward.begin[i]! - all, backward.goOn[i]! + scores[i]! - all]
    result.goOn[i] = Math.exp(forward.goOn[i]! + backward.goOn[i]! - all)
    result.moves[0] += Math.exp(begin + moves[0] + toBegin)
    result.moves[1] += Math.exp(goOn + moves[1] + toBegin)
    result.moves[2] += Math.exp(begin + moves[2] + toGoOn)
    result.moves[3] += Math.exp(goOn + moves[3] + toGoOn)
  }
  return result
}

function logSum(a: number, b: number): number {
  const larger = Math.max(a, b)
  return larger === -Infinity ? larger : larger + Math.log1p(Math.exp(-Math.abs(a - b)))
}
