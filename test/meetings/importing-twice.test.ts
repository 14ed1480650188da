import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { aDraft, aStaff, aUnit } from '../setup/make.ts'
import { filledIn } from './filled.ts'
import { looked, taken, template } from './filling.ts'
import { aMeeting, entered, entry } from './meeting.ts'

type Row = Parameters<typeof filledIn>[1][number]

async function aStack() {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const officer = await aStaff(unit, ['officer'])
  const id = await aMeeting(officer, unit, draft, { channel: 'paper' })
  const empty = await template(officer, id)
  const sent = async (rows: Row[]) => (await looked(officer, id, await filledIn(empty, rows))).plan
  const kept = async () =>
    (
      await db
        .selectFrom('opinion')
        .where('consultationId', '=', draft.consultationId)
        .where('withdrawn', '=', false)
        .select('id')
        .execute()
    ).length
  return { draft, officer, id, sent, kept }
}

const agrees: Row = ['CHUNG', 'Nhất trí']
const says = (words: string): Row => ['CHUNG', 'Ý kiến khác', { 'Lời góp ý': words }]
const slip = ([place, stance, more]: Row, key: string): Row => [place, stance, { ...more, 'Mã phiếu': key }]

test('two who both number their slips from one are told of each that counts as the other’s', async () => {
  const { officer, id, sent } = await aStack()
  const plan = await sent([slip(agrees, '1'), slip(agrees, '2')])
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  const other = await sent([slip(agrees, '1'), slip(agrees, '3')])
  expect(other).toMatchObject({ added: 1, same: 1, repeated: [4], wrong: [] })
})

test('two who type a stack into two files are told which rows say the same, and with slip numbers all are kept', async () => {
  const { officer, id, sent, kept } = await aStack()
  const first = [agrees, agrees, agrees, says('Một.')]
  const second = [agrees, says('Hai.'), agrees]
  const plan = await sent(first)
  expect(plan).toMatchObject({ added: 4, same: 0, repeated: [], alike: [] })
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)

  const told = await sent(second)
  expect(told).toMatchObject({ added: 1, same: 2, repeated: [4, 6], alike: [], wrong: [] })
  expect(await taken(officer, id, told.fingerprint)).toBe(200)
  // The very same file again needs no word, whichever of them it is.
  expect(await sent(first)).toMatchObject({ added: 0, same: 4, repeated: [] })
  expect(await sent(second)).toMatchObject({ added: 0, same: 3, repeated: [] })
  // A fourth who agrees is another than the three above it in its file.
  const longer = await sent([...first, agrees, says('Ba.')])
  expect(longer).toMatchObject({ added: 2, same: 4, repeated: [4, 5, 6, 7], alike: [] })

  // Numbered afterwards, what was added before would be there twice: it is told.
  const numbered = second.map((row, at) => slip(row, `B${at}`))
  const again = await sent(numbered)
  expect(again).toMatchObject({ added: 3, same: 0, repeated: [], alike: [4, 5, 6] })
  const mended = await sent([numbered[0]!, numbered[2]!])
  expect(mended).toMatchObject({ added: 2, same: 0, repeated: [], alike: [4, 5] })
  expect(await taken(officer, id, mended.fingerprint)).toBe(200)
  expect(await kept()).toBe(7)
  expect(await sent([numbered[0]!, numbered[2]!])).toMatchObject({
    added: 0,
    same: 2,
    repeated: [],
    alike: [],
  })
  expect(await sent([slip(agrees, 'C1'), says('Bốn.')])).toMatchObject({ added: 2, alike: [4] })
})

test('rows that say what was entered by hand are told as many as stand, before they are added', async () => {
  const { draft, officer, id, sent, kept } = await aStack()
  const [paragraph] = draft.paragraphs
  const place = paragraph!.id.replaceAll('-', '').slice(0, 10)
  const row: Row = [place, 'Không nhất trí', { 'Lời góp ý': 'Một.', 'Số người cùng ý kiến': 3 }]
  const byHand = { stance: 'disagree', body: 'Một.', sharedBy: 3, kind: null, suggestedWording: null }
  expect((await entered(officer, id, entry(draft, id, byHand))).status).toBe(201)

  expect(await sent([row, row, says('Hai.')])).toMatchObject({ added: 3, same: 0, alike: [4], repeated: [] })
  expect(await sent([[place, 'Không nhất trí', { 'Lời góp ý': 'Một.' }]])).toMatchObject({ alike: [] })
  expect(await sent([slip(row, '7')])).toMatchObject({ added: 1, alike: [] })

  // What comes by hand between looking and taking is not doubled unseen.
  const { fingerprint } = await sent([row, row])
  expect((await entered(officer, id, entry(draft, id, byHand))).status).toBe(201)
  expect(await taken(officer, id, fingerprint)).toBe(409)
  const plan = await sent([row, row])
  expect(plan.alike).toEqual([4, 5])
  expect(await taken(officer, id, plan.fingerprint)).toBe(200)
  expect(await kept()).toBe(4)
})
