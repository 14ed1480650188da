/** Words by which readers see what changed. */
export const compareWords = {
  title: 'So với phiên bản trước',
  lead: (old: number, now: number, on: string) =>
    `Phiên bản ${now} công bố ngày ${on}, đặt cạnh phiên bản ${old}. Chữ bỏ đi được gạch ngang, chữ thêm vào được gạch dưới.`,
  first: 'Dự thảo này mới có một phiên bản',
  firstMeaning: 'Khi có phiên bản mới, những chỗ đã sửa sẽ được đặt cạnh nhau ở đây.',
  nothing: 'Hai phiên bản giống nhau từng chữ.',
  around: (n: number) => `${n} chỗ đã sửa ở đầu và cuối văn bản, ngoài các phần góp ý`,
  kept: (n: number) => `${n} đoạn giữ nguyên không hiện ở đây.`,
  old: (number: number) => `Phiên bản ${number}`,
  now: (number: number) => `Phiên bản ${number}`,
  absent: 'Không có',
  read: 'Đọc đoạn này',
  link: 'Xem những chỗ đã sửa so với phiên bản trước',
  versionLine: (number: number, on: string) => `Phiên bản ${number}, công bố ngày ${on}.`,
  /** Instead of a paragraph that was asked for. */
  gone: 'Đoạn ấy không còn trong phiên bản này của dự thảo',
  goneMeaning:
    'Nếu bạn đã viết dở ở đoạn ấy, lời bạn viết còn nguyên trên máy này. Mở “Ý kiến của tôi” để đọc và chép lại, rồi góp ý vào đoạn khác hoặc góp ý chung cho cả dự thảo.',
}
