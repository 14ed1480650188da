import { preloadCode } from '$app/navigation'

/** Pages whose data the service worker keeps; it has the same rule. */
const KEPT = /^\/($|mine$|d\/[^/]+(\/\d+)?$)/

/** The pages of members whose programs are kept. */
const PAGES = [
  '/(public)',
  '/(public)/mine',
  '/(public)/leave',
  '/(public)/help',
  '/(public)/offline',
  '/(public)/d/[draft]',
  '/(public)/d/[draft]/[section]',
] as const

/**
 * Has the service worker keep what reading without network needs: the programs of members' pages, the page that stands in for others, the
 * data of the one that was opened, and that of "Ý kiến của tôi". It keeps what passes through it, so everything is asked for once, when
 * the page has nothing better to do. The outbox comes along: one may begin to type without network.
 */
export async function keepForReading(pathname: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller) await controlled()
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter((it) => it.origin === location.origin && it.pathname.startsWith('/_app/immutable/'))
  const held = await caches.open('gopy-pages')
  const data = [pathname, '/mine'].filter((it) => KEPT.test(it)).map(dataOf)
  const missing = await Promise.all(
    data.map(async (it, at) => (at > 0 && (await held.match(it)) ? [] : [it])),
  )
  // What does not arrive now is asked for again with the next page.
  await Promise.allSettled([
    ...PAGES.map((it) => preloadCode(it)),
    ...loaded.map((it) => ask(it, { cache: 'force-cache' })),
    ...missing.flat().map((it) => ask(it)),
    ask('/offline'),
    import('#lib/outbox/Queued.svelte'),
  ])
}

/** Asks and takes the whole answer: one left half read would hold its connection. */
const ask = async (address: string | URL, how?: RequestInit) => (await fetch(address, how)).arrayBuffer()

const dataOf = (path: string) => `${path === '/' ? '' : path}/__data.json`

/** The first service worker takes over pages that are open already. */
const controlled = () =>
  new Promise<void>((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  )
