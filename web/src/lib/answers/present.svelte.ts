import { z } from 'zod'

/** How often a page says that somebody is still answering, and asks who else is. */
const EVERY_MS = 20_000

const Answer = z.object({ others: z.array(z.object({ name: z.string() })) })

/** Says, while the page is open, where somebody is answering; `others` are who else is, once heard of (null until then). */
export function stayPresent(where: () => { draft: string; section: number | null }) {
  let others = $state.raw<string[] | null>(null)
  $effect(() => {
    const { draft, section } = where()
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/office/drafts/${draft}/answering`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ section }),
      }).catch(() => null)
      // Without network the page goes on as it is; what is sent is refused or kept by the server.
      if (answer?.ok) others = Answer.parse(await answer.json()).others.map(({ name }) => name)
    }, EVERY_MS)
    return () => clearInterval(timer)
  })
  return {
    get others() {
      return others
    },
  }
}
