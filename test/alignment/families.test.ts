import { align } from 'api/alignment/align'
import { sampleDrafts } from 'db/seed/draft'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

const base = sampleDrafts[0]!.blocks.slice(0, 12)
const item = (text: string): Block => ({ kind: 'item', level: 1, label: '-', text })

/** Which of some lines, in place of others between what stays, takes over which: by place, in the order of the new lines, null for none. */
function carried(before: readonly string[], after: readonly string[]): (number | null)[] {
  const version = (lines: readonly string[]) => [...base.slice(0, 6), ...lines.map(item), ...base.slice(6)]
  const went = align(version(before), version(after))
  return after.map((_, n) => {
    const from = went.find((entry) => entry.new.includes(6 + n))!.old[0]
    return from === undefined ? null : from - 6
  })
}

const names = ['đoàn viên', 'đoàn viên nữ', 'giáo viên mầm non', 'hợp tác xã']
const targets = (figures: readonly number[], promise = 'được tập huấn kỹ năng đối thoại', among = names) =>
  among.map((name, at) => `Phấn đấu hằng năm ${figures[at]!}% ${name} ${promise}.`)
const old = targets([50, 60, 70, 80])

test('a list of which one word was put for another in all, with new figures, is the same list, whoever’s name holds another’s', () => {
  const now = targets([60, 50, 80, 95]).map((text) => text.replace('Phấn đấu', 'Bảo đảm'))
  expect(carried(old, now)).toEqual([0, 1, 2, 3])
  expect(carried(old, now.slice(1))).toEqual([1, 2, 3])
  // The one without "nữ" may be the one that had it.
  expect(carried(old, now.toSpliced(1, 1))).toEqual([null, 2, 3])
})

test('where some have new figures and others were reworded alike, each is found', () => {
  const now = targets([60, 50, 70, 80]).map((text, at) =>
    at > 1 ? text.replace('Phấn đấu', 'Bảo đảm') : text,
  )
  expect(carried(old, now)).toEqual([0, 1, 2, 3])
})

test('a list of the same names that promises something else takes nothing over for its names', () => {
  const two = ['công đoàn cơ sở', 'chủ tịch công đoàn cơ sở']
  const now = targets([25, 35], 'được khám sức khỏe định kỳ', two)
  expect(carried(targets([20, 30], undefined, two), now)).toEqual([null, null])
})

test('nor does one that speaks of another branch, wherever in the sentence the branch stands', () => {
  const cloth = targets(
    [50, 60, 70, 80],
    'ngành dệt may được khám sức khỏe hằng năm ở cơ sở y tế gần nơi làm việc',
  )
  const shoes = targets(
    [55, 65, 75, 85],
    'được khám sức khỏe hằng năm ở cơ sở y tế gần nơi làm việc ngành da giày',
  )
  expect(carried(cloth, shoes)).toEqual([null, null, null, null])
})

test('nor one that means others: words came beside each name', () => {
  const children = names.map(
    (name, at) => `Phấn đấu hằng năm ${55 + at}% con của ${name} được tập huấn kỹ năng đối thoại.`,
  )
  expect(carried(old, children)).toEqual([null, null, null, null])
})

test.each([
  ['trước đại hội', 'sau đại hội'],
  ['tối thiểu hai ngày', 'tối đa hai ngày'],
  ['hỗ trợ', 'chấm dứt hỗ trợ'],
])('a list that said %s and says %s is another', (was, is) => {
  const of = (words: string) =>
    names.map((name) => `Phấn đấu ${words} cho ${name} học tập kỹ năng đối thoại, thương lượng.`)
  expect(carried(of(was), of(is))).toEqual([null, null, null, null])
})

test('lines of figures under a heading of which no word stayed are others, and so is the heading', () => {
  const list = (heading: string, figure: number): Block[] => [
    { kind: 'heading', level: 2, label: 'II.', text: heading },
    ...names.map((name, at) =>
      item(`Khối ${name}: ${figure + at} tập thể, ${figure + at + 9} cá nhân trong năm.`),
    ),
  ]
  const version = (it: Block[]) => [...base.slice(0, 6), ...it, ...base.slice(6)]
  const went = align(version(list('Khen thưởng', 5)), version(list('Kỷ luật', 1)))
  const inList = (at: number) => at >= 6 && at < 11
  expect(went.filter((it) => it.old.some(inList) && it.new.some(inList))).toEqual([])
  const reworded = align(version(list('Khen thưởng hằng năm', 5)), version(list('Khen thưởng mỗi năm', 1)))
  expect(reworded.filter((it) => it.old.some(inList) && it.new.some(inList))).toHaveLength(5)
})

