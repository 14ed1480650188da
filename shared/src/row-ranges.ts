/** Numbers of rows in rising order, those that follow each other drawn together: "4–28, 31"; after `most` such pieces "…". */
export function rowRanges(rows: readonly number[], most = 40): string {
  const pieces: [from: number, to: number][] = []
  for (const row of rows) {
    const last = pieces.at(-1)
    if (last && last[1] + 1 === row) last[1] = row
    else pieces.push([row, row])
  }
  const shown = pieces.slice(0, most).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
  return [...shown, ...(pieces.length > most ? ['…'] : [])].join(', ')
}
