import type { APIRequestContext } from 'playwright-core'
import { expect, test } from 'vitest'

import { aDesk } from '../setup/desk.ts'
import { aDraft, aMember, anOpinion, aUnit, say } from '../setup/make.ts'

/** The components of which a page shows something and has no style, by the class their elements carry: before any program runs. */
async function unstyled(request: APIRequestContext, path: string): Promise<string[]> {
  const answer = await request.get(path)
  expect([path, answer.status()]).toEqual([path, 200])
  const page = await answer.text()
  const linked = [...page.matchAll(/<link href="([^"]+\.css)"[^>]*rel="stylesheet"/g)].map(([, href]) =>
    new URL(href!, answer.url()).toString(),
  )
  const sheets = await Promise.all(linked.map(async (href) => (await request.get(href)).text()))
  const styles = [...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css!)
  const styled = [...styles, ...sheets].join('\n')
  const body = page.slice(page.indexOf('<body')).replace(/<script.*?<\/script>/gs, '')
  const scoped = new Set([...body.matchAll(/\bsvelte-[a-z0-9]{5,8}\b/g)].map(([it]) => it))
  expect([path, scoped.size > 1]).toEqual([path, true])
  return [...scoped].filter((it) => !styled.includes(`.${it}`)).map((it) => `${path} ${it}`)
}

test('every page comes with the style of all it shows, without waiting for its program', async () => {
  const unit = await aUnit()
  const draft = await aDraft(unit)
  const desk = await aDesk(unit)
  const member = await aMember(unit)
  await say(member, anOpinion(draft, draft.paragraphs[0]!, { body: 'Đề nghị ghi rõ lộ trình.' }))
  const officers = [
    '/office',
    '/office/drafts',
    '/office/opinions',
    '/office/answers',
    '/office/units',
    '/office/meetings',
  ]
  const reader = await desk.context().browser()!.newContext({ baseURL: desk.url(), javaScriptEnabled: false })
  const cookie = { cookie: [...member].map(([name, value]) => `${name}=${value}`).join('; ') }
  const readers = await desk
    .context()
    .browser()!
    .newContext({ baseURL: desk.url(), extraHTTPHeaders: cookie })
  const section = `/d/${draft.slug}/1`
  const own = await (await readers.request.get(section)).text()
  const mark = /\?edit=([\w-]+)/.exec(own)![1]!
  const read = [
    '/mine',
    `/d/${draft.slug}`,
    section,
    `${section}?p=${draft.paragraphs[1]!.id}`,
    `${section}?edit=${mark}`,
  ]
  const found = [
    ...(await Promise.all(officers.map((it) => unstyled(desk.request, it)))),
    ...(await Promise.all(['/', '/sign-in', '/help', '/rights'].map((it) => unstyled(reader.request, it)))),
    ...(await Promise.all(read.map((it) => unstyled(readers.request, it)))),
  ]
  expect(found.flat()).toEqual([])
})
