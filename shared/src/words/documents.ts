/** What the writers of documents and workbooks say themselves. */
export const documentWords = {
  /** Below a table of which a Word or PDF file shows the beginning. */
  tableCut: (shown: string, all: string) =>
    `Bảng có ${all} dòng; văn bản này in ${shown} dòng đầu. Toàn bộ các dòng có trong tệp Excel kèm theo.`,
  /** Before the rest of a text that does not fit into one cell. */
  continued: '(tiếp theo) ',
  /** Name of the sheet that goes on where Excel's limit ends the one before. */
  furtherSheet: (name: string, number: number) => `${name} (${number})`,
}
