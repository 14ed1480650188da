import { bare } from 'api/insight/fold'
import { nearDuplicates } from 'api/insight/near-duplicates'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { pairScores, plantCampaigns } from '../bench/insight/copies-planted.ts'
import { sample } from '../bench/insight/labelled.ts'
import { workersOpinions } from './workers-opinions.ts'

const text =
  'Nhà ở xã hội xây xong phải ưu tiên cho thuê, giá thuê không quá một triệu đồng một tháng, công nhân làm từ hai năm được xét'

const copies = [
  text,
  bare(text),
  text.toUpperCase(),
  text.normalize('NFD'),
  `Kính gửi ban chấp hành. ${text}!!!`,
  `${text}. Ở trọ khổ lắm rồi các bác ạ.`,
  text.replace('một triệu', '1 triệu'),
].map((copy, i) => ({ id: `copy-${i}`, text: copy }))

const others = Object.values(workersOpinions)
  .flat()
  .map((other, i) => ({ id: `other-${i}`, text: other }))

test('a text sent round is one group, with accents or without, with a greeting or a line added', () => {
  expect(nearDuplicates([...others, ...copies]).map((group) => [...group].sort())).toEqual([
    copies.map(({ id }) => id),
  ])
})

test('opinions on one matter in different words are not copies', () => {
  expect(nearDuplicates(others)).toEqual([])
})

test('texts of one form, a sentence of which each writes anew, are no copies', () => {
  const form = (own: string) =>
    `${text}. ${own} Kính mong ban chấp hành công đoàn tỉnh xem xét, giải quyết sớm cho anh em công nhân.`
  const owns = [
    'Xưởng nhuộm của chúng tôi mùa hè nóng quá, quạt thì hỏng cả mấy tháng nay.',
    'Bếp ăn ca đêm toàn cơm nguội, ai đau dạ dày thì chỉ còn cách nhịn đói.',
    'Xe đưa đón bỏ tuyến đi qua xã bên, ngày nào cũng phải đi bộ ba cây số.',
  ]
  expect(nearDuplicates(owns.map((own, i) => ({ id: `${i}`, text: form(own) })))).toEqual([])
})

const letter = (own: string) =>
  `Kính gửi Ban Chấp hành. Sau khi nghiên cứu dự thảo văn kiện trình đại hội, tập thể tổ công đoàn chúng tôi cơ bản nhất trí với nội dung và có ý kiến đóng góp như sau: đề nghị ${own}. Xin trân trọng cảm ơn và chúc đại hội thành công tốt đẹp.`

test('letters of one frame that ask each for something else are no copies, however long the frame', () => {
  const asked = [
    'lùi giờ xe chuyến sáng cho kịp gửi con',
    'dọn lối thoát hiểm kho thành phẩm',
    'ngừng xếp ca đêm cho phụ nữ nuôi con nhỏ',
    'lắp quạt hút ở xưởng nhuộm',
  ]
  const letters = [...asked, asked[0]!, `sớm ${asked[1]!} và xưởng mộc`].map((own, i) => ({
    id: `${i}`,
    text: letter(own),
  }))
  expect(nearDuplicates(letters).map((group) => group.toSorted())).toEqual([
    ['0', '4'],
    ['1', '5'],
  ])
  const long = asked.map((own, i) => ({
    id: `${i}`,
    text: `${letter(own)} ${text}. ${text.replace('Nhà', 'Căn')}.`,
  }))
  expect(nearDuplicates(long)).toEqual([])
  const open = asked.map((own, i) => ({ id: `${i}`, text: letter(own).split('. Xin trân')[0]! }))
  expect(nearDuplicates(open)).toEqual([])
})

