import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, expect, test } from 'vitest'

import { workersOpinions } from './workers-opinions.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'insight-'))
afterAll(() => rmSync(folder, { recursive: true }))

const cli = fileURLToPath(import.meta.resolve('api/cli'))
const gopy = (args: string[], input = '') =>
  execFileSync(process.execPath, [cli, 'insight', ...args], { input, encoding: 'utf8', stdio: 'pipe' })

const opinions = Object.values(workersOpinions)
  .flat()
  .map((text, i) => ({ id: `o${i}`, text }))
const input = path.join(folder, 'opinions.jsonl')
writeFileSync(input, opinions.map((opinion) => `${JSON.stringify(opinion)}\n`).join(''))

test('lines of text come out as lines of words', () => {
  expect(gopy(['segment'], 'công đoàn cơ sở\n\nnhà ở xã hội!\n')).toBe('công_đoàn cơ_sở\n\nnhà ở xã_hội !\n')
})

test('a file of opinions becomes a file of themes', () => {
  const out = path.join(folder, 'themes.json')
  gopy(['themes', '--in', input, '--out', out, '--themes', '12', '--seed', '4'])
  const { themes, assignment } = JSON.parse(readFileSync(out, 'utf8'))
  expect(themes.length).toBeGreaterThan(5)
  expect(themes[0]).toMatchObject({ id: 't1', label: expect.any(String), typical: expect.any(Array) })
  expect(Object.keys(assignment).sort()).toEqual(opinions.map(({ id }) => id).sort())
})

test('themes that go on from an earlier result keep their ids, and their names while they hold much the same', () => {
  const [first, again] = ['first.json', 'again.json'].map((name) => path.join(folder, name))
  gopy(['themes', '--in', input, '--out', first!, '--themes', '12'])
  const earlier = JSON.parse(readFileSync(first!, 'utf8'))
  const named = earlier.themes.map((theme: { id: string; label: string }, at: number) => ({
    ...theme,
    id: `t${20 - at}`,
    label: theme.label.split(' ').toReversed().join(' '),
  }))
  const id = new Map(earlier.themes.map((theme: { id: string }, at: number) => [theme.id, named[at].id]))
  const assignment = Object.fromEntries(
    Object.entries(earlier.assignment).map(([opinion, theme]) => [opinion, id.get(theme) ?? null]),
  )
  writeFileSync(first!, JSON.stringify({ themes: named, assignment }))
  gopy(['themes', '--in', input, '--out', again!, '--before', first!])
  const later = JSON.parse(readFileSync(again!, 'utf8'))
  const kept = later.themes.filter((theme: { id: string; label: string }) =>
    named.some((it: { id: string; label: string }) => it.id === theme.id && it.label === theme.label),
  )
  expect(kept.length).toBeGreaterThan(later.themes.length * 0.8)
  const same = Object.keys(assignment).filter((opinion) => later.assignment[opinion] === assignment[opinion])
  expect(same.length).toBeGreaterThan(Object.keys(assignment).length * 0.9)
})

test('a file of opinions becomes a file of groups of copies', () => {
  const out = path.join(folder, 'groups.json')
  const copied = path.join(folder, 'copied.jsonl')
  writeFileSync(copied, `${readFileSync(input, 'utf8')}${JSON.stringify({ ...opinions[0]!, id: 'copy' })}\n`)
  gopy(['duplicates', '--in', copied, '--out', out])
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual([['copy', 'o0']])
})

