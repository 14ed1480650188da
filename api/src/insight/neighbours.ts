import type { Documents } from './documents.ts'
import type { SparseMatrix } from './eigen.ts'

/**
 * How often each two words of `0 … words - 1` stand at most `window` words apart in a document, as a symmetric matrix; a word is no
 * neighbour of itself. Pairs met fewer than `least` times are left out.
 */
export function neighbours(
  documents: Documents,
  words: number,
  { window, least }: { window: number; least: number },
): SparseMatrix {
  const places = occurrences(documents, words)
  const counts = new Uint32Array(words)
  const touched = new Int32Array(words)
  const starts = new Int32Array(words + 1)
  let columns = new Int32Array(1 << 16)
  let values = new Float32Array(1 << 16)
  let used = 0
  for (let word = 0; word < words; word++) {
    let met = 0
    for (let at = places.starts[word]!; at < places.starts[word + 1]!; at++) {
      const place = places.places[at]!
      const document = places.documents[at]!
      const first = Math.max(documents.starts[document]!, place - window)
      const last = Math.min(documents.starts[document + 1]! - 1, place + window)
      for (let near = first; near <= last; near++) {
        const other = documents.words[near]!
        if (other < 0 || other >= words || other === word) continue
        if (counts[other]!++ === 0) touched[met++] = other
      }
    }
    if (used + met > columns.length) {
      columns = grown(columns, new Int32Array(columns.length * 2 + met))
      values = grown(values, new Float32Array(values.length * 2 + met))
    }
    for (let i = 0; i < met; i++) {
      const other = touched[i]!
      if (counts[other]! >= least) {
        columns[used] = other
        values[used++] = counts[other]!
      }
      counts[other] = 0
    }
    starts[word + 1] = used
  }
  return { size: words, starts, columns: columns.subarray(0, used), values: values.subarray(0, used) }
}

/** Where each word stands, and in which document. */
function occurrences({ words: all, starts: texts, count }: Documents, words: number) {
  const starts = new Uint32Array(words + 1)
  for (const word of all) if (word >= 0 && word < words) starts[word + 1]!++
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!
  const fill = starts.slice()
  const places = new Uint32Array(starts[words]!)
  const documents = new Uint32Array(starts[words]!)
  for (let i = 0; i < count; i++)
    for (let place = texts[i]!; place < texts[i + 1]!; place++) {
      const word = all[place]!
      if (word < 0 || word >= words) continue
      places[fill[word]!] = place
      documents[fill[word]!++] = i
    }
  return { starts, places, documents }
}

function grown<A extends Int32Array | Float32Array>(old: A, larger: A): A {
  larger.set(old)
  return larger
}
