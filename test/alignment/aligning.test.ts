import { align } from 'api/alignment/align'
import { blocksOf } from 'db/seed/written'
import { expect, test } from 'vitest'

/** Every entry as a person would note it: what it was, what it is, its state. */
const said = (old: string, now: string) =>
  align(blocksOf(old), blocksOf(now)).map((it) => `${it.old.join('+')}>${it.new.join('+')} ${it.state}`)

const tuyen = 'Tăng cường công tác tuyên truyền, giáo dục chính trị, tư tưởng đối với đoàn viên ở'
const nhaO = 'Phối hợp với chính quyền xây dựng nhà ở xã hội cho công nhân thuê với giá phù hợp.'
const luong = 'Đẩy mạnh thương lượng tiền lương, thưởng và phụ cấp trong các doanh nghiệp.'
const hop = 'Mỗi quý một lần, ban chấp hành họp với tổ trưởng công đoàn để nghe kiến nghị.'

test('other numbers, another Unicode form, other dashes and old spelling change nothing', () => {
  const old = `## I | MỤC TIÊU - YÊU CẦU\n** 1 | ${nhaO}\n** 2 | Bảo đảm quyền lợi ở xã Hòa Thủy, quý III.`
  const now = `## II | Mục tiêu – yêu cầu\n** 4 | ${nhaO.normalize('NFD')}\n** 5 | Bảo đảm quyền lợi ở xã Hoà Thuỷ, quí III.`
  expect(said(old, now)).toEqual(['0>0 kept', '1>1 kept', '2>2 kept'])
})

test('a deleted sentence does not come to its parallel neighbours, nor to a new one in its place', () => {
  const family = [`${tuyen} các xã vùng cao.`, `${tuyen} khu công nghiệp.`, `${tuyen} đơn vị sự nghiệp.`]
  expect(said(family.join('\n'), family.slice(1).join('\n'))).toEqual(['0> removed', '1>0 kept', '2>1 kept'])
  const replaced = [`${tuyen} các xã vùng sâu.`, ...family.slice(1)].join('\n')
  expect(said(family.join('\n'), replaced)).toEqual(['0> removed', '>0 new', '1>1 kept', '2>2 kept'])
})

test('a parallel sentence that is rewritten and keeps what it is about is found, also beside a swapped one', () => {
  const old = `${tuyen} các xã vùng cao.\n${tuyen} khu công nghiệp.`
  const now = `${tuyen} khu công nghiệp.\n${tuyen.replace('Tăng cường', 'Thường xuyên tăng cường')} các xã vùng cao.`
  expect(said(old, now)).toEqual(['1>0 kept', '0>1 changed'])
})

test('a parallel sentence into which words were put, or out of which some were taken, is found', () => {
  const family = [`${tuyen} các xã vùng cao.`, `${tuyen} khu công nghiệp.`, `${tuyen} đơn vị sự nghiệp.`]
  const more = [family[0], family[1]!.replace('khu công', 'khu kinh tế, khu công'), family[2]].join('\n')
  expect(said(family.join('\n'), more)).toEqual(['0>0 kept', '1>1 changed', '2>2 kept'])
  const fewer = [family[0], family[1]!.replace('khu công nghiệp', 'công nghiệp'), family[2]].join('\n')
  expect(said(family.join('\n'), fewer)).toEqual(['0>0 kept', '1>1 changed', '2>2 kept'])
})

test('of short lines of one form none comes to another that is put in its place; with words put in it is still itself', () => {
  const lines = ['Nhiệm vụ: lái xe công nghệ', 'Nhiệm vụ: 95% đoàn viên', nhaO]
  const replaced = lines.with(1, 'Nhiệm vụ: 95% cán bộ').join('\n')
  expect(said(lines.join('\n'), replaced)).toEqual(['0>0 kept', '1> removed', '>1 new', '2>2 kept'])
  const longer = lines.with(1, 'Nhiệm vụ: 95% đoàn viên cơ sở').join('\n')
  expect(said(lines.join('\n'), longer)).toEqual(['0>0 kept', '1>1 changed', '2>2 kept'])
  const ends = ['Lái xe công nghệ được học', '95% đoàn viên được học', nhaO]
  const replacedEnd = ends.with(1, '95% cán bộ được học').join('\n')
  expect(said(ends.join('\n'), replacedEnd)).toEqual(['0>0 kept', '1> removed', '>1 new', '2>2 kept'])
})

