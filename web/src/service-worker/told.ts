import { self } from '$app/service-worker'
import { noticeWords } from 'shared/words/notices'

/** Where one reads whether one's own opinions were answered: this device alone knows which they are. */
const MINE = '/mine'

/** Tells that answers have come, in the same words for everybody; who looks over a shoulder learns nothing of what was said. */
export function tellOfAnswers(): void {
  self.addEventListener('push', (event) => {
    const { title, body } = noticeWords.notice
    event.waitUntil(self.registration.showNotification(title, { body, tag: 'answers', lang: 'vi' }))
  })
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(openMine())
  })
}

async function openMine(): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' })
  const open = windows.find(({ url }) => new URL(url).pathname === MINE)
  if (open) await open.focus()
  else await self.clients.openWindow(MINE)
}

/** Another person may begin with this device: word of answers is not theirs. */
export async function forgetPush(): Promise<void> {
  await (await self.registration.pushManager.getSubscription())?.unsubscribe()
}
