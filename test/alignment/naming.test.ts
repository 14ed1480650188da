import { align } from 'api/alignment/align'
import { sampleDrafts } from 'db/seed/draft'
import { blocksOf } from 'db/seed/written'
import type { Block } from 'shared/outline'
import { expect, test } from 'vitest'

/** A draft in which these lines stand; entries are told by their own lines, from 0. */
const before = sampleDrafts[0]!.blocks.slice(0, 30)
const after = sampleDrafts[0]!.blocks.slice(30, 45)
const said = (old: Block[], now: Block[]) => {
  const own = (at: number) => at - before.length
  const isOwn = (size: number) => (at: number) => own(at) >= 0 && own(at) < size
  return align([...before, ...old, ...after], [...before, ...now, ...after])
    .filter((it) => it.old.some(isOwn(old.length)) || it.new.some(isOwn(now.length)))
    .map((it) => `${it.old.map(own).join('+')}>${it.new.map(own).join('+')} ${it.state}`)
}
const lines = (text: string) => blocksOf(text)
const rows = (...all: string[]): Block[] =>
  all.map((text) => ({
    kind: 'paragraph',
    level: null,
    label: null,
    text,
    row: { head: false, columns: text.split(' | ').map((_, at) => at) },
  }))

test('a figure found again names nobody: lines that exchange their figures stay themselves', () => {
  const old = lines('- Chủ tịch công đoàn cơ sở: 50 người.\n- Công đoàn cơ sở: 70 người.')
  const now = lines('- Chủ tịch công đoàn cơ sở: 70 người.\n- Công đoàn cơ sở: 50 người.')
  expect(said(old, now)).toEqual(['0>0 changed', '1>1 changed'])
  const free = lines('- Có 50 giáo viên.\n- Có 70 giáo viên mầm non.\n- Có 80 lái xe.')
  const crossed = lines('- Có 80 lái xe.\n- Có 60 giáo viên.\n- Có 50 giáo viên mầm non.')
  expect(said(free, crossed).filter((it) => /^0>[^1]|^1>[^2]/.test(it))).toEqual(['0> removed', '1> removed'])
})

test('the words of another line, figures aside, are that other one’s, also when it is gone', () => {
  const old = lines('- Giáo viên có 60 người dự lớp.\n- Giáo viên mầm non có 75 người dự lớp.')
  expect(said(old, lines('- Giáo viên có 75 người dự lớp.'))).toEqual(['0>0 changed', '1> removed'])
  const short = '- Công đoàn cơ sở: 85 người.'
  const long = '- Chủ tịch công đoàn cơ sở: 85 người, có kiểm tra, đánh giá hằng quý.'
  const goesOn = said(
    lines(`${short}\n- Chủ tịch công đoàn cơ sở: 20 người.`),
    lines(`${long}\n- Công đoàn cơ sở: 20 người.`),
  )
  expect(goesOn).not.toContain('0>0 changed')
  const wasLong = said(
    lines(`${long}\n- Công đoàn cơ sở: 20 người.`),
    lines(`${short}\n- Chủ tịch công đoàn cơ sở: 20 người.`),
  )
  expect(wasLong).not.toContain('0>0 changed')
})

test('a short line with another name before its colon is another line; with another figure it is found', () => {
  const old = lines('- Hợp tác xã: 75 người.\n- Đoàn viên: 70 người.')
  expect(said(old, lines('- Hợp tác xã: 75 người.\n- Đoàn viên mới kết nạp: 70 người.'))).toEqual([
    '0>0 kept',
    '1> removed',
    '>1 new',
  ])
  expect(said(old, lines('- Hợp tác xã: 80 người.\n- Đoàn viên: 90 người.'))).toEqual([
    '0>0 changed',
    '1>1 changed',
  ])
})

