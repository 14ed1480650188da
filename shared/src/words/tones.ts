import { formatDate, formatNumber } from '../format.ts'
import { type Tone, TONE_BAR, tones } from '../tones.ts'

/** What people call the tones. */
export const toneNames: Record<Tone, string> = {
  support: 'Ủng hộ',
  plain: 'Chỉ nêu ý',
  concern: 'Băn khoăn, phản đối',
}

const percent = (share: number) => `${formatNumber(Math.round(share * 100))} %`

/** What the page on which people say what tone opinions have says, and what is said of suggestions elsewhere. */
export const toneWords = {
  title: 'Thái độ trong lời',
  open: 'Thái độ trong lời',
  lead: 'Đọc từng ý kiến và chọn lời ấy tỏ thái độ gì. Máy học từ các lựa chọn này rồi gợi ý cho ý kiến khác. Đây là thái độ của lời, không phải của người; lựa chọn “Nhất trí”, “Không nhất trí” của người viết giữ nguyên.',
  meanings: {
    support: 'Khen, tán thành, cảm ơn, mong giữ như vậy.',
    plain: 'Hỏi, đề nghị sửa câu chữ, nêu sự việc; không tỏ khen hay chê.',
    concern: 'Lo ngại, bức xúc, chê, không đồng ý với điều được viết hoặc đang xảy ra.',
  } satisfies Record<Tone, string>,
  notEnough: 'Chưa đủ ví dụ đã xác nhận',
  notEnoughHelp: `Máy chỉ gợi ý khi có ít nhất ${TONE_BAR.confirmed} lời đã xác nhận, mỗi loại ít nhất ${TONE_BAR.each} lời, và khi kiểm tra chéo đúng từ ${percent(TONE_BAR.accuracy)} trở lên (tính đều cho ba loại; đoán bừa đúng 33 %). Một bài nhiều người gửi tính là một lời.`,
  learnedFrom: (on: string, n: number, each: Record<Tone, number>) =>
    `Lần học gần nhất, ngày ${formatDate(on)}: ${formatNumber(n)} lời trong toàn hệ thống (${tones
      .map((tone) => `${toneNames[tone].toLowerCase()} ${formatNumber(each[tone])}`)
      .join(', ')}).`,
  neverLearned: 'Máy chưa học lần nào. Việc học chạy mỗi đêm, hoặc khi bạn bấm “Học lại”.',
  failedTrial: (accuracy: number) => `Khi kiểm tra chéo mới đúng ${percent(accuracy)}.`,
  passed: (accuracy: number) => `Kiểm tra chéo đúng ${percent(accuracy)}; máy đang gợi ý.`,
  passedHelp:
    'Mỗi gợi ý ghi rõ khi kiểm tra, những gợi ý chắc như thế đúng bao nhiêu phần trăm. Gợi ý có thể sai. Ở trang này gợi ý chỉ hiện sau khi bạn đã chọn, để bạn không bị kéo theo và máy không học lại chính mình.',
  confirmed: (n: number) => `Đã xác nhận ${formatNumber(n)} ý kiến của dự thảo này.`,
  learn: 'Học lại',
  learning: 'Đã cho học lại. Kết quả có sau ít phút; tải lại trang để xem.',
  kept: 'Đã lưu.',
  takenBack: 'Đã bỏ xác nhận.',
  choose: (n: number) => `Thái độ trong lời của ý kiến ${n}`,
  suggested: (tone: Tone, confidence: number) =>
    `Máy gợi ý: ${toneNames[tone].toLowerCase()} (khi kiểm tra, gợi ý chắc như vậy đúng ${percent(confidence)})`,
  given: (tone: Tone) => `Đã xác nhận: ${toneNames[tone].toLowerCase()}`,
  takeBack: 'Bỏ xác nhận',
  shows: { open: 'Chưa xác nhận', confirmed: 'Đã xác nhận' },
  none: 'Không còn ý kiến nào ở đây',
  keys: 'Phím tắt: 1 ủng hộ, 2 chỉ nêu ý, 3 băn khoăn hoặc phản đối, 0 bỏ xác nhận; J và K sang ý kiến sau, trước. Phím nghe từ khi một ý kiến được chọn.',
  shares: (shares: Record<Tone, number>) =>
    `Máy gợi ý thái độ trong lời: ${tones.map((tone) => `${toneNames[tone].toLowerCase()} khoảng ${shares[tone]} %`).join(', ')} (làm tròn đến 5 %).`,
}
