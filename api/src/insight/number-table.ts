/** Whole numbers from 0 by key: a map whose keys are numbers, in a quarter of the memory of a `Map` of a million of them. */
export type NumberTable = {
  get: (key: number) => number | undefined
  set: (key: number, value: number) => void
}

/** An empty table (open addressing, Knuth 1973, linear probing), never more than two thirds full. */
export function numberTable(): NumberTable {
  let keys = new Float64Array(1 << 10)
  // One more than the value; 0 where there is none.
  let values = new Uint32Array(keys.length)
  let used = 0
  const placeOf = (key: number) => {
    const last = keys.length - 1
    let place = Math.imul((key % 4294967296) ^ Math.floor(key / 4294967296), 0x9e3779b1) >>> 0
    place = (place ^ (place >>> 15)) & last
    while (values[place] !== 0 && keys[place] !== key) place = (place + 1) & last
    return place
  }
  const grow = () => {
    const old = { keys, values }
    keys = new Float64Array(old.keys.length * 2)
    values = new Uint32Array(keys.length)
    old.values.forEach((value, at) => {
      if (value === 0) return
      const place = placeOf(old.keys[at]!)
      keys[place] = old.keys[at]!
      values[place] = value
    })
  }
  return {
    get: (key) => {
      const value = values[placeOf(key)]!
      return value === 0 ? undefined : value - 1
    },
    set: (key, value) => {
      let place = placeOf(key)
      if (values[place] === 0 && ++used * 3 > keys.length * 2) {
        grow()
        place = placeOf(key)
      }
      keys[place] = key
      values[place] = value + 1
    },
  }
}

/** The place of a number in an array that rises and has it. */
export function placeIn(rising: Float64Array, number: number): number {
  let from = 0
  let to = rising.length - 1
  while (from < to) {
    const middle = (from + to) >>> 1
    if (rising[middle]! < number) from = middle + 1
    else to = middle
  }
  return from
}
