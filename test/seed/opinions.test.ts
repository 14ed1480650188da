import { concerns } from 'db/seed/concerns'
import { sampleDrafts, sampleParagraphs } from 'db/seed/draft'
import { edits } from 'db/seed/edits'
import { type SampleOpinion, sampleOpinions } from 'db/seed/opinions'
import { sampleParticipations } from 'db/seed/participations'
import { singularOpinions } from 'db/seed/singular'
import { sampleUnits } from 'db/seed/units'
import { kinds, stances } from 'shared/opinion-terms'
import { channels } from 'shared/opinions'
import { expect, test } from 'vitest'

const options = {
  count: 1500,
  seed: 2026,
  paragraphs: sampleParagraphs,
  units: sampleUnits,
  days: { last: '2026-11-21', count: 61 },
}
const sample = [...sampleOpinions(options)]
const blocksOf = (draft: string) => sampleDrafts.find(({ key }) => key === draft)!.blocks
const times = <T>(of: (it: SampleOpinion) => T) =>
  new Map([...Map.groupBy(sample, of)].map(([key, its]) => [key, its.length]))

test('the same seed gives the same sample, another seed another', () => {
  expect([...sampleOpinions(options)]).toEqual(sample)
  expect([...sampleOpinions({ ...options, seed: 7 })]).not.toEqual(sample)
})

test('the beginning of a larger sample is the smaller one', () => {
  expect(
    sampleOpinions({ ...options, count: 1_000_000 })
      .take(50)
      .toArray(),
  ).toEqual(sample.slice(0, 50))
})

test('every concern is heard of, pay more than legal aid', () => {
  const heard = times(({ concern }) => concern)
  expect(concerns.length).toBeGreaterThanOrEqual(25)
  expect(concerns.filter(({ key }) => (heard.get(key) ?? 0) < 10)).toEqual([])
  expect(heard.get('pay')!).toBeGreaterThan(2 * heard.get('legalAid')!)
})

test('people agree and disagree, want things added, changed and left out, by every channel', () => {
  const stanceTimes = times(({ stance }) => stance)
  expect(stances.filter((stance) => (stanceTimes.get(stance) ?? 0) < 120)).toEqual([])
  expect(new Set(times(({ kind }) => kind).keys())).toEqual(new Set([null, ...kinds]))
  expect(new Set(times(({ channel }) => channel).keys())).toEqual(new Set(channels))
  expect(new Set(times(({ target }) => target).keys()).size).toBe(4)
})

test('hardly anybody writes the same, yet campaigns pass nearly the same text round', () => {
  const bodies = new Set(sample.map(({ body }) => body))
  expect(bodies.size).toBeGreaterThanOrEqual(0.85 * sample.length)
  const passedRound = sample.filter(({ body }) => body.includes('nuôi sống người lao động và một con nhỏ'))
  expect(passedRound.length).toBeGreaterThanOrEqual(5)
})

test('texts are of every length, some without accents, all within what a member may send', () => {
  const lengths = sample.map(({ body }) => body.length)
  expect(Math.min(...lengths)).toBeGreaterThan(1)
  expect(Math.min(...lengths)).toBeLessThan(12)
  expect(lengths.filter((length) => length > 500).length).toBeGreaterThanOrEqual(12)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(4000)
  const plain = sample.filter(({ body }) => !/[^\0-\x7f]/.test(body)).length / sample.length
  expect(plain).toBeGreaterThan(0.04)
  expect(plain).toBeLessThan(0.09)
})

test('texts are clean: NFC, no blanks too many, no telephone number, no e-mail, no mark of the workshop', () => {
  for (const { body, suggestedWording } of sample) {
    const text = `${body}\n${suggestedWording ?? ''}`
    expect(text).toBe(text.normalize('NFC'))
    expect(body).toBe(body.trim())
    expect(text).not.toMatch(/ {2}|[{}«»@|]| :: |0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}|\d{8}/u)
  }
})

