import { readConfig } from 'api/config'
import { mailOf } from 'api/mail'
import { peopleJobs } from 'api/people/jobs'
import { expect, test } from 'vitest'

import { db, pool } from '../setup/database.ts'
import { as } from '../setup/house.ts'
import { aUnit } from '../setup/make.ts'
import { lettersTo, linkIn, post, PUBLIC_URL, refusing, startPosting, until } from '../setup/post.ts'
import { aColleague, type Colleague, refused } from './making.ts'

await startPosting(peopleJobs)

const invite = (by: Colleague, unit: { id: string }, email: string) =>
  post(by.jar, '/api/office/invitations', {
    invitation: { name: 'Đỗ Văn Tạo', email, unitId: unit.id, roles: ['analyst'] },
    by: 'mail',
  })
const accept = (token: string) =>
  as(new Map()).invitations[':token'].$post({
    param: { token },
    json: { password: 'bốn con thuyền giấy qua sông' },
  })

test('an invitation goes by letter; its link works once, and the inviter is shown none', async () => {
  const unit = await aUnit('Công đoàn ngành Y tế')
  const admin = await aColleague(unit, ['admin'])
  const res = await invite(admin, unit, 'tao@example.test')
  expect([res.status, ((await res.json()) as { token: unknown }).token]).toEqual([201, null])
  await until(() => lettersTo('tao@example.test').length === 1)
  const letter = lettersTo('tao@example.test')[0]!
  expect(letter.text).toContain('Kính gửi Đỗ Văn Tạo')
  expect(letter.text).toContain('Công đoàn ngành Y tế')
  expect(letter.text).toContain('Cán bộ tổng hợp')
  const token = linkIn(letter)!
  const { rows } = await pool.query(`select * from pgboss.job as job where job::text like $1`, [`%${token}%`])
  expect(rows).toEqual([])
  expect((await accept(token)).status).toBe(201)
})

test('a letter the server refuses is sent again, and only the last link works', async () => {
  const unit = await aUnit()
  const admin = await aColleague(unit, ['admin'])
  refusing.letters = 1
  const { id } = (await (await invite(admin, unit, 'sau@example.test')).json()) as { id: string }
  const row = () =>
    db.selectFrom('invitation').where('id', '=', id).select(['sentAt', 'failedAt']).executeTakeFirstOrThrow()
  await until(async () => (await row()).failedAt !== null)
  await until(() => lettersTo('sau@example.test').length === 1)
  await until(async () => (await row()).sentAt !== null)
  expect((await row()).failedAt).toBeNull()

  expect((await post(admin.jar, `/api/office/invitations/${id}/again`, { by: 'mail' })).status).toBe(200)
  await until(() => lettersTo('sau@example.test').length === 2)
  const [first, second] = lettersTo('sau@example.test').map(linkIn)
  await refused(accept(first!), 404, 'invitation.unknown')
  expect((await accept(second!)).status).toBe(201)
})

test('a letter that waits is not sent once its invitation is revoked', async () => {
  const unit = await aUnit()
  const admin = await aColleague(unit, ['admin'])
  refusing.letters = 1
  const { id } = (await (await invite(admin, unit, 'thoi@example.test')).json()) as { id: string }
  await until(() => refusing.letters <= 0)
  expect((await post(admin.jar, `/api/office/invitations/${id}/revoke`, {})).status).toBe(200)
  await until(async () => {
    const { rows } = await pool.query<{ state: string }>(
      `select state from pgboss.job where name = 'invitation.send' and data->>'invitationId' = $1`,
      [id],
    )
    return rows[0]?.state === 'completed'
  })
  expect(lettersTo('thoi@example.test')).toEqual([])
})

test('the way to a new password goes by letter too', async () => {
  const unit = await aUnit()
  const [admin, person] = [await aColleague(unit, ['admin']), await aColleague(unit, ['officer'])]
  const asked = { by: 'mail', renewSecondFactor: 'no' }
  expect((await post(admin.jar, `/api/office/people/${person.id}/reset`, asked)).status).toBe(201)
  await until(() => lettersTo(person.email).length === 1)
  const token = linkIn(lettersTo(person.email)[0]!)!
  const answer = await as(new Map()).resets[':token'].$get({ param: { token } })
  expect(await answer.json()).toMatchObject({ email: person.email })
})

test('letters need a server, a sender, and the address their links lead to', () => {
  const set = {
    SMTP_URL: 'smtp://u:mat-khau@mail.example',
    MAIL_FROM: 'Góp Ý <gopy@congdoan.example>',
    PUBLIC_URL,
  }
  const wrong = (env: Record<string, string>) => {
    const read = readConfig(env)
    return 'wrong' in read ? read.wrong.join('\n') : ''
  }
  expect(wrong(set)).toBe('')
  for (const name of Object.keys(set) as (keyof typeof set)[]) {
    const { [name]: _, ...rest } = set
    expect(wrong(rest)).toContain(name === 'MAIL_FROM' ? 'MAIL_FROM' : name)
    expect(wrong(rest)).not.toContain('mat-khau')
  }
  expect(wrong({ ...set, SMTP_URL: 'https://mail.example/mat-khau' })).not.toContain('mat-khau')
  expect(mailOf({})).toBeNull()
})