test('where sentences of a kind hold one another, one that holds them too is nobody’s, and neither is one they all hold', () => {
  const family = [`${tuyen} các xã.`, `${tuyen} các xã vùng cao.`, `${tuyen} khu công nghiệp.`]
  const held = [family[1], family[2], `${tuyen} các xã vùng sâu.`].join('\n')
  expect(said(family.join('\n'), held)).toEqual(['0> removed', '1>0 kept', '2>1 kept', '>2 new'])
  const rest = [`${tuyen} xã.`, family[2]].join('\n')
  expect(said(family.join('\n'), rest)).toEqual(['0> removed', '1> removed', '>0 new', '2>1 kept'])
  const parts = [`${tuyen} các xã vùng cao.`, `${tuyen} trường học.`, nhaO].join('\n')
  expect(said(`${tuyen} các xã vùng cao, trường học.\n${nhaO}`, parts)).toEqual([
    '0> removed',
    '>0 new',
    '>1 new',
    '1>2 kept',
  ])
  const two = [`${tuyen} các xã vùng cao.`, `${tuyen} các xã biên giới.`]
  expect(said(`${tuyen} các xã.\n${nhaO}`, [...two, nhaO].join('\n'))).toEqual([
    '0> removed',
    '>0 new',
    '>1 new',
    '1>2 kept',
  ])
})

test('parallel sentences cut at the same places keep their own pieces', () => {
  const [begins, ends] = ['Đẩy mạnh phát triển đoàn viên,', 'gắn với nâng cao chất lượng hoạt động.']
  const places = ['các xã vùng cao', 'khu công nghiệp Nà Sản'].map(
    (it) => `thành lập công đoàn cơ sở trong ${it},`,
  )
  const old = [...places.map((place) => `${begins} ${place} ${ends}`), hop].join('\n')
  const now = [...places.flatMap((place) => [begins, place, ends]), hop].join('\n')
  expect(said(old, now)).toEqual(['0>0+1+2 split', '1>3+4+5 split', '2>6 kept'])
})

test('pieces two parallel sentences hold word for word come to neither when the words that tell them apart are gone', () => {
  const [first, second] = [
    'tổ chức đối thoại định kỳ ít nhất mỗi năm một lần tại nơi làm việc;',
    'ký kết thỏa ước lao động tập thể có lợi hơn luật cho người lao động.',
  ]
  const state = `Đối với khu vực nhà nước, ${first} ${second}`
  const other = `Đối với khu vực ngoài nhà nước, ${first} ${second}`
  const lead = 'Ở các doanh nghiệp tư nhân, công đoàn làm tốt hai việc:'
  const apart = `${lead}\n${first}\n${second}`
  expect(said(`${state}\n${other}\n${hop}`, `${apart}\n${hop}`)).toEqual([
    '0> removed',
    '1> removed',
    '>0 new',
    '>1 new',
    '>2 new',
    '2>3 kept',
  ])
  // Nor does one sentence come to one of two places where its pieces stand.
  const between = `${nhaO}\n${luong}\n${hop}\n${tuyen} xã.\n${tuyen} trường học.`
  const twice = `${apart}\n${between}\nViệc của cơ quan hành chính:\n${first}\n${second}`
  const short = said(`${between}\nNhà nước: ${first} ${second}`, twice)
  expect(short.filter((it) => it.endsWith('split'))).toEqual([])
  // Where the other one is known to have stayed, the pieces are nobody else's.
  expect(said(`${state}\n${other}\n${hop}`, `${state}\n${apart}\n${hop}`)).toEqual([
    '0>0 kept',
    '>1 new',
    '1>2+3 split',
    '2>4 kept',
  ])
})

