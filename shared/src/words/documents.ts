/** What the writers of documents and workbooks say themselves. */
export const documentWords = {
  /** Below a table of which a Word or PDF file shows the beginning. */
  tableCut: (shown: string, all: string) =>
    `Bảng có ${all} dòng; văn bản này in ${shown} dòng đầu. Toàn bộ các dòng có trong tệp Excel kèm theo.`,
  /** Before the rest of a text that does not fit into one cell. */
  continued: '(tiếp theo) ',
  /** Name of the sheet that goes on where Excel's limit ends the one before. */
  furtherSheet: (name: string, number: number) => `${name} (${number})`,
  /** In a Word comment, before another wording somebody suggests for the paragraph. */
  suggested: {
    tracked: 'Đề xuất câu chữ (đang hiện bằng sửa đổi trong đoạn):',
    untracked: 'Đề xuất câu chữ (chưa hiện trong đoạn vì chạm vào chỗ đã có sửa đổi khác):',
    same: 'Đề xuất câu chữ (trùng với câu chữ hiện nay):',
  },
}
