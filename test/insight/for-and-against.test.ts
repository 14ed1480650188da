import { bare } from 'api/insight/fold'
import { copiesAmong } from 'api/insight/campaigns'
import { expect, test } from 'vitest'

const RAISE = 'đồng ý nâng giờ làm thêm lên tối đa 72 giờ một tháng vì công nhân cần thêm thu nhập nuôi con'
const FOR = `Tôi ${RAISE}.`
const named = (texts: string[]) => texts.map((text, i) => ({ id: `${i}`.padStart(3, '0'), text }))
const times = (n: number, text: string) => Array.from({ length: n }, () => text)

/** The groups as the texts their members sent, each with how many sent it. */
function groupsOf(texts: string[]) {
  const opinions = named(texts)
  const textOf = new Map(opinions.map(({ id, text }) => [id, text]))
  const groups = copiesAmong(opinions)
  expect(copiesAmong([...opinions].reverse())).toEqual(groups)
  const ids = groups.flatMap((it) => it.ids)
  expect(new Set(ids).size).toBe(ids.length)
  return groups.map((it) => [textOf.get(it.text), it.ids.length])
}

test('for, against, and for another number are three campaigns, each under its own text', () => {
  const against = `Tôi KHÔNG ${RAISE}.`
  const fewer = FOR.replace('72', '40')
  expect(groupsOf([...times(6, FOR), ...times(5, against), ...times(3, fewer)])).toEqual([
    [FOR, 6],
    [against, 5],
    [fewer, 3],
  ])
})

test.each([
  ['a negator', FOR.replace('Tôi', 'Tôi chưa')],
  ['a short form of it', FOR.replace('Tôi', 'Tôi ko')],
  ['a negator without accents', bare(FOR).replace('toi', 'toi chang')],
  ['opposing in place of agreeing', FOR.replace('đồng ý', 'phản đối')],
  ['a number in words', FOR.replace('72', 'bốn mươi')],
  ['a sentence of two syllables that opposes', `${FOR} Phản đối!`],
  ['a sentence that takes it back', `${FOR} Nhưng lần này thì tôi không đồng ý.`],
  ['a negator put elsewhere', FOR.replace('cần', 'không cần')],
])('%s keeps its writer out of the group', (_, other) => {
  expect(groupsOf([...times(5, FOR), other])).toEqual([[FOR, 5]])
})

test.each([
  ['without accents', bare(FOR)],
  ['a number in digits', FOR.replace('một tháng', '1 tháng')],
  ['a number in words', FOR.replace('72', 'bảy mươi hai')],
  ['a greeting', `Kính gửi ban chấp hành. ${FOR}`],
  ['a sentence more, with words of its own', `${FOR} Chỗ em không có nhà trẻ cho 20 cháu.`],
])('%s leaves its writer in the group', (_, other) => {
  expect(groupsOf([...times(5, FOR), other])).toEqual([[FOR, 6]])
})

const SLOTS: [string, string][] = [
  ['giữ nguyên', 'bãi bỏ'],
  ['giữ', 'bỏ'],
  ['tăng', 'giảm'],
  ['nâng', 'hạ'],
  ['mở rộng', 'thu hẹp'],
  ['kéo dài', 'rút ngắn'],
  ['thêm', 'bớt'],
]
const asks = (verb: string) =>
  `Tôi đề nghị ${verb} chế độ nghỉ giữa ca cho lao động nữ đang nuôi con nhỏ dưới một tuổi.`

test.each(SLOTS)('“%s” and “%s” in one place are two campaigns, with accents or without', (one, other) => {
  for (const [first, second] of [
    [asks(one), asks(other)],
    [asks(one), bare(asks(other))],
    [asks(one), asks(other).toUpperCase()],
  ] as [string, string][])
    expect(groupsOf([...times(5, first), ...times(3, second)])).toEqual([
      [first, 5],
      [second, 3],
    ])
})