test('between two new parallel sentences nothing is guessed', () => {
  const now = `${tuyen} khu công nghiệp.\n${tuyen} đơn vị sự nghiệp.`
  expect(said(`${tuyen} các xã vùng cao.`, now)).toEqual(['0> removed', '>0 new', '>1 new'])
})

test('lines that stand in many places stay with their section', () => {
  const old = `# I | NHÀ Ở\n${nhaO}\nNhất trí.\n# II | TIỀN LƯƠNG\n${luong}\nNhất trí.\n# III | HỌP\n${hop}\nNhất trí.`
  const now = `# I | TIỀN LƯƠNG\n${luong}\nNhất trí.\n# II | HỌP\n${hop}\nNhất trí.`
  expect(said(old, now).filter((it) => !it.endsWith('kept'))).toEqual([
    '0> removed',
    '1> removed',
    '2> removed',
  ])
})

test('a short line of a deleted section does not come to the same line of a new section', () => {
  const old = `# I | NHÀ Ở\nNhất trí.\n# II | HỌP\n${hop}`
  const now = `# I | BẢO HIỂM\nNhất trí.\n# II | HỌP\n${hop}`
  expect(said(old, now)).toEqual(['0> removed', '1> removed', '>0 new', '>1 new', '2>2 kept', '3>3 kept'])
})

test('a whole section moved takes its short lines with it', () => {
  const old = `# I | NHÀ Ở\n${nhaO}\nNhất trí.\n# II | TIỀN LƯƠNG\n${luong}\n# III | HỌP\n${hop}\nNhất trí.\n${tuyen} xã.`
  const now = `# I | TIỀN LƯƠNG\n${luong}\n# II | HỌP\n${hop}\nNhất trí.\n${tuyen} xã.\n# III | NHÀ Ở\n${nhaO}\nNhất trí.`
  expect(said(old, now).slice(-3)).toEqual(['0>6 moved', '1>7 moved', '2>8 moved'])
})

test('a heading with another name keeps its section', () => {
  const old = `# I | NHÀ Ở\n${nhaO}\n${luong}\n# II | HỌP\n${hop}`
  const now = `# I | ĐỜI SỐNG CÔNG NHÂN\n${nhaO}\n${luong}\n# II | HỌP\n${hop}`
  expect(said(old, now)[0]).toBe('0>0 changed')
})

test('a paragraph split in three, and two merged with a new sentence between', () => {
  const whole = `${nhaO} ${luong} ${hop}`
  const parts = `${nhaO}\n${luong}\n${hop}`
  expect(said(`${tuyen} xã.\n${whole}`, `${tuyen} xã.\n${parts}`)).toEqual(['0>0 kept', '1>1+2+3 split'])
  const merged = `${nhaO} Việc này báo cáo hằng năm trước đại hội. ${luong}`
  expect(said(`${nhaO}\n${luong}\n${hop}`, `${merged}\n${hop}`)).toEqual(['0+1>0 merged', '2>1 kept'])
})

test('merged parallel sentences come to their merger, their neighbour does not', () => {
  const family = [`${tuyen} các xã vùng cao.`, `${tuyen} khu công nghiệp.`, `${tuyen} trường học.`]
  const now = `${family[0]} ${family[2]}`
  expect(said(family.join('\n'), now)).toEqual(['0+2>0 merged', '1> removed'])
})

test('a wording retyped without accents is the same paragraph, changed', () => {
  const bare = 'Phoi hop voi chinh quyen xay dung nha o xa hoi cho cong nhan thue voi gia phu hop.'
  expect(said(`${luong}\n${nhaO}`, `${luong}\n${bare}`)).toEqual(['0>0 kept', '1>1 changed'])
})

test('what has nothing in common is removed and new', () => {
  expect(said(`${nhaO}\n${luong}`, `${hop}\n${tuyen} xã.`)).toEqual([
    '0> removed',
    '1> removed',
    '>0 new',
    '>1 new',
  ])
  expect(said('', nhaO)).toEqual(['>0 new'])
  expect(said(nhaO, '')).toEqual(['0> removed'])
})