test('a row is known by its first words: no other row takes its figures, and new figures do not lose it', () => {
  const old = rows(
    '1 | doanh nghiệp nhà nước | 85 | 70 | quý II',
    '2 | doanh nghiệp ngoài nhà nước | 95 | 80 | quý II',
    '3 | hợp tác xã | 40 | 20 | quý I',
  )
  const dropped = rows(
    '1 | doanh nghiệp ngoài nhà nước | 85 | 70 | quý II',
    '2 | hợp tác xã | 40 | 20 | quý I',
  )
  expect(said(old, dropped)).toEqual(['0> removed', '1>0 changed', '2>1 changed'])
  const replaced = old.with(2, rows('3 | giáo viên mầm non | 40 | 20 | quý I')[0]!)
  expect(said(old, replaced)).toEqual(['0>0 kept', '1>1 kept', '2> removed', '>2 new'])
  const raised = rows(
    '1 | doanh nghiệp nhà nước | 90 | 75 | quý III',
    '2 | doanh nghiệp ngoài nhà nước | 90 | 75 | quý III',
    '3 | hợp tác xã | 50 | 75 | quý III',
  )
  expect(said(old, raised)).toEqual(['0>0 changed', '1>1 changed', '2>2 changed'])
})

const section = (name: string) =>
  `### 1 | ${name}\n- Phấn đấu kết nạp thêm.\n- Mỗi quý đối thoại một lần.\n- Báo cáo trước ngày 15.`
const sections = (...names: string[]) => lines(names.map(section).join('\n'))

test('a heading of a kind that has another in its place is another section, and so is what all sections repeat', () => {
  const old = sections('Đối với giáo viên mầm non', 'Đối với đoàn viên mới', 'Đối với lái xe công nghệ')
  const now = sections('Đối với giáo viên mầm non', 'Đối với thợ mỏ', 'Đối với lái xe công nghệ')
  const went = said(old, now)
  expect(went.filter((it) => /^[4-7]>\d/.test(it))).toEqual([])
  expect(went.filter((it) => it.endsWith('kept'))).toHaveLength(8)
  const turned = sections('Đối với cán bộ chuyên trách', 'Đối với giáo viên')
  const opposite = sections('Đối với cán bộ không chuyên trách', 'Đối với giáo viên')
  expect(said(turned, opposite)[0]).toBe('0> removed')
  expect(said(turned, sections('Đối với trưởng ban cán bộ chuyên trách', 'Đối với giáo viên'))[0]).toBe(
    '0> removed',
  )
})

test('nor does it become the other by what stands under it', () => {
  const under = (name: string, at: number) =>
    `### ${at} | ${name}\n- Xây thêm ${at} nhà văn hóa ở nơi đông công nhân thuê trọ.\n- Mở ${at} lớp học nghề buổi tối cho người đi làm ca ngày.`
  const old = lines([under('Đối với khu vực phía Bắc', 1), under('Đối với khu vực phía Nam', 2)].join('\n'))
  const now = lines([under('Đối với khu vực phía Bắc', 1), under('Đối với vùng biển', 2)].join('\n'))
  const went = said(old, now)
  expect(went).toContain('3> removed')
  expect(went).toContain('4>4 kept')
})

test('with words put into its name it is the same section, where what stands under it stands nowhere else', () => {
  const under = (name: string, at: number) =>
    `# ${at} | ${name} tuyên truyền\n- Xây thêm ${at} nhà văn hóa ở nơi đông công nhân.\n- Mở ${at} lớp học nghề buổi tối.`
  const old = lines([under('Nội dung', 2), under('Thời gian', 3), under('Hình thức', 4)].join('\n'))
  const now = lines(
    [under('Nội dung', 2), under('Mốc thời gian và các đợt', 3), under('Hình thức', 4)].join('\n'),
  )
  expect(said(old, now)).toContain('3>3 changed')
  expect(
    said(old, lines([under('Nội dung', 2), under('Địa bàn', 3), under('Hình thức', 4)].join('\n'))),
  ).toContain('3> removed')
})

test('away from its place one of a kind may not have its name added to', () => {
  const talk = (name: string) =>
    `- Tổ chức đối thoại định kỳ với ${name}, lắng nghe tâm tư, nguyện vọng và giải quyết kịp thời kiến nghị chính đáng.`
  const [women, workers, drivers] = ['lao động cao tuổi', 'công nhân khu công nghiệp', 'lái xe'].map(talk)
  const old = lines([women, workers, drivers].join('\n'))
  const now = lines(
    [women, drivers, ...Array(6).fill('- Nhất trí.'), talk('công nhân ngoài khu công nghiệp')].join('\n'),
  )
  expect(said(old, now)).toContain('1> removed')
})
