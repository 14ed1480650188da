import { preloadCode } from '$app/navigation'

import { fetchAll } from '#lib/opinion/later.ts'
import { openOutbox } from '#lib/outbox/open.ts'

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
 * data of those that were opened, of the contents of their draft, and of "Ý kiến của tôi". It keeps what passes through it, so everything is asked for once, when
 * the page has nothing better to do. The outbox comes along: one may begin to type without network.
 */
export async function keepForReading(opened: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller) await controlled()
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter((it) => it.origin === location.origin && it.pathname.startsWith('/_app/immutable/'))
  // A style that came within the page is linked too, and never fetched; the page that stands in for others needs it as a file.
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
  const written = [...links].map(({ href }) => href)
  const held = await caches.open('gopy-pages')
  const asked = new Set(opened.filter((it) => KEPT.test(it)).map(dataOf))
  // Who taps sooner than the page hears it has left a document behind that kept nothing.
  const others = [...opened.flatMap((it) => /^\/d\/[^/]+(?=\/\d+$)/.exec(it)?.[0] ?? []), '/mine'].map(dataOf)
  for (const it of others) if (!(await held.match(it))) asked.add(it)
  // What does not arrive now is asked for again with the next page.
  await Promise.allSettled([
    ...PAGES.map((it) => preloadCode(it)),
    ...[...loaded, ...written].map((it) => ask(it, { cache: 'force-cache' })),
    ...[...asked].map((it) => ask(it)),
    ask('/offline'),
    openOutbox(),
    import('shared/word-diff'),
    fetchAll(),
  ])
}

/** Has the copy of "Ý kiến của tôi" tell what was just sent, rewritten or taken back. */
export async function keepOwn(): Promise<void> {
  if ('serviceWorker' in navigator) await ask(dataOf('/mine'))
}

/** Asks and takes the whole answer: one left half read would hold its connection. */
const ask = async (address: string | URL, how?: RequestInit) => (await fetch(address, how)).arrayBuffer()

const dataOf = (path: string) => `${path === '/' ? '' : path}/__data.json`

/** The first service worker takes over pages that are open already. */
const controlled = () =>
  new Promise<void>((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  )
