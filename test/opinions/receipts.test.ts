import { createHash, randomUUID, webcrypto } from 'node:crypto'

import { receiptKey } from 'api/opinions/receipt'
import { canonical, type Received, receiptText, saidIn } from 'shared/submission'
import { NewOpinion } from 'shared/opinions'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { clock, days } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { as, type Jar, SECRET } from '../setup/house.ts'
import { aDraft, aMember, anOpinion, aStaff, aUnit, say } from '../setup/make.ts'

type Answer = Received & { signature: string; again: boolean }

/** Checks a receipt as a browser does. */
async function isSigned(receipt: Answer, secret = SECRET): Promise<boolean> {
  const rule = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const spki = Buffer.from(receiptKey(secret), 'base64url')
  const key = await webcrypto.subtle.importKey('spki', spki, rule, false, ['verify'])
  const signature = Buffer.from(receipt.signature, 'base64url')
  return webcrypto.subtle.verify(rule, key, signature, Buffer.from(receiptText(receipt)))
}

const digestOf = (id: string, opinion: ReturnType<typeof anOpinion>) =>
  createHash('sha256')
    .update(canonical(id, saidIn(opinion as never)))
    .digest('base64url')

async function aDevice() {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  return { unit, draft, jar: await aMember(unit) }
}

/** A submission as it is, and whatever comes back. */
async function sent(jar: Jar, id: string, opinion: ReturnType<typeof anOpinion>) {
  const answer = await as(jar).opinions[':id'].$put({ param: { id }, json: opinion as never })
  return { status: answer.status as number, answer: (await answer.json()) as Answer }
}

test('a receipt is signed by the house over this submission and these words; sent again it says the same', async () => {
  const { draft, jar } = await aDevice()
  const id = randomUUID()
  const opinion = anOpinion(draft, draft.paragraphs[0]!, { body: 'Ghi rõ lộ trình.' })
  const digest = digestOf(id, opinion)
  const [first, second] = [
    await say(jar, { ...opinion, digest } as never, id),
    await say(jar, { ...opinion, digest } as never, id),
  ]
  expect([first.status, second.status]).toEqual([201, 200])
  const [one, two] = [(await first.json()) as Answer, (await second.json()) as Answer]
  expect(await isSigned(one)).toBe(true)
  expect(await isSigned(two)).toBe(true)
  expect(receiptText(two)).toBe(receiptText(one))
  expect(one).toMatchObject({ submissionId: id, digest, id, again: false })
  expect(await isSigned(one, 'một bí mật khác, cũng dài hơn ba mươi hai ký tự')).toBe(false)
  for (const changed of [{ code: 'AAAA' }, { id: randomUUID() }, { digest: 'x' }, { submissionId: 'y' }])
    expect(await isSigned({ ...one, ...changed })).toBe(false)
})

test('U+0000 inside is in none of what is kept, shown and signed, whoever counted the digest', async () => {
  const { draft, jar } = await aDevice()
  for (const ownDigest of [true, false]) {
    const id = randomUUID()
    const typed = anOpinion(draft, draft.paragraphs[0]!, { body: `Tăng \u0000lương ${ownDigest}\u0000.` })
    const plain = { ...typed, body: `Tăng lương ${ownDigest}.` }
    const sent = await say(jar, { ...typed, ...(ownDigest && { digest: digestOf(id, plain) }) } as never, id)
    expect(sent.status).toBe(201)
    const receipt = (await sent.json()) as Answer
    expect(receipt.digest).toBe(digestOf(id, plain))
    expect(await isSigned(receipt)).toBe(true)
    const param = { slug: draft.slug, section: '1' }
    const page = await (await as(jar).drafts[':slug'].sections[':section'].$get({ param })).json()
    const shown = (page as { paragraphs: { mine: { body: string }[] }[] }).paragraphs.flatMap((it) => it.mine)
    expect(shown.map(({ body }) => body)).toContain(plain.body)
    const row = await db.selectFrom('opinion').select('body').where('id', '=', id).executeTakeFirst()
    expect(row?.body).toBe(plain.body)
  }
})

