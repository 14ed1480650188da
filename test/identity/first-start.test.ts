import { SAMPLE_PASSWORD } from 'api/identity/sample-password'
import { expect, test } from 'vitest'

import { clock } from '../setup/clock.ts'
import { cloneDatabase } from '../setup/clone.ts'
import { dataFolder } from '../setup/data-folder.ts'
import { startServer } from '../setup/server.ts'

clock.now = new Date()

const newcomer = {
  name: 'Trần Văn Quản',
  email: 'quan@example.test',
  password: 'mưa rào tháng sáu ở Sơn Hà',
  unitName: 'Liên đoàn Lao động tỉnh Sơn Hà',
}

test('an empty house prints a link, newest only, that makes the first administrator once', async () => {
  const { url, db } = await cloneDatabase()
  const env = { DATABASE_URL: url, DATA: await dataFolder() }
  const linkIn = (output: string) => /http\S+\/first-admin\/\S+/.exec(output)?.[0]
  const started = async () => {
    const server = await startServer(env)
    await expect.poll(() => server.output()).toContain('Ctrl+C')
    return server
  }
  const first = await started()
  const old = new URL(linkIn(first.output())!).pathname
  await first.stop()

  const second = await started()
  const link = linkIn(second.output())!
  expect((await fetch(second.address + old)).status).toBe(404)
  expect(await (await fetch(link)).text()).toContain('Tạo quản trị viên đầu tiên')

  const api = link.replace('/first-admin/', '/api/sign-in/first-admin/')
  const post = (json: object) =>
    fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: second.address },
      body: JSON.stringify(json),
    })
  expect(await (await post({ ...newcomer, password: 'congdoan2026' })).json()).toMatchObject({
    fields: { password: 'password.guessable' },
  })
  expect(await (await post({ ...newcomer, password: SAMPLE_PASSWORD })).json()).toMatchObject({
    fields: { password: 'password.published' },
  })
  expect(await (await post({ ...newcomer, unitName: '' })).json()).toMatchObject({
    fields: { unitName: 'required' },
  })
  const answers = await Promise.all([post(newcomer), post({ ...newcomer, email: 'hai@example.test' })])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404])
  const made = await db
    .selectFrom('grantOfRole')
    .innerJoin('unit', 'unit.id', 'unitId')
    .select(['role', 'unit.name'])
    .execute()
  expect(made).toEqual([{ role: 'admin', name: newcomer.unitName }])
  const tokens = await db.selectFrom('firstAdminLink').selectAll().execute()
  expect(tokens).toEqual([])
  await second.stop()

  const third = await started()
  expect(linkIn(third.output())).toBeUndefined()
  await third.stop()
}, 60_000)
