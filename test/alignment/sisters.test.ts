import { align } from 'api/alignment/align'
import { sampleDrafts } from 'db/seed/draft'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

const base = sampleDrafts[0]!.blocks.slice(0, 14)
const item = (text: string): Block => ({ kind: 'item', level: 1, label: '-', text })
const districts = ['huyện Thanh Bình', 'huyện Đông Hải', 'thành phố Minh Lương', 'huyện Bắc Sông']
const version = (first: readonly string[], second: readonly string[], between = 4) => [
  ...[
    base.slice(0, 6),
    first.map(item),
    base.slice(6, 6 + between),
    second.map(item),
    base.slice(6 + between),
  ].flat(),
]
/** Of a list in the first place or the second which lines went to the list in which place. */
const went = (before: Block[], after: Block[], between = 4) => {
  const placeOf = (at: number) => (at >= 6 && at < 10 ? 1 : at >= 10 + between && at < 14 + between ? 2 : 0)
  return align(before, after).flatMap(({ old, new: to }) =>
    old.flatMap((o) => to.map((n) => `${placeOf(o)}>${placeOf(n)}`)).filter((it) => it !== '0>0'),
  )
}

test.each([
  ['người lao động', 'người sử dụng lao động'],
  ['chủ tịch công đoàn cơ sở', 'công đoàn cơ sở'],
])(
  'lists for %s and for %s that exchange their wordings, the lines in another order of words, exchange no opinions',
  (one, other) => {
    const openly = (whose: string) =>
      districts.map((it, at) => `Tổ chức ${20 + at} lớp phổ biến pháp luật cho ${whose} tại ${it} trong năm.`)
    const yearly = (whose: string) =>
      districts.map((it, at) => `Mỗi năm mở ${20 + at} lớp tại ${it} để phổ biến pháp luật cho ${whose}.`)
    const took = went(version(openly(one), yearly(other)), version(openly(other), yearly(one)))
    expect(took.filter((it) => it === '1>1' || it === '2>2')).toEqual([])
  },
)

test('of two lists side by side that differ by a shift each line keeps its shift, also at the border', () => {
  const [inFirst, inSecond] = [
    (shift: number, figure: number) =>
      districts.map(
        (it, at) =>
          `Hỗ trợ bữa ăn ca ${shift} cho công nhân ở ${it} không dưới ${figure + at} nghìn đồng một người.`,
      ),
    (shift: number, figure: number) =>
      districts.map(
        (it, at) =>
          `Mỗi công nhân ở ${it} được hỗ trợ không dưới ${figure + at} nghìn đồng bữa ăn ca ${shift}.`,
      ),
  ]
  const took = went(
    version(inFirst(1, 30), inSecond(3, 50), 0),
    version(inFirst(3, 55), inSecond(1, 35), 0),
    0,
  )
  expect(took.filter((it) => it === '1>1' || it === '2>2')).toEqual([])
})

test('where a paragraph is edited in its place, one like it that is put in elsewhere takes nothing over', () => {
  const settle = (how: string, whose: string) =>
    `Giải quyết ${how} khiếu nại, tố cáo của ${whose} ngay từ khi phát sinh, không để kéo dài thành điểm nóng ở cơ sở.`
  const now = version([settle('dứt điểm', 'đoàn viên')], [settle('triệt để', 'nữ đoàn viên')])
  const took = align(version([settle('triệt để', 'đoàn viên')], []), now)
  expect(took.find(({ new: to }) => to.includes(11))?.old).toEqual([])
})

test('two zones that changed places were not renamed', () => {
  const [yearly, quarterly] = [
    (zone: string, what: string) =>
      `Tổ chức ba ${what} cho công nhân khu công nghiệp ${zone} trong năm, có sơ kết.`,
    (zone: string, what: string) =>
      `Mỗi quý khu công nghiệp ${zone} có năm ${what} do tổ công đoàn ở đó phụ trách.`,
  ]
  const part = (zone: string, say: typeof yearly) =>
    ['Tuyên truyền', 'Thi đua', 'Kiểm tra', 'Đối thoại'].flatMap((title, at): Block[] => [
      { kind: 'heading', level: 2, label: `${at + 1}.`, text: title },
      ...['băng rôn', 'hội thi', 'tọa đàm'].map((what) => item(say(zone, `${what} ${title.toLowerCase()}`))),
    ])
  const draft = (first: string, second: string) => [...part(first, yearly), ...part(second, quarterly)]
  const [before, after] = [draft('Bình Lâm', 'Sông Trà'), draft('Sông Trà', 'Bình Lâm')]
  const isOf = ({ text }: Block) => ['Bình Lâm', 'Sông Trà'].find((zone) => text.includes(zone))
  const toOther = align(before, after).filter(({ old, new: to }) =>
    old.some((o) => to.some((n) => isOf(before[o]!) !== isOf(after[n]!))),
  )
  expect(toOther).toEqual([])
})