const paid = (when: string) =>
  `Đề nghị quy định rõ lương tháng phải trả ${when} ngày mười hằng tháng cho công nhân tất cả các xưởng.`
const about = (place: string) =>
  `Chúng tôi đề nghị xây thêm nhà trẻ cho con công nhân ${place} để chị em yên tâm đi làm ca đêm.`

test.each([
  ['before and after', paid('trước'), paid('sau')],
  ['at most and at least', FOR, FOR.replace('tối đa', 'tối thiểu')],
  ['supporting and opposing', FOR.replace('đồng ý', 'ủng hộ'), FOR.replace('đồng ý', 'phản đối')],
  ['of free will and by force', asks('bắt buộc'), asks('tự nguyện')],
  ['another month', paid('trước tháng 6,'), paid('trước tháng chín,')],
  ['a month by its name', paid('trước tháng giêng,'), paid('trước tháng chạp,')],
  ['another district', about('ở huyện Hòa Sơn'), about('ở huyện Đồng Vân')],
  ['another zone', about('khu công nghiệp Hòa Sơn'), about('khu công nghiệp Đồng Vân')],
  ['another kind of place', about('ở huyện Hòa Sơn'), about('ở thị trấn Đồng Vân')],
  ['another workshop', asks('sửa quạt xưởng 3 theo'), asks('sửa quạt xưởng 5 theo')],
])('%s keep two campaigns apart', (_, one, other) => {
  expect(groupsOf([...times(5, one), ...times(3, other)])).toEqual([
    [one, 5],
    [other, 3],
  ])
})

test.each([
  ['another word for the same', asks('tăng'), asks('nâng')],
  ['a word mistyped', asks('giữ nguyên'), asks('giữ nguyênn')],
  ['a name mistyped', about('ở huyện Hòa Sơn'), about('ở huyện Hòa Sươn')],
  ['a name that is not said to be a place’s', asks('Hòa Sơn tăng'), asks('Đồng Vân tăng')],
  ['saying both', asks('giảm'), asks('tăng hay hạ')],
  ['a sentence of one’s own', `${FOR} Cơm tăng giá hoài.`, `${FOR} Xe giảm chuyến rồi.`],
  [
    'a reason in words of one’s own',
    `${asks('sửa').slice(0, -1)}, ${RAISE}, bởi cơm ca bên này cứ tăng giá hoài.`,
    `${asks('sửa').slice(0, -1)}, ${RAISE}, nữa là xe đưa đón giảm mất chuyến rồi.`,
  ],
  ['a name cut short', about('ở tỉnh Hòa Sơn'), about('ở tỉnh HS')],
  ['a name in small letters without accents', about('ở huyện Hòa Sơn'), about('ở huyện hoa son')],
  ['opposites each in a place of their own', asks('tăng'), `${asks('tăng')} Ca đêm thì xin giảm giờ làm.`],
  [
    'who writes',
    `Tôi là công nhân công ty Hòa Sơn, ${asks('tăng')}`,
    `Tôi là công nhân công ty Đồng Vân, ${asks('tăng')}`,
  ],
  [
    'whom they write to',
    `${asks('tăng')} Kính mong công đoàn công ty Hòa Sơn xem xét giải quyết sớm.`,
    `${asks('tăng')} Kính mong công đoàn công ty Đồng Vân xem xét giải quyết sớm.`,
  ],
  [
    'who signs',
    `Đề nghị ${FOR.slice(4, -1)}, tôi ở xã Hòa Sơn ký tên.`,
    `Đề nghị ${FOR.slice(4, -1)}, tôi ở xã Đồng Vân ký tên.`,
  ],
])('%s leaves all in one campaign', (_, one, other) => {
  expect(groupsOf([...times(5, one), ...times(3, other)]).map(([, size]) => size)).toEqual([8])
})

test('the number of a team is a name', () => {
  const of = (team: number) => `Công nhân tổ ${team} xin ${RAISE}.`
  expect(groupsOf([...times(5, of(1)), of(2), of(3)])).toEqual([[of(1), 7]])
})
