import { formatDate } from '../format.ts'

/** What pages say of rounds: until when what they show was said. */
export const roundWords = {
  /** `day` is the first day not told of. */
  until: (day: string) => {
    const last = new Date(`${day}T00:00:00Z`)
    last.setUTCDate(last.getUTCDate() - 1)
    return `Ý kiến gửi đến hết ngày ${formatDate(last.toISOString().slice(0, 10))}.`
  },
  why: 'Vì sao chưa có ý kiến mới hơn?',
  meaning:
    'Ý kiến được mở theo lượt, không hiện ngay khi gửi, để không ai nhìn giờ gửi mà đoán ra người gửi. Một lượt mở khi qua ngày và đã có ít nhất năm người gửi; nếu ít hơn thì chờ, chậm nhất đến đầu tháng sau hoặc đến khi kết thúc nhận ý kiến và hết hạn chờ máy mất mạng. Mọi ý kiến đều được tính, không ý kiến nào bị bỏ.',
  toReaders: (day: string) => `Số đếm dưới các đoạn: ${roundWords.until(day).toLowerCase()}`,
}
