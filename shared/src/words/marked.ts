/** What is said of the words in a draft that somebody spoke about, and of those one selects to speak about. */
export const markedWords = {
  yours: 'Bạn góp ý những chữ này',
  many: 'Từ 5 ý kiến trở lên góp ý những chữ này',
  marked: 'Chữ gạch chân chấm: từ 5 ý kiến trở lên góp ý đúng những chữ này.',
  selected: 'Bạn đã bôi đen',
  comment: 'Góp ý những chữ này',
}