test('what was kept is answered with its receipt again after its way in was closed, and what was taken back is not', async () => {
  const { unit, draft, jar } = await aDevice()
  const id = randomUUID()
  const opinion = anOpinion(draft, draft.paragraphs[0]!, { body: 'Biên nhận lạc giữa đường.' })
  const first = (await (await say(jar, opinion, id)).json()) as Answer
  await db.updateTable('joinLink').set({ closedAt: clock.now }).where('unitId', '=', unit.id).execute()

  const repeat = await sent(jar, id, opinion)
  expect([repeat.status, receiptText(repeat.answer)]).toEqual([200, receiptText(first)])
  expect(repeat.answer.again).toBe(true)
  expect(await isSigned(repeat.answer)).toBe(true)
  const others = await sent(jar, id, { ...opinion, body: 'Lời khác.' })
  expect([others.status, others.answer]).toMatchObject([409, { reason: 'link.closed' }])
  await as(jar).opinions[':id'].$delete({ param: { id } })
  const gone = await sent(jar, id, opinion)
  expect([gone.status, gone.answer]).toEqual([409, { reason: 'opinion.withdrawnAlready' }])
})

test('a new consent text does not keep back the receipt of what was kept before it', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit, undefined, { closesAt: new Date(clock.now.getTime() + days(60)) })
  const jar = await aMember(unit)
  const id = randomUUID()
  const opinion = anOpinion(draft, draft.paragraphs[0]!)
  const first = (await (await say(jar, opinion, id)).json()) as Answer
  const admin = await aStaff(await aUnit('Liên đoàn', { level: 'province' }), ['admin'])
  const words = { titleVi: 'Bản mới', bodyVi: 'Điều mới.', agreementVi: 'Tôi đồng ý.' }
  const english = { titleEn: 'New', bodyEn: 'A new thing.', agreementEn: 'I agree.' }
  const json = { purpose: 'joining' as const, effectiveOn: '2026-04-01', ...words, ...english }
  expect((await as(admin).office['consent-texts'].$post({ json })).status).toBe(201)
  const held = clock.now
  clock.now = new Date('2026-04-01T02:00:00Z')
  try {
    expect((await sent(jar, randomUUID(), opinion)).answer).toEqual({ reason: 'consent.needed' })
    const repeat = await sent(jar, id, opinion)
    expect([repeat.status, receiptText(repeat.answer)]).toEqual([200, receiptText(first)])
  } finally {
    clock.now = held
  }
})

test('the same words under another id are told apart in the receipt: whose submission it is, and which opinion stands', async () => {
  const { draft, jar } = await aDevice()
  const [id, other] = [randomUUID(), randomUUID()]
  const opinion = anOpinion(draft, draft.paragraphs[0]!)
  await say(jar, opinion, id)
  const receipt = (await (await say(jar, opinion, other)).json()) as Answer
  expect(receipt).toMatchObject({ submissionId: other, digest: digestOf(other, opinion), id, again: true })
  expect(await isSigned(receipt)).toBe(true)
})

test('words that are not those the device made its digest of are not kept', async () => {
  const { draft, jar } = await aDevice()
  const id = randomUUID()
  const opinion = anOpinion(draft, draft.paragraphs[0]!, { body: 'Không nhất trí.' })
  const garbled = { ...opinion, body: 'Nhất trí.', digest: digestOf(id, opinion) }
  const answer = await say(jar, garbled as never, id)
  expect([answer.status, await answer.json()]).toEqual([422, { reason: 'opinion.garbled' }])
  expect((await say(jar, { ...opinion, digest: digestOf(id, opinion) } as never, id)).status).toBe(201)
})

test('a device and the house come to the same bytes of whatever is typed', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(typed, typed, (body, suggestedWording) => {
      const id = randomUUID()
      const said = saidIn({
        target: 'general',
        consultationId: id,
        stance: 'agree',
        kind: '',
        body,
        suggestedWording,
      } as never)
      expect(canonical(id, NewOpinion.parse(said))).toBe(canonical(id, said))
    }),
  )
})
