declare module 'natural/lib/natural/ngrams/ngrams.js' {
  const ngrams: { trigrams<Item>(sequence: Item[]): [Item, Item, Item][] }
  export default ngrams
}
declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  const diceCoefficient: (a: string, b: string) => number
  export default diceCoefficient
}
