import { randomUUID } from 'node:crypto'

import { proveMailbox } from 'api/identity/mailbox-queries'
import { giveSecondFactor } from 'api/identity/second-factor'
import { addStaff } from 'api/identity/service'
import { codeOfStep, stepAt } from 'api/identity/totp'
import { insertConsultation, insertDraft, insertVersion } from 'api/drafts/publish-queries'
import { insertStaffConsent, textInForce } from 'api/rights/consent-queries'
import type { Block } from 'shared/outline'
import { readingSections } from 'shared/reading-sections'
import { demandSecondFactor, type Role, type UnitLevel } from 'shared/units'
import { expect } from 'vitest'

import { clock, days, hours } from './clock.ts'
import { db } from './database.ts'
import { as, atDesk, ctx, endRoundsAtOnce, type Jar, program } from './house.ts'

let made = 0

/** A unit, below `parent` if one is given. */
export async function aUnit(
  name = 'CĐCS Công ty May Sơn Hà',
  { parent, level = 'grassroots' }: { parent?: { id: string; path: string }; level?: UnitLevel } = {},
) {
  made += 1
  const label = `U${made}`
  const path = parent ? `${parent.path}.${label}` : label
  return db
    .insertInto('unit')
    .values({
      name,
      level,
      code: label,
      path,
      parentId: parent?.id ?? null,
      openedOn: '2020-01-01',
      memberCount: 100,
    })
    .returning(['id', 'name', 'path'])
    .executeTakeFirstOrThrow()
}

const PASSWORD = 'một mật khẩu đủ dài'
export const TOTP_SECRET = 'THUNGHIEMTHUNGHIEMTHUNGHIEMTHUNG'

/**
 * A person of the union with roles on a unit, and what they know and have to sign in with; an app only where roles demand it. A letter proved
 * their mailbox, and they agreed to what is kept of them.
 */
export async function aPerson(
  unit: { id: string },
  roles: Role[] = ['analyst', 'responder', 'officer'],
  name = 'Cán bộ Ban Tuyên giáo',
) {
  const email = `${randomUUID()}@example.test`
  const grants = roles.map((role) => ({ unitId: unit.id, role }))
  const { id } = await addStaff(ctx(), {
    name,
    email,
    password: PASSWORD,
    roles: grants,
  })
  const app = demandSecondFactor(roles)
  if (app) await giveSecondFactor(ctx(), id, TOTP_SECRET)
  await proveMailbox(ctx(), id)
  const text = await textInForce(ctx(), 'staffAccount')
  if (text) await insertStaffConsent(ctx(), id, text.id)
  return { id, email, password: PASSWORD, app }
}

/** What the app of a person made here shows at a moment. */
export function codeAt(moment: Date): string {
  return codeOfStep(TOTP_SECRET, stepAt(moment))
}

/** Signs a person in with everything that is asked; the cookies go into `jar`. */
export async function signIn(
  jar: Jar,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const answer = await as(jar)['sign-in'].$post({ json: { email, password } })
  expect(answer.status).toBe(200)
  if ((await answer.json()).step !== 'code') return
  const second = await as(jar)['sign-in'].code.$post({ json: { code: codeAt(clock.now) } })
  expect(second.status).toBe(200)
}

/** A staff user who is signed in, and signs in again when time has passed: the browser's cookies. */
export async function aStaff(unit: { id: string }, roles?: Role[]): Promise<Jar> {
  const jar: Jar = new Map()
  const person = await aPerson(unit, roles)
  await signIn(jar, person)
  let usedAt = clock.now
  let back = Promise.resolve()
  const signInAgain = async () => {
    const fresh: Jar = new Map()
    await signIn(fresh, person)
    for (const [name, value] of fresh) jar.set(name, value)
  }
  atDesk.set(jar, () => {
    if (clock.now.getTime() - usedAt.getTime() >= hours(2)) back = signInAgain()
    usedAt = clock.now
    return back
  })
  return jar
}

