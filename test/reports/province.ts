import { randomUUID } from 'node:crypto'

import { vietnamDay } from 'shared/format'
import type { Channel, ContributorGroup, Kind, Stance, Target } from 'shared/opinions'

import { clock } from '../setup/clock.ts'
import { db } from '../setup/database.ts'
import { aDraft, aStaff, aUnit } from '../setup/make.ts'

/** A federation with two unions below it, three grassroots unions and one that stays silent; an analyst; a draft of two sections. */
export async function aProvince() {
  const province = await aUnit('Liên đoàn Lao động tỉnh Sơn Hà', { level: 'province' })
  const parks = await aUnit('Công đoàn các khu công nghiệp', { parent: province, level: 'upper' })
  const schools = await aUnit('Công đoàn ngành Giáo dục', { parent: province, level: 'upper' })
  const garment = await aUnit('CĐCS Công ty May Đồng Sậu', { parent: parks })
  const shoes = await aUnit('CĐCS Công ty Da giày Khánh Viễn', { parent: parks })
  const college = await aUnit('CĐCS Trường Cao đẳng Sơn Hà', { parent: schools })
  const silent = await aUnit('CĐCS Trường Mầm non Hoa Ban', { parent: schools })
  const analyst = await aStaff(province)
  const draft = await aDraft(province, [
    { kind: 'heading', level: 1, label: 'I', text: 'TIỀN LƯƠNG' },
    { kind: 'paragraph', level: null, label: null, text: 'Nâng lương tối thiểu.' },
    { kind: 'heading', level: 1, label: 'II', text: 'NHÀ Ở' },
    { kind: 'paragraph', level: null, label: null, text: 'Xây nhà ở cho công nhân.' },
  ])
  return { province, parks, schools, garment, shoes, college, silent, analyst, draft }
}

type Draft = Awaited<ReturnType<typeof aDraft>>
type Said = {
  body?: string
  suggestedWording?: string | null
  stance?: Stance
  kind?: Kind | null
  contributorGroup?: ContributorGroup | null
  channel?: Channel
  target?: Target
  /** Which paragraph, from 0; for `paragraph`. */
  paragraph?: number
  givenOn?: string
}

/** Opinions as they stand after somebody gave them, `count` alike; returns their ids. */
export async function given(
  draft: Draft,
  unit: { id: string },
  said: Said = {},
  count = 1,
): Promise<string[]> {
  const { target = 'paragraph', paragraph = 0 } = said
  const general = target === 'general'
  const at = target === 'paragraph' ? draft.paragraphs[paragraph]! : null
  const rows = Array.from({ length: count }, () => ({
    id: randomUUID(),
    consultationId: draft.consultationId,
    draftId: general ? null : draft.id,
    versionId: general ? null : draft.versionId,
    paragraphId: at?.id ?? null,
    sectionNumber: at?.sectionNumber ?? null,
    target,
    stance: said.stance ?? 'agree',
    kind: said.kind ?? null,
    body: said.body ?? '',
    suggestedWording: said.suggestedWording ?? null,
    unitId: unit.id,
    contributorGroup: said.contributorGroup ?? null,
    channel: said.channel ?? 'link',
    givenOn: said.givenOn ?? vietnamDay(clock.now),
    digest: Buffer.alloc(32),
  }))
  await db.insertInto('opinion').values(rows).execute()
  return rows.map((row) => row.id)
}

/** Persons counted as taking part, on the day before unless told otherwise: those of a day that is not over are in no report. */
export async function tookPart(
  draft: Pick<Draft, 'consultationId'>,
  unit: { id: string },
  persons: number,
  it: { contributorGroup?: ContributorGroup | null; channel?: Channel; joinedOn?: string } = {},
): Promise<void> {
  const {
    contributorGroup = null,
    channel = 'link',
    joinedOn = vietnamDay(new Date(clock.now.getTime() - 86_400_000)),
  } = it
  const { consultationId } = draft
  const row = { consultationId, unitId: unit.id, contributorGroup, channel, joinedOn, persons }
  await db.insertInto('participation').values(row).execute()
}
