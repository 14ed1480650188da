import type { Tone } from 'shared/tones'

const WHO = [
  'Tổ em',
  'Chị em chuyền hai',
  'Anh em ca đêm',
  'Công nhân xưởng dệt',
  'Phòng tôi',
  'Tổ cơ khí',
  'Chúng tôi ở kho',
  'Nhóm thợ hàn',
  'Bếp ăn ca',
  'Lái xe nâng',
]
const WHAT = [
  'bữa ăn ca',
  'giờ tăng ca',
  'nhà trẻ',
  'xe đưa đón',
  'lương tháng',
  'phòng trọ',
  'khám sức khỏe',
  'đồng phục',
  'quạt xưởng',
  'lịch nghỉ',
]
const SAYS: Record<Tone, string[]> = {
  support: [
    'rất hài lòng, xin cảm ơn công đoàn về',
    'vui mừng, hoàn toàn ủng hộ cách làm mới với',
    'khen ngợi và yên tâm hẳn từ khi có thay đổi về',
  ],
  plain: [
    'đề nghị sửa câu chữ ở mục nói về',
    'xin hỏi văn bản nào quy định',
    'kiến nghị bổ sung số liệu năm trước của',
  ],
  concern: [
    'bức xúc, khổ sở và kiệt sức vì',
    'lo lắng, phản đối cách giải quyết quá tệ về',
    'không chịu nổi nữa, kêu mãi không ai nghe chuyện',
  ],
}

const CONSONANTS = 'bcdghklmnpqrstvx'
/** A made-up name for each number, of letters only. */
const nameOf = (tone: Tone, number: number) =>
  `${tone[0]}${[4096, 256, 16, 1].map((place) => `${CONSONANTS[Math.floor(number / place) % 16]!}a`).join('')}`

/** `count` texts of each tone, no two nearly the same (each names things of its own), in a fixed order. */
export function saidIn(tone: Tone, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const own = Array.from({ length: 40 }, (_, k) => nameOf(tone, n * 40 + k)).join(' ')
    return `${WHO[n % 10]!} ${SAYS[tone][n % 3]!} ${WHAT[Math.floor(n / 3) % 10]!}, nơi ${own}.`
  })
}