/** A device that joined `unit` through a link of its own. */
export async function aMember(unit: { id: string }, group: string | null = null): Promise<Jar> {
  const code = Array.from(
    { length: 10 },
    () => 'abcdefghjkmnpqrstuvwxyz23456789'[Math.floor(Math.random() * 31)],
  ).join('')
  await db.insertInto('joinLink').values({ code, unitId: unit.id, createdAt: clock.now }).execute()
  const jar: Jar = new Map()
  const answer = await as(jar).join[':code'].$post({ param: { code }, json: { group, consent: 1 } })
  expect(answer.status).toBe(200)
  return jar
}

/** One heading with a paragraph for each text, unless blocks are given whole. */
function blocksOf(content: (string | Block)[]): Block[] {
  if (content.some((it) => typeof it !== 'string')) return content as Block[]
  const heading: Block = { kind: 'heading', level: 1, label: 'I', text: 'TÌNH HÌNH' }
  return [
    heading,
    ...content.map((text) => ({ kind: 'paragraph' as const, level: null, label: null, text: String(text) })),
  ]
}

/**
 * A draft of `unit`, open from yesterday for a week unless told otherwise, with its paragraphs in reading order. Every round of it is over, so
 * that what is said is told of at once; with `toldUntil` a day, rounds are as they are in life.
 */
export async function aDraft(
  unit: { id: string },
  content: (string | Block)[] = ['Nâng lương tối thiểu.', 'Giảm giờ làm thêm.'],
  {
    opensAt = new Date(clock.now.getTime() - days(1)),
    closesAt = new Date(clock.now.getTime() + days(7)),
    toldUntil = 'infinity',
  } = {},
) {
  made += 1
  const title = `Dự thảo Báo cáo chính trị ${made}`
  const { id: consultationId } = await insertConsultation(ctx(), {
    unitId: unit.id,
    title: 'Lấy ý kiến vào dự thảo văn kiện',
    opensAt,
    closesAt,
    toldUntil,
  })
  const draft = await insertDraft(ctx(), { consultationId, title }, `du-thao-${made}`)
  const blocks = blocksOf(content)
  const sections = readingSections(blocks, (from, to) => `Đoạn ${from} đến ${to}`)
  const versionId = await insertVersion(
    ctx(),
    { draftId: draft.id, number: 1, sourceName: '' },
    blocks,
    sections,
  )
  const wording = await db
    .selectFrom('wording')
    .where('versionId', '=', versionId)
    .select(['paragraphId as id', 'kind', 'body', 'sectionNumber'])
    .orderBy('position')
    .execute()
  const paragraphs = wording.filter((it) => it.kind === 'paragraph' || it.kind === 'item')
  return { ...draft, title, consultationId, versionId, wording, paragraphs }
}

/** What a member's form holds for a paragraph; change what the test is about. */
export function anOpinion(
  draft: { consultationId: string; versionId: string },
  paragraph: { id: string },
  said: {
    stance?: string
    kind?: string | null
    body?: string
    suggestedWording?: string | null
    quote?: string | null
  } = {},
) {
  return {
    target: 'paragraph',
    consultationId: draft.consultationId,
    versionId: draft.versionId,
    paragraphId: paragraph.id,
    stance: 'agreeInPart',
    kind: null,
    body: 'Đề nghị ghi rõ lộ trình.',
    suggestedWording: null,
    ...said,
  }
}

/** Sends an opinion from a device that opens the draft first, as the page does; returns the answer. */
export async function say(jar: Jar, opinion: ReturnType<typeof anOpinion>, id: string = randomUUID()) {
  const joined = await as(jar).consultations[':consultationId'].join.$post({
    param: { consultationId: opinion.consultationId },
  })
  expect(joined.status).toBe(200)
  const answer = await as(jar).opinions[':id'].$put({ param: { id }, json: opinion as never })
  if (program.runs) await endRoundsAtOnce()
  return answer
}
