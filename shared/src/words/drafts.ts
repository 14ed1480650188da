/** Words about drafts and their import. */
export const draftWords = {
  paragraphsFromTo: (from: number, to: number) => `Đoạn ${from} đến ${to}`,
}