test('an opinion stands on a paragraph about what it says', () => {
  for (const { draft, paragraphIndex, target, concern } of sample) {
    if (target === 'general') expect(draft).toBeNull()
    if (target === 'general' || target === 'draft') expect(paragraphIndex).toBeNull()
    else
      expect(blocksOf(draft!)[paragraphIndex!]!.kind).toMatch(
        target === 'section' ? 'heading' : /item|paragraph/,
      )
    if (target !== 'paragraph' || concern === null) continue
    const text = blocksOf(draft!)[paragraphIndex!]!.text.toLowerCase()
    const { keywords } = concerns.find(({ key }) => key === concern)!
    expect({ concern, text, about: keywords.some((word) => text.includes(word)) }).toMatchObject({
      about: true,
    })
  }
})

test('a suggested wording rewrites the paragraph it is on', () => {
  const suggested = sample.filter(({ suggestedWording }) => suggestedWording !== null)
  expect(suggested.length).toBeGreaterThan(60)
  for (const { draft, paragraphIndex, target, kind, suggestedWording } of suggested) {
    const { text } = blocksOf(draft!)[paragraphIndex!]!
    expect(target).toBe('paragraph')
    expect(suggestedWording).not.toBe(text)
    const edit = edits.find(
      ({ from, to }) => text.includes(from) && suggestedWording === text.replace(from, to),
    )
    expect(edit).toBeDefined()
    if (kind === 'delete') expect(suggestedWording!.length).toBeLessThan(text.length)
  }
})

test('every wording somebody may ask to change stands in one paragraph, every anchor in at least one', () => {
  for (const { from } of edits)
    expect({ from, times: sampleParagraphs.filter(({ text }) => text.includes(from)).length }).toEqual({
      from,
      times: 1,
    })
  const about = (keywords: readonly string[]) =>
    sampleParagraphs.filter(({ text }) => keywords.some((word) => text.toLowerCase().includes(word)))
  let anchors = 0
  const adrift: string[] = []
  for (const { key, keywords, spoken, formal } of concerns) {
    for (const whole of [...Object.values(spoken).flat(), ...Object.values(formal).flat()]) {
      const [anchor, rest] = whole.split(' :: ')
      if (rest === undefined) continue
      if (!about(keywords).some(({ text }) => text.includes(anchor!))) adrift.push(`${key}: ${anchor}`)
      anchors++
    }
  }
  expect(adrift).toEqual([])
  expect(anchors).toBeGreaterThan(60)
  const lost = singularOpinions.filter(
    ({ on }) => on !== null && !sampleParagraphs.some(({ text }) => text.includes(on)),
  )
  expect(lost).toEqual([])
})

test('arguments of one person are said once, however large the sample', () => {
  const large = new Set(singularOpinions.map(({ body }) => body))
  let said = 0
  for (const { body } of sampleOpinions({ ...options, count: 8000 })) if (large.has(body)) said++
  expect(said).toBeGreaterThan(singularOpinions.length / 2)
  expect(said).toBeLessThanOrEqual(singularOpinions.length)
})

test('large factories are heard most, some units not at all, a closed one never', () => {
  const heard = times(({ unitCode }) => unitCode)
  const largest = heard.get('SH.KCN.01')! + heard.get('SH.KCN.02')! + heard.get('SH.KCN.03')!
  expect(largest).toBeGreaterThan(0.35 * sample.length)
  expect(heard.has('SH.VC.04')).toBe(false)
  expect(
    sampleUnits.filter(({ code, level }) => level === 'grassroots' && !heard.has(code)).length,
  ).toBeGreaterThan(3)
})

