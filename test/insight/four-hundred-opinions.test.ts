import { copiesAmong } from 'api/insight/campaigns'
import { sentencesOf } from 'api/insight/contrary'
import { bare } from 'api/insight/fold'
import { likeness } from 'api/insight/natural'
import { nearDuplicates } from 'api/insight/near-duplicates'
import { phrasesSaid } from 'api/insight/said'
import { findThemes } from 'api/insight/themes'
import { expect, test } from 'vitest'

import { bareAgreement, campaigns } from './more-opinions.ts'
import { opinionSet } from './opinion-set.ts'
import { agreement, changed } from './scores.ts'

const concerned = opinionSet.filter(({ concern }) => concern !== null)
const concerns = new Set(concerned.map(({ concern }) => concern))
const inTwenty = [1, 2, 3].map((seed) => findThemes(opinionSet, { seed, themes: 20 }))
const [first] = inTwenty

test('there are more than 400 opinions over 20 concerns, of every stance', () => {
  expect(opinionSet.length).toBeGreaterThan(400)
  expect(concerns.size).toBe(20)
  expect(new Set(opinionSet.map(({ stance }) => stance)).size).toBe(4)
  expect(new Set(opinionSet.map(({ id }) => id)).size).toBe(opinionSet.length)
})

test('the themes found are the concerns people had, whatever the seed', () => {
  for (const { assignment } of inTwenty) {
    const { nmi, purity } = agreement(
      concerned.map(({ concern }) => concern!),
      concerned.map(({ id }) => assignment.get(id) ?? 'alone'),
    )
    expect(nmi).toBeGreaterThan(0.54)
    expect(purity).toBeGreaterThan(0.53)
  }
})

test('left to itself the engine finds nearly as many themes as there are concerns', () => {
  const { themes, assignment } = findThemes(opinionSet, { seed: 1 })
  expect(themes.length).toBeGreaterThanOrEqual(16)
  expect(themes.length).toBeLessThanOrEqual(26)
  const { nmi } = agreement(
    concerned.map(({ concern }) => concern!),
    concerned.map(({ id }) => assignment.get(id) ?? 'alone'),
  )
  expect(nmi).toBeGreaterThan(0.52)
})

test('bare agreement is no theme', () => {
  for (const { assignment } of inTwenty)
    expect(bareAgreement.map((_, i) => assignment.get(`agreed-${i}`))).toEqual(bareAgreement.map(() => null))
})

test('no two themes bear nearly one name, or share a typical opinion; a plain word comes first in a name or not at all', () => {
  for (const { themes } of inTwenty) {
    const labels = themes.map(({ label }) => label)
    labels.forEach((label, i) => {
      for (const other of labels.slice(i + 1)) expect(likeness(label, other)).toBeLessThan(0.9)
      for (const part of label.split(', ').slice(1)) expect(part.split(' ').length).toBeGreaterThan(1)
    })
    const typical = themes.flatMap((theme) => theme.typical)
    expect(new Set(typical).size).toBe(typical.length)
  }
})

