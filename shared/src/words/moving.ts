import { countWords } from './opinions.ts'

/** For a device that is to forget, and for a member who works elsewhere now. */
export const movingWords = {
  leaveTitle: 'Rời khỏi thiết bị này',
  leaveLead: (unit: string, opinions: number) =>
    opinions === 0
      ? `Máy này đang góp ý với tư cách đoàn viên ${unit} và chưa gửi ý kiến nào.`
      : `Máy này đang góp ý với tư cách đoàn viên ${unit} và đã gửi ${countWords.opinions(opinions)}.`,
  leaveLines: [
    'Máy sẽ quên đơn vị, nhóm, bản nháp, ý kiến chưa gửi, những trang đã đọc, bản lưu của trang và chìa khoá tới các ý kiến.',
    'Ý kiến đã gửi vẫn được tính. Từ đó không ai, kể cả bạn, xem lại, sửa hoặc rút được.',
    'Trả lời của công đoàn cho các ý kiến đó không còn hiện trên máy này.',
    'Nên làm khi bạn mượn máy của người khác hoặc dùng máy chung. Máy của riêng bạn thì không cần.',
  ],
  leaveConfirm: 'Quên mọi thứ trên máy này',
  leaveOr: 'Bạn chỉ đổi nơi làm việc?',
  nothingKept: 'Máy này không giữ gì về việc góp ý.',

  movedTitle: 'Tôi đã chuyển đơn vị',
  movedNow: (unit: string) => `Máy này đang góp ý với tư cách đoàn viên ${unit}. Gõ mã của đơn vị mới:`,
  movedKeeps: 'Khi đổi đơn vị',
  movedLines: [
    'Ý kiến gửi từ nay ghi đơn vị mới. Ý kiến đã gửi giữ đơn vị cũ, và vẫn sửa, rút được trên máy này.',
    'Trong mỗi đợt lấy ý kiến bạn được đếm là một người, ở đơn vị nơi bạn mở dự thảo lần đầu.',
    'Máy nhớ mười đơn vị gần nhất; ý kiến gửi cho đơn vị trước đó nữa không tìm lại được.',
  ],
}
