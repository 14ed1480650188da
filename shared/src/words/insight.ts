const MORE = ' và nhiều chuyện khác'

/** How the engine's findings are put into words. */
export const insightWords = {
  /** A theme's name from its best keyphrases: "Nhà ở xã hội, tiền trọ". */
  label: (keyphrases: readonly string[]) =>
    keyphrases.length === 0 ? 'Ý kiến giống nhau' : capitalised(keyphrases.join(', ')),
  /** A name that is not all, and says so: of a mixed theme, or one that few of its opinions say. */
  andMore: (name: string) => (name.endsWith(MORE) ? name : name + MORE),
  /** One sentence on what the theme's opinions speak of. */
  description: (keyphrases: readonly string[]) =>
    keyphrases.length === 0
      ? 'Các ý kiến có cùng cách diễn đạt.'
      : `Các ý kiến nói về ${enumerated(keyphrases)}.`,
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`
}
