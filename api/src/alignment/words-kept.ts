/** The places of a longest row of words that stand in both in the same order (Wagner and Fischer 1974). */
export function commonOf(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const most = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      most[i * width + j] =
        a[i] === b[j]
          ? most[(i + 1) * width + j + 1]! + 1
          : Math.max(most[(i + 1) * width + j]!, most[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (most[(i + 1) * width + j]! >= most[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}