test('who says no to what others ask for is no copy of theirs', () => {
  const said = [
    ['Tôi ', 'Tôi không ', 'đồng ý với việc tăng mức đóng góp quỹ lên hai phần trăm từ năm sau'],
    ['Xin giữ nguyên ', 'Xin bãi bỏ ', 'giờ làm ca đêm ở xưởng may như đã thỏa thuận năm ngoái'],
    ['Theo tôi ', 'Theo tôi không ', 'nên dời buổi họp tổ sang chiều thứ bảy cho mọi người đi đủ'],
  ] as const
  const out = path.join(folder, 'for-and-against.json')
  const file = path.join(folder, 'for-and-against.jsonl')
  const lines = said.flatMap(([yes, no, rest], i) => [
    { id: `yes${i}`, text: yes + rest },
    { id: `also${i}`, text: `${yes}${rest} ạ` },
    { id: `no${i}`, text: no + rest },
  ])
  writeFileSync(file, lines.map((it) => `${JSON.stringify(it)}\n`).join(''))
  gopy(['duplicates', '--in', file, '--out', out])
  const groups: string[][] = JSON.parse(readFileSync(out, 'utf8'))
  expect(groups.map((ids) => ids.sort())).toEqual([0, 1, 2].map((i) => [`also${i}`, `yes${i}`]))
})

/** What a command that goes wrong, or says something beside its work, writes to the terminal. */
const saidBy = (args: string[]) =>
  spawnSync(process.execPath, [cli, 'insight', ...args], { encoding: 'utf8' }).stderr

test('what is wrong with a command is said in a sentence, never as a trace of the program', () => {
  const out = path.join(folder, 'none.json')
  const noLine = path.join(folder, 'no-line.jsonl')
  writeFileSync(noLine, '{"id":"a"}\n')
  const wrong = [
    ['themes', '--in', path.join(folder, 'nowhere.jsonl'), '--out', out],
    ['themes', '--in', noLine, '--out', out],
    ['duplicates', '--in', noLine, '--out', out],
    ['themes', '--in', input, '--out', out, '--before', noLine],
    ['themes', '--in', input, '--out', out, '--themes', '0'],
    ['themes', '--in', input, '--out', out, '--themes', '71'],
    ['sentiment', '--model', folder],
  ]
  for (const args of wrong) {
    const said = saidBy(args)
    expect({ args, said: said.trim().length > 0, trace: /\n\s+at |node:/.test(said) }).toEqual({
      args,
      said: true,
      trace: false,
    })
  }
  expect(saidBy(wrong[0]!)).toMatch(/^Không thấy tệp hoặc thư mục .*nowhere/)
  expect(saidBy(wrong[4]!)).toContain('từ 1 đến 70')
})

test('two opinions with one id are refused by every command that tells opinions by their ids', () => {
  const out = path.join(folder, 'twice.json')
  const twice = path.join(folder, 'twice.jsonl')
  writeFileSync(
    twice,
    `${JSON.stringify(opinions[0]!)}\n${JSON.stringify({ ...opinions[1]!, id: opinions[0]!.id })}\n`,
  )
  for (const command of ['themes', 'duplicates'])
    expect(saidBy([command, '--in', twice, '--out', out])).toMatch(/^Hai ý kiến có cùng một mã\./)
  expect(existsSync(out)).toBe(false)
})

test('more themes than the opinions make is said, with what to do, and what was found is written', () => {
  const few = path.join(folder, 'few.jsonl')
  const out = path.join(folder, 'few.json')
  writeFileSync(
    few,
    opinions
      .slice(0, 12)
      .map((opinion) => `${JSON.stringify(opinion)}\n`)
      .join(''),
  )
  expect(saidBy(['themes', '--in', few, '--out', out, '--themes', '40'])).toMatch(
    /^Chỉ tìm được \d+ chủ đề, ít hơn số đã chọn/,
  )
  expect(Object.keys(JSON.parse(readFileSync(out, 'utf8')).assignment)).toHaveLength(12)
})

test('a line that is no opinion is named', () => {
  const broken = path.join(folder, 'broken.jsonl')
  writeFileSync(broken, '{"id":"a","text":"Tăng lương"}\n{"id":"b"}\n')
  expect(() => gopy(['themes', '--in', broken, '--out', path.join(folder, 'none.json')])).toThrow('dòng 2')
})
