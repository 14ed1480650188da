import { readConfig } from 'api/config'
import { settingRemedies } from 'shared/words/start'
import { expect, test } from 'vitest'

import { type Refused, startServer } from '../setup/server.ts'

const wrong = (env: Record<string, string>) => {
  const read = readConfig(env)
  return 'wrong' in read ? read.wrong : []
}
const config = (env: Record<string, string> = {}) => {
  const read = readConfig(env)
  if ('wrong' in read) throw new Error(read.wrong.join('\n'))
  return read.config
}

test('nothing has to be set', () => {
  expect(config()).toMatchObject({ ROLE: 'all', HOST: '127.0.0.1', LOG_LEVEL: 'info', TRUST_PROXY: 0 })
  expect(config({ PORT: '', SECRET: '' }).PORT).toBeUndefined()
})

test('sample data comes with the database that comes along, and not into a database of one’s own', () => {
  const DATABASE_URL = 'postgres://gopy@db.example/gopy'
  expect(config().SAMPLE_DATA).toBe(true)
  expect(config({ SAMPLE_DATA: 'no' }).SAMPLE_DATA).toBe(false)
  expect(config({ DATABASE_URL }).SAMPLE_DATA).toBe(false)
  expect(config({ DATABASE_URL, SAMPLE_DATA: 'yes' }).SAMPLE_DATA).toBe(true)
})

test.each([
  ['ROLE', 'everything'],
  ['PORT', '70000'],
  ['PORT', 'ba nghìn'],
  ['HOST', 'http://0.0.0.0'],
  ['DATABASE_URL', 'mysql://db/gopy'],
  ['DATABASE_CONNECTIONS', '1'],
  ['SECRET', 'ngắn'],
  ['PUBLIC_URL', 'gopy.congdoan.vn'],
  ['CONTACT', 'a'.repeat(201)],
  ['OIDC_ISSUER', 'dang-nhap.congdoan.vn'],
  ['OIDC_LABEL', 'a'.repeat(61)],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'maybe'],
  ['SAMPLE_DATA', '1'],
  ['SHUTDOWN_SECONDS', '0'],
] as const)('a wrong %s (%s) is answered with what to set', (name, value) => {
  const sentences = wrong({ [name]: value })
  expect(sentences).toHaveLength(1)
  expect(sentences[0]).toContain(name)
  expect(sentences[0]).toContain(settingRemedies[name])
})

test('pages and jobs apart need a database both can reach', () => {
  expect(wrong({ ROLE: 'web' })[0]).toContain('DATABASE_URL')
  expect(wrong({ ROLE: 'worker', DATABASE_URL: 'postgres://db/gopy' })).toEqual([])
})

test('the organisation’s own service needs all three of its settings and the address it returns to', () => {
  const set = {
    OIDC_ISSUER: 'https://id.congdoan.example',
    OIDC_CLIENT_ID: 'gopy',
    OIDC_CLIENT_SECRET: 'khoa-rieng',
    PUBLIC_URL: 'https://gopy.example',
  }
  expect(wrong(set)).toEqual([])
  for (const name of Object.keys(set) as (keyof typeof set)[]) {
    const { [name]: _, ...rest } = set
    const sentences = wrong(rest).join()
    expect(sentences).toContain(settingRemedies.OIDC_ISSUER)
    expect(sentences).not.toContain('khoa-rieng')
  }
})

test('every wrong setting is named at once, and no secret is repeated', () => {
  const sentences = wrong({ PORT: 'x', SECRET: 'bí-mật', DATABASE_URL: 'postgres//gopy:mat-khau@db' })
  expect(sentences).toHaveLength(3)
  expect(sentences.join()).not.toMatch(/bí-mật|mat-khau/)
})

test('the program ends with the sentence, exit code 1 and no stack trace', async () => {
  const refused: Refused = await startServer({ PORT: 'x' }).then(
    () => expect.unreachable(),
    (error: Refused) => error,
  )
  expect(refused.code).toBe(1)
  expect(refused.output.trim().split('\n')).toHaveLength(1)
  expect(refused.output).toContain(settingRemedies.PORT)
})