test('people tell only what their own work has shown them', () => {
  const ownWords: [RegExp, string[]][] = [
    [/làm lò nung/iu, ['SH.CT.01']],
    [/anh em mỏ/iu, ['SH.CT.02']],
    [/là giáo viên/iu, ['SH.GD.01', 'SH.GD.03', 'SH.GD.04']],
    [/lái xe chúng tôi/iu, ['SH.TL.02']],
    [/chuyền (?:tôi|em)/iu, ['SH.KCN.01', 'SH.KCN.02', 'SH.KCN.03', 'SH.KCN.05']],
    [/dạy vượt từ|phải nộp .* loại báo cáo/iu, ['SH.GD.01', 'SH.GD.03', 'SH.GD.04']],
  ]
  const many = sampleOpinions({ ...options, count: 6000 }).toArray()
  for (const [words, units] of ownWords) {
    const said = many.filter(({ body }) => words.test(body))
    expect(said).not.toEqual([])
    expect(said.filter(({ unitCode }) => !units.includes(unitCode))).toEqual([])
  }
})

test('both drafts are spoken of over two months, the second one only in the second', () => {
  const days = new Set(sample.map(({ givenOn }) => givenOn))
  expect(days.size).toBeGreaterThan(50)
  expect([...days].sort()[0]! >= '2026-09-22').toBe(true)
  expect([...days].sort().at(-1)! <= '2026-11-21').toBe(true)
  const ofProgramme = sample.filter(({ draft }) => draft === 'programme').map(({ givenOn }) => givenOn)
  expect(ofProgramme.length).toBeGreaterThan(100)
  expect(ofProgramme.every((day) => day >= '2026-10-22')).toBe(true)
})

test('the smallest unit stays too small to be shown, in opinions and in persons', () => {
  const larger = { ...options, count: 12_000 }
  const said = sampleOpinions(larger)
    .filter(({ unitCode }) => unitCode === 'SH.NP.02')
    .toArray()
  const persons = sampleParticipations(larger).filter(({ unitCode }) => unitCode === 'SH.NP.02')
  expect(said.length).toBeGreaterThan(0)
  expect(said.length).toBeLessThan(5)
  expect(persons.reduce((sum, it) => sum + it.persons, 0)).toBeLessThan(5)
})

test('persons are fewer than opinions somewhere, more elsewhere, and never more than members', () => {
  const rows = sampleParticipations(options)
  const keys = rows.map((it) => [it.unitCode, it.contributorGroup, it.joinedOn, it.channel].join())
  expect(new Set(keys).size).toBe(rows.length)
  const persons = Map.groupBy(rows, ({ unitCode }) => unitCode)
  const opinions = times(({ unitCode }) => unitCode)
  const compared = sampleUnits.map(({ code, memberCount }) => {
    const joined = (persons.get(code) ?? []).reduce((sum, it) => sum + it.persons, 0)
    if (memberCount > 0) expect({ code, tooMany: joined > memberCount }).toEqual({ code, tooMany: false })
    return Math.sign(joined - (opinions.get(code) ?? 0))
  })
  expect(new Set(compared)).toEqual(new Set([-1, 0, 1]))
  expect(rows.every(({ persons }) => Number.isInteger(persons) && persons > 0)).toBe(true)
})

test('a sample larger than the province has no more persons than members', () => {
  const rows = sampleParticipations({ ...options, count: 20_000 })
  for (const { code, memberCount } of sampleUnits.filter(({ memberCount }) => memberCount > 0)) {
    const joined = rows.filter(({ unitCode }) => unitCode === code).reduce((sum, it) => sum + it.persons, 0)
    expect({ code, tooMany: joined > memberCount }).toEqual({ code, tooMany: false })
  }
})

test('opinions have ids of their own, UUIDs of version 4', () => {
  const ids = sampleOpinions({ ...options, count: 20_000 })
    .map(({ id }) => id)
    .toArray()
  expect(new Set(ids).size).toBe(20_000)
  for (const id of ids.slice(0, 200))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a large sample is still mostly texts of its own', () => {
  const argued = new Set<string>()
  let count = 0
  for (const { body, concern } of sampleOpinions({ ...options, count: 40_000 })) {
    if (concern === null) continue
    argued.add(body)
    count++
  }
  expect(argued.size).toBeGreaterThan(0.75 * count)
})
