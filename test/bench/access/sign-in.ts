import { randomBytes } from 'node:crypto'

import { createApp } from 'api/app'
import { hashPassword, verifyPassword } from 'api/identity/passwords'
import { giveSecondFactor } from 'api/identity/second-factor'
import { addStaff } from 'api/identity/service'
import { codeOfStep, newTotpSecret, stepAt } from 'api/identity/totp'
import { connect } from 'db/connect'
import { migrate } from 'db/migrate'

const ORIGIN = 'http://127.0.0.1:3000'
const PASSWORD = 'một mật khẩu đủ dài'
const PEOPLE = 60
const AT_ONCE = 4
const ROUNDS = 3

/** People who sign in with password and code, whole sign-ins a second, against nothing but the hash of the password compared. */
export async function measureSignIn(url: string): Promise<void> {
  const { db, pool, close } = connect(url, { max: 8 })
  await migrate(pool)
  const secret = randomBytes(32).toString('hex')
  const fault = (error: Error) => void process.stderr.write(`${error.stack}\n`)
  const now = () => new Date()
  const app = createApp({ db, secret, now, origin: ORIGIN, sampleData: false, oidc: null, fault })
  const ctx = { db, secret, now: now(), actor: { type: 'system' as const, job: 'bench' } }
  const unit = { code: 'B', path: 'B', level: 'province' as const, name: 'Đo', openedOn: '2020-01-01' }
  const { id: unitId } = await db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow()

  async function ask(path: string, cookie: string, body: object): Promise<string> {
    const headers = { cookie, origin: ORIGIN, 'content-type': 'application/json' }
    const answer = await app.request(ORIGIN + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }

  const [ours, bare]: [number[], number[]] = [[], []]
  const hash = await hashPassword(PASSWORD)
  for (let round = 0; round < ROUNDS; round++) {
    const people: { email: string; totp: string }[] = []
    for (let n = 0; n < PEOPLE; n++) {
      const person = { email: `p${round}.${n}@example.test`, totp: newTotpSecret() }
      const roles = [{ unitId, role: 'analyst' as const }]
      const { id } = await addStaff(ctx, { name: 'Đo', email: person.email, password: PASSWORD, roles })
      await giveSecondFactor(ctx, id, person.totp)
      people.push(person)
    }
    bare.push(await perSecond(people, () => verifyPassword({ hash, password: PASSWORD })))
    ours.push(
      await perSecond(people, async ({ email, totp }) => {
        const cookie = await ask('/api/sign-in', '', { email, password: PASSWORD })
        await ask('/api/sign-in/code', cookie, { code: codeOfStep(totp, stepAt(new Date())) })
      }),
    )
  }
  const [mine, least] = [median(ours), median(bare)]
  process.stdout.write(
    `sign-in with password and code: ours ${mine.toFixed(1)}/s, the hash alone ${least.toFixed(1)}/s, ratio ${(mine / least).toFixed(2)}\n`,
  )
  await close()
}

/** How many of `items` are done in a second, some at once. */
async function perSecond<T>(items: T[], work: (item: T) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  const waiting = [...items]
  const one = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return (items.length * 1000) / (performance.now() - began)
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