test('what speaks of two concerns may belong to two themes; the weights add up, its own theme first', () => {
  const mixed = opinionSet.filter(({ also }) => also)
  const found = inTwenty.flatMap(({ memberships }) => mixed.flatMap(({ id }) => memberships.get(id) ?? []))
  expect(found.length).toBeGreaterThanOrEqual(6)
  for (const { memberships, assignment, themes } of inTwenty) {
    for (const [id, several] of memberships) {
      expect(several.length).toBeGreaterThan(1)
      expect(several.length).toBeLessThanOrEqual(3)
      expect(several[0]!.theme).toBe(assignment.get(id))
      expect(several.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
      expect(several.map(({ weight }) => weight)).toEqual(
        several.map(({ weight }) => weight).sort((a, b) => b - a),
      )
      expect(new Set(several.map(({ theme }) => theme)).size).toBe(several.length)
    }
    for (const { id, alsoIn } of themes) {
      const others = [...memberships.values()].filter((several) =>
        several.slice(1).some(({ theme }) => theme === id),
      )
      expect(alsoIn).toBe(others.length)
    }
  }
})

test('how near an opinion is to its theme is a cosine of its words: of all in a theme, alike for copies, high for typical ones', () => {
  const copies = opinionSet.slice(0, 40).map(({ id, text }) => ({ id: `copy ${id}`, text }))
  const { themes, assignment, closeness } = findThemes([...opinionSet, ...copies], { seed: 1, themes: 20 })
  expect([...closeness.keys()].sort()).toEqual(
    [...assignment].flatMap(([id, theme]) => (theme === null ? [] : [id])).sort(),
  )
  for (const { id } of copies) expect(closeness.get(id)).toBe(closeness.get(id.slice('copy '.length)))
  expect(new Set(closeness.values()).size).toBeGreaterThan(100)
  for (const cosine of closeness.values()) expect(Math.abs(cosine)).toBeLessThanOrEqual(1)
  for (const { id: theme, typical } of themes) {
    const all = [...closeness].filter(([id]) => assignment.get(id) === theme).map(([, cosine]) => cosine)
    expect(mean(typical.map((id) => closeness.get(id)!))).toBeGreaterThan(mean(all))
  }
})

const mean = (numbers: readonly number[]) => numbers.reduce((sum, it) => sum + it) / numbers.length

test('stances are counted for each theme', () => {
  const stanceOf = new Map(opinionSet.map(({ id, stance }) => [id, stance]))
  for (const { id, stances, size } of first!.themes) {
    const members = [...first!.assignment].filter(([, theme]) => theme === id)
    for (const stance of ['agree', 'disagree', 'agreeInPart', 'other'])
      expect(stances[stance] ?? 0).toBe(members.filter(([it]) => stanceOf.get(it) === stance).length)
    expect(Object.values(stances).reduce((sum, count) => sum + count)).toBe(size)
  }
})

test('a few opinions more leave nearly all others where they were', () => {
  const changes = [0, 7, 14, 21].map((rest) => {
    const before = opinionSet.filter((_, i) => i % 100 !== rest)
    const { assignment } = findThemes(before, { seed: 1, themes: 20 })
    return changed(assignment, first!.assignment)
  })
  expect(changes.reduce((sum, share) => sum + share) / changes.length).toBeLessThan(0.08)
})

test('left to itself the engine finds nearly the same themes when a few opinions more come', () => {
  const { assignment } = findThemes(opinionSet, { seed: 1 })
  const changes = [0, 7, 14, 21].map((rest) => {
    const before = opinionSet.filter((_, i) => i % 100 !== rest)
    return changed(findThemes(before, { seed: 1 }).assignment, assignment)
  })
  expect(mean(changes)).toBeLessThan(0.16)
})

test('every copy without accents joins its original', () => {
  const copies = opinionSet.map(({ id, text }) => ({ id: `copy ${id}`, text: bare(text) }))
  const { assignment } = findThemes([...opinionSet, ...copies], { seed: 1, themes: 20 })
  for (const { id } of opinionSet) expect(assignment.get(`copy ${id}`)).toBe(assignment.get(id))
})

test('the texts sent round are found whole, and nothing else but agreement in one word', () => {
  const groups = nearDuplicates(opinionSet).map((group) => [...group].sort())
  const sent = campaigns.map(({ texts }, campaign) => texts.map((_, i) => `campaign-${campaign}-${i}`))
  expect(groups.filter(([id]) => !id!.startsWith('agreed')).sort()).toEqual(sent.sort())
})

test('a campaign is quoted once, with what its members added', () => {
  const housing = copiesAmong(opinionSet).find(({ ids }) => ids.includes('campaign-0-0'))!
  expect(housing.kind).toBe('campaign')
  expect(housing.added).toContainEqual({
    text: 'Chỗ em hai mươi người chung một nhà vệ sinh.',
    said: [{ id: 'campaign-0-3', sentence: expect.any(Number) as number }],
  })
  expect(housing.added.flatMap(({ said }) => said.map(({ id }) => id))).not.toContain('campaign-0-2')
  const text = new Map(opinionSet.map(({ id, text }) => [id, text]))
  for (const added of housing.added)
    for (const { id, sentence } of added.said)
      expect(bare(sentencesOf(text.get(id)!)[sentence]!)).toBe(bare(added.text))
})

test('one form filled in by many with words of their own is a frame, not a campaign', () => {
  const frame = (own: string) =>
    `Kính gửi ban chấp hành công đoàn công ty, tôi là công nhân tổ may, nay tôi viết phiếu này xin có ý kiến như sau: ${own}. Tôi xin chân thành cảm ơn ban chấp hành.`
  const own = [
    'nhà vệ sinh xưởng hai hỏng vòi nước cả tuần nay, chị em phải sang xưởng bên đi nhờ rất bất tiện',
    'đề nghị cho công nhân lớn tuổi đổi sang khâu đóng gói vì mắt kém không xâu được kim nữa',
    'con tôi học lớp một tan lúc bốn giờ, xin được về sớm mười lăm phút rồi làm bù buổi trưa',
    'cửa thoát hiểm phía kho vải bị khóa bằng xích, lỡ cháy thì cả chuyền không biết chạy lối nào',
    'máy bán nước ở hành lang nuốt tiền hoài mà bảo trì không sửa, trả lại mỗi người hai chục nghìn',
    'lịch thi nâng bậc trùng tuần kiểm kê, xin dời sang tháng sau để ai cũng dự được cho công bằng',
  ]
  const groups = copiesAmong(own.map((text, i) => ({ id: `${i}`, text: frame(text) })))
  for (const { kind, added } of groups) {
    expect(kind).toBe('boilerplate')
    expect(added).toEqual([])
  }
  expect(groups.length).toBeGreaterThan(0)
})

test('who only says how good it is, or wishes well, speaks of no theme', () => {
  const kind = [
    'Cả tổ em đều đồng ý.',
    'Rất thiết thực.',
    'Ý tốt, sợ khó làm.',
    'Tán thành.',
    'Kính mong công đoàn quan tâm hơn nữa đến đời sống người lao động.',
    'Tôi nhất trí, chúc đại hội thành công tốt đẹp.',
  ].map((text, i) => ({ id: `kind-${i}`, text }))
  const { assignment } = findThemes([...opinionSet, ...kind], { seed: 1, themes: 20 })
  expect(kind.map(({ id }) => assignment.get(id))).toEqual(kind.map(() => null))
})

test('what is quoted for a theme says its name more often than the rest of it does', () => {
  const shares = inTwenty.flatMap(({ themes, assignment }) =>
    themes.map(({ id, label, typical }) => {
      const said = phrasesSaid(label.replace(/ và nhiều chuyện khác$/, '').split(', '))
      const share = (some: typeof opinionSet) =>
        some.filter(({ text }) => said(text).length > 0).length / some.length
      return [
        share(opinionSet.filter((it) => typical.includes(it.id))),
        share(opinionSet.filter((it) => assignment.get(it.id) === id)),
      ] as const
    }),
  )
  const mean = (of: 0 | 1) => shares.reduce((sum, it) => sum + it[of], 0) / shares.length
  expect(mean(0)).toBeGreaterThan(mean(1) + 0.2)
})