test('a list of which hardly more than the names is left is another', () => {
  const promise =
    'được tập huấn kỹ năng đối thoại, thương lượng, an toàn, vệ sinh lao động và phòng, chống cháy nổ'
  expect(carried(targets([50, 60, 70, 80], promise), targets([55, 65, 75, 85], ''))).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('one moved past one that stays is found in its list', () => {
  const now = targets([55, 65, 75, 80]).map((text, at) =>
    at < 3 ? text.replace('Phấn đấu', 'Bảo đảm') : text,
  )
  expect(carried(old, [now[3]!, ...now.slice(0, 3)])).toEqual([3, 0, 1, 2])
})

test('of two lists of the same words nothing tells which one goes on', () => {
  const twice = [...old, 'Các chỉ tiêu ấy được kiểm điểm hằng năm.', ...targets([20, 25, 30, 35])]
  expect(carried(twice, targets([60, 50, 80, 95]))).toEqual([null, null, null, null])
})

test('a list that now has the words of one that stood elsewhere is that one', () => {
  const other = targets([20, 25, 30, 35]).map((text) => text.replace('Phấn đấu', 'Bảo đảm'))
  const now = targets([60, 50, 80, 95]).map((text) => text.replace('Phấn đấu', 'Bảo đảm'))
  const version = (first: readonly string[], second: readonly string[]) => [
    ...first.map(item),
    ...base,
    ...second.map(item),
  ]
  const went = align(version(old, other), version(now, []))
  expect(went.filter(({ old, new: to }) => old.some((o) => o < 4) && to.some((n) => n < 4))).toEqual([])
})

test('a list turned round is another: who was left out is now meant', () => {
  const now = targets([60, 55, 75, 85]).map((text) => text.replace('được', 'không được'))
  expect(carried(old, now)).toEqual([null, null, null, null])
})

test('what was done to one alone was not done to the list', () => {
  const now = [
    targets([60])[0]!.replace('tập huấn', 'ưu tiên tập huấn trước'),
    ...targets([60, 55, 75, 85]).slice(1),
  ]
  expect(carried(old, now).slice(1)).toEqual([1, 2, 3])
})

test('one that stands there with its name and more may be it, so its name alone takes nothing over', () => {
  const now = targets([50, 60, 70, 55, 80], undefined, [
    'đoàn viên',
    'đoàn viên nữ',
    'giáo viên mầm non ngoài công lập',
    'giáo viên mầm non',
    'hợp tác xã',
  ])
  expect(carried(old, now)[3]).toBe(null)
})

test('names that stand twice name nobody', () => {
  const now = [...targets([60, 55, 75, 85]), ...targets([61, 56, 76, 86])].map((text) =>
    text.replace('Phấn đấu', 'Bảo đảm'),
  )
  expect(carried(old, now)).toEqual(Array(8).fill(null))
})

test('of two lists of the same names the one whose words stayed goes on', () => {
  const health = targets([20, 25, 30, 35], 'được khám sức khỏe định kỳ')
  const now = targets([60, 50, 80, 95]).map((text) => text.replace('Phấn đấu', 'Bảo đảm'))
  expect(carried([...health, ...old], now)).toEqual([4, 5, 6, 7])
})

test('of the same targets for two years, of which one was dropped and the other moved up, each keeps its year', () => {
  const of = (year: number, figure: number) =>
    names.map(
      (name, at) => `Phấn đấu ${figure + at}% ${name} được học tập nghị quyết của Đại hội trong năm ${year}.`,
    )
  const now = of(2027, 70).map((text) => text.replace('Phấn đấu', 'Bảo đảm'))
  expect(
    carried([...of(2026, 50), 'Các chỉ tiêu ấy được kiểm điểm.', ...of(2027, 60)], now).every(
      (from) => from === null || from > 4,
    ),
  ).toBe(true)
})

/** A list of four unions, and beside it one that differs from it by what is said of each. */
const unions = (said: (at: number) => string) =>
  ['Sơn Hà', 'Thanh Bình', 'Đông Hải', 'Minh Lương'].map(
    (name, at) => `Liên đoàn Lao động huyện ${name} tổ chức ${said(at)}.`,
  )

test.each([
  [
    'another date',
    (at: number) => `${2 + at} hội nghị góp ý dự thảo văn kiện, hoàn thành trước 30/6/2025`,
    (at: number) => `${6 + at} hội nghị góp ý dự thảo văn kiện, hoàn thành trước 31/10/2025`,
    (at: number) => `${7 + at} hội nghị góp ý dự thảo văn kiện, hoàn thành trước 31/10/2025`,
  ],
  [
    'another size',
    (at: number) => `${60 + at} buổi tuyên truyền ở doanh nghiệp có từ 25 lao động`,
    (at: number) => `${40 + at} buổi tuyên truyền ở doanh nghiệp có từ 100 lao động`,
    (at: number) => `${45 + at} buổi tuyên truyền ở doanh nghiệp có từ 100 lao động`,
  ],
])(
  'of two lists of the same names that differ by %s, neither takes over what was said at the other',
  (_, one, other, goesOn) => {
    const version = (first: readonly string[], second: readonly string[]) => [
      ...[base.slice(0, 6), first.map(item), base.slice(6), second.map(item)].flat(),
    ]
    const went = align(version(unions(one), unions(other)), version(unions(goesOn), []))
    const isFirst = (at: number) => at >= 6 && at < 10
    expect(went.filter((it) => it.old.some(isFirst) && it.new.length > 0)).toEqual([])
  },
)

test('a list to all of whose lines a clause was put, or a time, is the same where no other of these names stands', () => {
  const said = (at: number) => `${2 + at} hội nghị góp ý dự thảo văn kiện`
  const now = unions((at) => `${5 + at} hội nghị góp ý dự thảo văn kiện, có sơ kết từng quý`)
  expect(carried(unions(said), now)).toEqual([0, 1, 2, 3])
  const byWhen = unions((at) => `trong năm 2027 ${5 + at} hội nghị góp ý dự thảo văn kiện`)
  expect(carried(unions(said), byWhen)).toEqual([0, 1, 2, 3])
  const sister = unions((at) => `${5 + at} hội nghị góp ý dự thảo báo cáo kiểm điểm`)
  const between = 'Các chỉ tiêu ấy được kiểm điểm hằng năm.'
  expect(carried([...unions(said), between, ...sister], [...now, between, ...sister]).slice(0, 4)).toEqual(
    Array(4).fill(null),
  )
})

test('a list in all of whose lines a word stands within the sentence that was not there means others', () => {
  const gifts = (whose: string, figure: number) =>
    ['nữ', 'trẻ', 'cao tuổi', 'khuyết tật'].map(
      (name, at) => `Tặng ${figure + at} suất quà Tết cho ${whose}lao động ${name} ở các khu nhà trọ.`,
    )
  expect(carried(gifts('', 20), gifts('con ', 35))).toEqual([null, null, null, null])
})

test.each([
  [
    'a shift',
    (figure: number, name: string) =>
      `Bảo đảm hỗ trợ bữa ăn ca 3 cho ${name} không dưới ${figure} nghìn đồng một người.`,
    (figure: number, name: string) =>
      `Hỗ trợ bữa ăn ca 1 cho ${name} ít nhất ${figure} nghìn đồng một người.`,
    (figure: number, name: string) =>
      `Bảo đảm hỗ trợ bữa ăn ca 1 cho ${name} không dưới ${figure} nghìn đồng một người.`,
    (figure: number, name: string) =>
      `Hỗ trợ bữa ăn ca 3 cho ${name} ít nhất ${figure} nghìn đồng một người.`,
  ],
  [
    'a year',
    (figure: number, name: string) =>
      `Năm 2028, bảo đảm ${figure}% ${name} được học tập, quán triệt nghị quyết của Đại hội.`,
    (figure: number, name: string) =>
      `Phấn đấu ${figure}% ${name} được học tập, quán triệt nghị quyết của Đại hội trong năm 2027.`,
    (figure: number, name: string) =>
      `Năm 2027, bảo đảm ${figure}% ${name} được học tập, quán triệt nghị quyết của Đại hội.`,
    (figure: number, name: string) =>
      `Phấn đấu ${figure}% ${name} được học tập, quán triệt nghị quyết của Đại hội trong năm 2028.`,
  ],
])(
  'two lists of the same names that differ by %s, reworded and put in each other’s place, keep what was said at each',
  (_, ...ways) => {
    const [first, second, secondNow, firstNow] = ways.map((way, at) =>
      names.map((name, line) => way(30 + 9 * at + line, name)),
    )
    const version = (one: readonly string[], other: readonly string[]) => [
      ...[base.slice(0, 6), one.map(item), base.slice(6), other.map(item)].flat(),
    ]
    const went = align(version(first!, second!), version(secondNow!, firstNow!))
    const [isFirst, isSecond] = [(at: number) => at >= 6 && at < 10, (at: number) => at >= base.length + 4]
    const stayed = ({ old, new: to }: { old: number[]; new: number[] }) =>
      (old.some(isFirst) && to.some(isFirst)) || (old.some(isSecond) && to.some(isSecond))
    expect(went.filter(stayed)).toEqual([])
  },
)

test('where a province is called otherwise in the whole draft, its lists are the same', () => {
  const draft = (province: string) =>
    ['Tuyên truyền', 'Thi đua', 'Kiểm tra'].flatMap((title, section): Block[] => [
      { kind: 'heading', level: 1, label: `${section + 1}.`, text: `${title} chào mừng Đại hội` },
      ...['băng rôn', 'hội thi', 'tọa đàm'].map((what) =>
        item(`${title}: tổ chức ${what} chào mừng Đại hội Đảng bộ tỉnh ${province} lần thứ XIII.`),
      ),
    ])
  const went = align(draft('Sơn Hà'), draft('Bình Lâm'))
  expect(went.map(({ old, new: to }) => [old, to])).toEqual(went.map((_, at) => [[at], [at]]))
})
