import { createHook } from 'node:async_hooks'

import { expect, test } from 'vitest'

import { db } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aPerson, aUnit } from '../setup/make.ts'

/** How many passwords are hashed while something is done: what an Argon2id hash costs is nearly all a sign-in costs. */
async function hashesDuring(work: () => Promise<unknown>): Promise<number> {
  let hashes = 0
  const hook = createHook({ init: (_, type) => void (type === 'ARGON2REQUEST' && hashes++) }).enable()
  try {
    await work()
  } finally {
    hook.disable()
  }
  return hashes
}

const come = async (email: string) => {
  const answer = await as(new Map())['sign-in'].$post({
    json: { email, password: 'không phải mật khẩu này' },
  })
  return { status: answer.status as number, said: (await answer.json()) as unknown }
}

test('whether an e-mail is known is told neither by the answer nor by the work it takes', async () => {
  const unit = await aUnit()
  const [known, gone, without] = [await aPerson(unit, ['officer']), await aPerson(unit), await aPerson(unit)]
  await db.updateTable('staffUser').set({ deactivatedAt: new Date() }).where('id', '=', gone.id).execute()
  await db.deleteFrom('staffAccount').where('userId', '=', without.id).execute()
  const emails = [known.email, gone.email, without.email, 'khong-ai@example.test', 'chưa đúng dạng']
  // The hash that strangers are compared with is made once.
  await come('lan-dau@example.test')
  const seen: unknown[] = []
  for (const email of emails) {
    let answer: Awaited<ReturnType<typeof come>> | undefined
    const hashes = await hashesDuring(async () => (answer = await come(email)))
    seen.push({ ...answer, hashes })
  }
  expect(seen).toEqual(emails.map(() => ({ status: 401, said: { reason: 'signIn.wrong' }, hashes: 1 })))
})
