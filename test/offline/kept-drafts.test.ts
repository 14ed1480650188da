import 'fake-indexeddb/auto'

import { expect, test } from 'vitest'

import { type Draft, openBox } from '../../web/src/lib/outbox/box.ts'
import { draftAt, keepDraft } from '../../web/src/lib/outbox/drafts.ts'

const place = { path: '/d/x/1', anchor: 'p-a', about: '' }
const draft = (key: string, body: string): Draft => ({ key, id: key, digest: null, typed: { body }, place })

test('what was typed under another name is known again once, and what lies under the name itself comes first', async () => {
  const box = await openBox('kept-drafts')
  await keepDraft(box, draft('before', 'viết dưới tên cũ'))
  await keepDraft(box, draft('else', 'viết ở chỗ khác'))
  const isIt = ({ key }: Draft) => key === 'before'
  expect(await draftAt(box, 'now')).toBeUndefined()
  expect(await draftAt(box, 'now', isIt)).toMatchObject({ key: 'now', id: 'before' })
  expect((await box.getAllKeys('drafts')).toSorted()).toEqual(['else', 'now'])
  await keepDraft(box, draft('before', 'viết nữa'))
  expect(await draftAt(box, 'now', isIt)).toMatchObject({ typed: { body: 'viết dưới tên cũ' } })
  expect(await box.count('drafts')).toBe(3)
  box.close()
})
