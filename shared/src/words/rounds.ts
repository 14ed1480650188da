import { formatDayBefore } from '../format.ts'

/** What pages say of rounds: until when what they show was said. */
export const roundWords = {
  /** `day` is the first day not told of. */
  until: (day: string) =>
    `Đã mở các ý kiến gửi đến hết ngày ${formatDayBefore(day)}, trừ những ý kiến còn chờ cho đủ người.`,
  why: 'Ý kiến gửi sau ngày ấy được mở khi nào?',
  meaning:
    'Ý kiến được mở theo lượt, không hiện ngay khi gửi, để không ai nhìn giờ gửi mà đoán ra người gửi. Đơn vị có từ năm người gửi thì mở vào hôm sau. Nơi ít hơn chờ đến thứ Hai hoặc đầu tháng, rồi mở chung dưới đơn vị cấp trên nơi gộp đủ năm người. Trong lúc còn nhận góp ý, luôn có ý kiến của ít nhất năm người gửi sau cùng ở lại chờ, để không ai gửi cuối mà đứng một mình; khi kết thúc và hết hạn chờ máy mất mạng thì mở hết. Mọi ý kiến đều được tính, không ý kiến nào bị bỏ.',
}
