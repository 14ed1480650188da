import type { ConsolidatedFigures, SituationFigures } from 'shared/reports'
import { expect, test } from 'vitest'

import { paragraphs } from '../documents/read.ts'
import { aMeeting, closed } from '../meetings/meeting.ts'
import { aStaff } from '../setup/make.ts'
import { aReport, download, shown } from './making.ts'
import { aProvince, tookPart } from './province.ts'

const SENTENCE =
  'Theo số khai của cán bộ, không cộng vào lượt người nêu trên: 2 cuộc họp với 150 người dự; 1 tập phiếu với dưới 5 phiếu giấy'

async function declared() {
  const it = await aProvince()
  await tookPart(it.draft, it.garment, 8, { joinedOn: '2026-03-01' })
  const officer = await aStaff(it.garment, ['officer'])
  const held = async (more: object) =>
    aMeeting(officer, it.garment, it.draft, { heldOn: '2026-03-01', ...more })
  await closed(officer, await held({ present: 100, presentByGroup: { worker: 60, expert: 2 } }))
  await closed(officer, await held({ present: 50 }))
  await closed(officer, await held({ present: 3, channel: 'paper' }))
  await closed(officer, await held({ present: 70, heldOn: '2026-02-20' }))
  await held({ present: 900 })
  return it
}

test('the month says what was declared of its closed meetings beside the persons counted, and adds it to nothing', async () => {
  const it = await declared()
  const id = await aReport(it.analyst, { kind: 'situation', unitId: it.province.id, month: '2026-03' })
  const { persons } = (await shown(it.analyst, id)).figures as SituationFigures
  expect(persons).toMatchObject({ total: 8, channels: { link: 8, paper: 0, meeting: 0 } })
  expect(persons.declared).toEqual({
    meeting: { times: 2, heads: 150 },
    paper: { times: 1, heads: null },
    groups: [
      { groups: [null], persons: 91 },
      { groups: ['worker', 'expert'], persons: 62 },
    ],
  })
  const text = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join('\n')
  expect(text).toContain(SENTENCE)
})

test('the consolidated report says what was declared of its consultation', async () => {
  const it = await declared()
  const id = await aReport(it.analyst, { kind: 'consolidated', draftId: it.draft.id, unitId: it.province.id })
  const { persons } = (await shown(it.analyst, id)).figures as ConsolidatedFigures
  expect(persons.declared).toMatchObject({ meeting: { times: 3, heads: 220 } })
  expect(persons.total).toBe(8)
  const text = paragraphs(await download(it.analyst, `reports/${id}/file.docx`)).join('\n')
  expect(text).toContain('3 cuộc họp với 220 người dự')
})
