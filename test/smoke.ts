import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import type { createApp } from 'api/app'
import { placeFor } from 'db/program'
import { hc } from 'hono/client'

const CHECKOUT = path.join(import.meta.dirname, '..')
/** A first start builds the pages, makes a database and fills it. */
const START_MS = 180_000
/** A stop waits for what is under way: npm itself is gone before that. */
const STOP_MS = 60_000

const DRAFT = `LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HÀ
KẾ HOẠCH
Chăm lo đời sống đoàn viên

I. MỤC ĐÍCH

1. Nâng cao đời sống của đoàn viên, người lao động trong tỉnh.

2. Động viên đoàn viên gắn bó với tổ chức công đoàn.

II. NỘI DUNG

- Tổ chức bữa cơm công đoàn tại các doanh nghiệp.

Trên đây là kế hoạch chăm lo đời sống đoàn viên./.
`

let passed = 0
let failed = 0

/** One step of a newcomer's first hour; the later ones build on it, so the first failure ends the hour. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    const result = await work()
    passed++
    process.stdout.write(`✓ ${name} (${Math.round(performance.now() - began)} ms)\n`)
    return result
  } catch (error) {
    failed++
    process.stdout.write(`✗ ${name}\n${error instanceof Error ? error.stack : String(error)}\n`)
    throw error
  }
}

function must(truth: unknown, what: string): asserts truth {
  if (!truth) throw new Error(what)
}

/** Starts the program with the README's command and waits for its greeting. */
async function start(data: string): Promise<{ npm: ChildProcess; said: () => string }> {
  const { PORT: _, DATABASE_URL: __, ...env } = process.env
  const npm = spawn('npm', ['start'], {
    cwd: CHECKOUT,
    env: { ...env, DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let text = ''
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  for (const until = Date.now() + START_MS; !text.includes('Ctrl+C'); await wait(50)) {
    must(npm.exitCode === null, `npm start ended:\n${text}`)
    must(Date.now() < until, `npm start said nothing useful:\n${text}`)
  }
  return { npm, said: () => text }
}

/** A browser's cookies over the real network, with the API's typed client. */
function browserOf(address: string) {
  const jar = new Map<string, string>()
  const send = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(new URL(input instanceof Request ? input.url : input, address), init)
    request.headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    request.headers.set('origin', address)
    const answer = await fetch(request)
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) jar.set(name, value ?? '')
    }
    if (!answer.ok)
      throw new Error(`${request.method} ${request.url}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  return { send, api: hc<ReturnType<typeof createApp>>(address, { fetch: send }).api }
}

async function firstHour(data: string): Promise<void> {
  const { npm, said } = await step('npm start makes a house with sample data', () => start(data))
  try {
    const address = /đang chạy tại (\S+)/.exec(said())?.[1]
    must(address, `no address in:\n${said()}`)

    await step('the first page is served', async () => {
      const answer = await fetch(address)
      must(
        answer.status === 200 && (await answer.text()).includes('<html lang="vi"'),
        `status ${answer.status}`,
      )
    })

    const office = browserOf(address)
    await step('a staff user signs in as printed', async () => {
      const email = /^ +(\S+@\S+)/m.exec(said())?.[1]
      const password = /^ *mật khẩu: (.+)$/m.exec(said())?.[1]
      must(email && password, `no sign-in in:\n${said()}`)
      await office.api['sign-in'].$post({ json: { email, password } })
      const { sampleCode } = await (await office.api['sign-in'].$get()).json()
      must(sampleCode, 'the sign-in page shows no code of the sample')
      await office.api['sign-in'].code.$post({ json: { code: sampleCode } })
    })

    const { units } = await (await office.api.office.imports.$get()).json()
    const unit = units[0]
    must(unit, 'the staff user holds no unit')

    const draft = await step('a draft is imported and published', async () => {
      const form = new FormData()
      form.set('unitId', unit.id)
      form.set('text', DRAFT)
      const sent = await office.send('/api/office/imports', { method: 'POST', body: form })
      const { id } = (await sent.json()) as { id: string }
      const { revision } = await (await office.api.office.imports[':id'].$get({ param: { id } })).json()
      const json = {
        revision,
        title: 'Kế hoạch chăm lo đời sống đoàn viên',
        consultationTitle: 'Lấy ý kiến thử',
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      }
      return (await office.api.office.imports[':id'].publish.$post({ param: { id }, json } as never)).json()
    })

    await step('a member joins by the printed link and says something', async () => {
      const code = /\/v\/([a-z0-9]+)/.exec(said())?.[1]
      must(code, `no join link in:\n${said()}`)
      const member = browserOf(address)
      must((await member.send(`/v/${code}`)).ok, 'no page behind the join link')
      await member.api.join[':code'].$post({ param: { code }, json: { group: null, consent: 1 } })
      const { slug } = draft
      const page = await (
        await member.api.drafts[':slug'].sections[':section'].$get({ param: { slug, section: '1' } })
      ).json()
      const paragraph = page.paragraphs.find((it) => it.kind === 'item' || it.kind === 'paragraph')
      must(paragraph, 'the section has no paragraph')
      const { consultationId, versionId } = page.draft
      await member.api.consultations[':consultationId'].join.$post({ param: { consultationId } })
      const json = {
        target: 'paragraph',
        consultationId,
        versionId,
        paragraphId: paragraph.id,
        stance: 'agreeInPart',
        body: 'Ghi rõ lộ trình.',
      }
      const receipt = await member.api.opinions[':id'].$put({
        param: { id: randomUUID() },
        json: json as never,
      })
      must(receipt.status === 201, `status ${receipt.status}`)
    })

    await step('a report is downloaded', async () => {
      const json = { kind: 'consolidated' as const, draftId: draft.id, unitId: unit.id }
      const { id } = await (await office.api.office.reports.$post({ json })).json()
      const file = await office.send(`/api/office/reports/${id}/file.docx`)
      const bytes = new Uint8Array(await file.arrayBuffer())
      must(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length > 5000, `${bytes.length} bytes, no DOCX`)
    })

    await step('it stops when asked, and PostgreSQL with it', async () => {
      npm.kill('SIGTERM')
      await once(npm, 'exit')
      for (const home of [data, placeFor(data)])
        for (
          const until = Date.now() + STOP_MS;
          await exists(path.join(home, 'pg/postmaster.pid'));
          await wait(100)
        )
          must(Date.now() < until, `PostgreSQL still runs in ${home}`)
      must(
        await fetch(address).then(
          () => false,
          () => true,
        ),
        'somebody still answers',
      )
    })
  } finally {
    npm.kill('SIGTERM')
  }
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

const data = await mkdtemp(path.join(tmpdir(), 'gopy-smoke-'))
await firstHour(data).catch((error: unknown) => {
  // A step that failed has told it; what breaks between two steps has not.
  if (failed > 0) return
  failed++
  process.stdout.write(`✗ between two steps\n${error instanceof Error ? error.stack : String(error)}\n`)
})
for (const folder of [data, placeFor(data)]) await rm(folder, { recursive: true, force: true })
process.stdout.write(`smoke: ${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
