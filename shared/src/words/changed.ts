/** What became of a paragraph since the version before, said beneath it. */
export const changedWords = {
  changed: 'Câu chữ đoạn này đã sửa so với phiên bản trước.',
  split: 'Đoạn này tách ra từ một đoạn của phiên bản trước.',
  merged: 'Đoạn này gộp từ nhiều đoạn của phiên bản trước.',
  new: 'Đoạn mới so với phiên bản trước.',
  see: 'Xem chỗ sửa',
}
