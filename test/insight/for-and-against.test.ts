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

test('the number of a team is a name', () => {
  const of = (team: number) => `Công nhân tổ ${team} xin ${RAISE}.`
  expect(groupsOf([...times(5, of(1)), of(2), of(3)])).toEqual([[of(1), 7]])
})