test('a common sentence with a blank that each fills in otherwise is no copy, however short what they fill in', () => {
  const asks = [
    'nhà ở xã hội',
    'mức lương tối thiểu',
    'bữa ăn ca',
    'nhà trẻ',
    'an toàn lao động',
    'thưởng Tết',
  ]
  const sentence = (about: string) =>
    `Cơ bản nhất trí với dự thảo, đề nghị bổ sung chỉ tiêu cụ thể về ${about} và phân công rõ đơn vị chịu trách nhiệm thực hiện.`
  const some = [...asks, 'bữa ăn ca', 'bữa ăn ca!'].map((about, i) => ({ id: `${i}`, text: sentence(about) }))
  expect(nearDuplicates(some).map((group) => group.toSorted())).toEqual([['2', '6', '7']])
  const two = ['nhà trẻ', 'bữa ăn ca', 'nhà trẻ', 'bữa ăn ca'].map((about, i) => ({
    id: `${i}`,
    text: sentence(about),
  }))
  expect(nearDuplicates(two).map((group) => group.toSorted())).toEqual([
    ['0', '2'],
    ['1', '3'],
  ])
  // One who alters a word or two has sent it all the same.
  expect(nearDuplicates(two.slice(1))[0]).toHaveLength(3)
  const altered = ['cần', 'phải', 'nên', 'xin'].map((word, i) => ({
    id: `${i}`,
    text: sentence(`tiền ${word} chi`),
  }))
  expect(nearDuplicates(altered)[0]).toHaveLength(4)
  const alike = ['tiền ăn ca đêm', 'suất ăn ca sáng', 'bữa ăn ca tối'].map((about, i) => ({
    id: `${i}`,
    text: sentence(about),
  }))
  expect(nearDuplicates(alike)[0]).toHaveLength(3)
  // Whoever is meant, it is one text; and so it is where few alter a word.
  const people = ['công nhân', 'người lao động', 'anh em', 'đoàn viên'].map((who, i) => ({
    id: `${i}`,
    text: sentence(`tiền ăn ca cho ${who}`),
  }))
  expect(nearDuplicates(people)).toHaveLength(1)
  const sent = Array.from({ length: 20 }, (_, i) => ({
    id: `${i}`,
    text: `${sentence(['tiền ca đêm', 'phụ cấp', 'chế độ riêng'][i] ?? 'bữa ăn ca')} Tôi ở tổ ${i}.`,
  }))
  expect(nearDuplicates(sent)[0]).toHaveLength(20)
})

test('who puts their own name and unit under a common text has sent it all the same', () => {
  const signed = ['Lò Thị Mai ở Chiềng Lề', 'Giàng A Páo ở Mường Khoa', 'Cầm Văn Thưởng ở Phiêng Ban'].map(
    (who, i) => ({ id: `${i}`, text: `Tôi tên là ${who}, đoàn viên của tỉnh. ${text}.` }),
  )
  expect(nearDuplicates(signed).map(({ length }) => length)).toEqual([3])
})

test('a copy belongs to the text it keeps most of, not to the one said most', () => {
  const both = 'Mỗi khu công nghiệp trên năm nghìn lao động phải có ít nhất một trường mầm non công lập'
  const hours = `${both} mở cửa từ sáu giờ sáng đến bảy giờ tối hằng ngày`
  const night = `${both} trông thêm cả buổi đêm cho các mẹ làm ca ba`
  const between = `${both} mở cửa từ buổi đêm cho các mẹ làm ca ba`
  const texts = [hours, hours, hours, night, night, between]
  const groups = nearDuplicates(texts.map((it, i) => ({ id: `${i}`, text: it })))
  expect(groups.map((group) => group.toSorted())).toEqual([
    ['0', '1', '2'],
    ['3', '4', '5'],
  ])
})

test.each([5, 23])(
  'of campaigns among many opinions nearly every pair is found, and hardly another (%i)',
  (seed) => {
    const planted = plantCampaigns(
      sample(20_000, seed).map((it) => it.text),
      10_000,
    )
    const { precision, recall } = pairScores(planted, nearDuplicates(planted))
    expect(precision).toBeGreaterThan(0.99)
    expect(recall).toBeGreaterThan(0.97)
  },
)

test('texts that only chain through others are told apart', () => {
  const words = Array.from({ length: 200 }, (_, i) => `tiếng${i}`)
  const chain = Array.from({ length: 60 }, (_, i) => ({
    id: `${i}`,
    text: words.slice(i * 2, i * 2 + 40).join(' '),
  }))
  const groups = nearDuplicates(chain)
  expect(groups.length).toBeGreaterThan(1)
  for (const group of groups) {
    const places = group.map(Number)
    expect(Math.max(...places) - Math.min(...places)).toBeLessThan(30)
  }
})

test('groups do not depend on the order, and nobody is in two', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...others.slice(0, 60), ...copies]), (some) => {
      const groups = nearDuplicates(some)
      expect(groups).toEqual(nearDuplicates([...some].reverse()))
      const ids = groups.flat()
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 30 },
  )
})

test('the same short opinion of thousands is one group; texts without a word are in none', () => {
  const same = Array.from({ length: 20_000 }, (_, i) => ({
    id: `${i}`,
    text: i % 2 ? 'Nhất trí' : 'nhat tri.',
  }))
  const empty = Array.from({ length: 50 }, (_, i) => ({ id: `empty-${i}`, text: '!!! 👍' }))
  expect(nearDuplicates([...same, ...empty]).map(({ length }) => length)).toEqual([20_000])
})
