import type { Page, Worker } from 'playwright-core'
import { noticeWords } from 'shared/words/notices'
import { expect, test } from 'vitest'

import { aPhone, aUnitThatIsAsked, join, server } from './member.ts'

/** What the service worker asked the browser to do, where a person would see it. */
type Asked = { shown: unknown[]; closed: number; opened: string[]; focused: string[] }
type InWorker = {
  asked: Asked
  waiting: Promise<unknown>
  registration: { showNotification: (title: string, options: object) => Promise<void> }
  clients: { openWindow: (path: string) => Promise<null> }
  WindowClient: { prototype: { url: string; focus: () => Promise<unknown> } }
}

/** The Chromium of the tests has no notifications to draw and no person to touch them: what it is asked for is noted there, at its edge. */
const noteWhatIsAsked = (worker: Worker) =>
  worker.evaluate(() => {
    const it = globalThis as unknown as InWorker
    const asked: Asked = { shown: [], closed: 0, opened: [], focused: [] }
    it.asked = asked
    it.registration.showNotification = async (title, options) => void asked.shown.push({ title, ...options })
    it.clients.openWindow = async (path) => {
      asked.opened.push(path)
      return null
    }
    it.WindowClient.prototype.focus = async function focus() {
      asked.focused.push(new URL(this.url).pathname)
    }
  })

const asked = (worker: Worker) => worker.evaluate(() => (globalThis as unknown as InWorker).asked)

/** Somebody touches the notification that is shown. */
const touch = (worker: Worker) =>
  worker.evaluate(async () => {
    const it = globalThis as unknown as InWorker & EventTarget
    const close = () => void (it.asked.closed += 1)
    const waitUntil = (work: Promise<unknown>) => (it.waiting = work)
    const event = new Event('notificationclick')
    it.dispatchEvent(
      Object.defineProperties(event, { notification: { value: { close } }, waitUntil: { value: waitUntil } }),
    )
    await it.waiting
  })

/** A message of the browser's push service arrives for our service worker, as DevTools delivers one. */
async function deliver(page: Page, data: string) {
  const devtools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ isDeleted }) => !isDeleted)
      if (ours) resolve(ours.registrationId)
    }),
  )
  await devtools.send('ServiceWorker.enable')
  const registrationId = await registered
  await devtools.send('ServiceWorker.deliverPushMessage', { origin: server.address, registrationId, data })
  await devtools.detach()
}

test('word that answers have come says the same to everybody, whatever was sent; touched, it opens one’s own page', async () => {
  const page = await aPhone()
  const { code } = await aUnitThatIsAsked()
  await join(page, code)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const [worker] = page.context().serviceWorkers()
  await noteWhatIsAsked(worker!)

  await deliver(page, '{"title":"Ý kiến của bạn bị từ chối"}')
  const shown = { ...noticeWords.notice, tag: 'answers', lang: 'vi' }
  await expect.poll(() => asked(worker!)).toMatchObject({ shown: [shown] })
  await touch(worker!)
  expect(await asked(worker!)).toMatchObject({ closed: 1, opened: ['/mine'], focused: [] })

  // The page it opened; the next word leads back to it.
  await page.goto('/mine')
  await page.getByRole('heading', { level: 1, name: 'Ý kiến của tôi' }).waitFor()
  await deliver(page, '')
  await expect.poll(() => asked(worker!)).toMatchObject({ shown: [shown, shown] })
  await touch(worker!)
  expect(await asked(worker!)).toMatchObject({ closed: 2, opened: ['/mine'], focused: ['/mine'] })
})
