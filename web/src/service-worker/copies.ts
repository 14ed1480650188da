import { immutable } from '$app/manifest'
import { self } from '$app/service-worker'

import { isPageData, pageNameOf } from './page-data.ts'
import { forgetPush, tellOfAnswers } from './told.ts'

/** Programs, styles and fonts: named by their content, the same for everyone. */
const FILES = 'gopy-files'
/** Pages' data and the page that stands in for others: this device's own, and gone when it leaves or joins. */
const PAGES = 'gopy-pages'
/** Opened instead of a page when there is no network; it then opens that page from its data. */
const STAND_IN = '/offline'

/** How many times another person may have begun since this worker runs. */
let persons = 0

self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())))

/** Files of earlier programs go; copies of pages stay. */
async function tidy(): Promise<void> {
  const current = new Set(immutable.map(({ path }) => new URL(path, self.registration.scope).pathname))
  const files = await caches.open(FILES)
  for (const { url } of await files.keys()) if (!current.has(new URL(url).pathname)) await files.delete(url)
}

tellOfAnswers()

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (request.method === 'POST') {
    // Another person may begin with the next page: what the last one read is not theirs, nor what was just being fetched.
    if (/^\/(leave$|v\/)/.test(url.pathname)) {
      persons += 1
      event.waitUntil(caches.delete(PAGES))
      if (url.pathname === '/leave') event.waitUntil(forgetPush())
    }
  } else if (request.method === 'GET') {
    const answer = answerTo(event, url)
    if (answer) event.respondWith(answer)
  }
})

function answerTo(event: FetchEvent, url: URL): Promise<Response> | undefined {
  const { request } = event
  if (url.pathname.startsWith('/_app/immutable/')) return file(event)
  const name = pageNameOf(url.pathname)
  if (name !== undefined) return data(event, name)
  if (url.pathname === STAND_IN) return standIn(event)
  const ofMembers = /^\/($|mine\b|leave\b|moved\b|help\b|privacy\b|rights\b|consent\b|d\/)/.test(url.pathname)
  if (ofMembers && url.pathname.endsWith('/__data.json'))
    return fetch(request).catch(() => missing(url.pathname))
  return request.mode === 'navigate' && ofMembers ? page(request, url) : undefined
}

/** Keeps a copy. Where there is no room the promise is rejected, which the browser notes, and reading goes on without one. */
function keep(event: FetchEvent, cache: string, name: string, answer: Response): void {
  const copy = answer.clone()
  event.waitUntil(caches.open(cache).then((it) => it.put(name, copy)))
}

/** Keeps a page's copy, unless another person began after it was asked for. */
function keepPage(
  event: FetchEvent,
  name: string,
  { answer, askedFor }: { answer: Response; askedFor: number },
) {
  if (persons === askedFor) keep(event, PAGES, name, answer)
}

async function file(event: FetchEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url)
  const held = await (await caches.open(FILES)).match(pathname)
  if (held) return held
  const answer = await fetch(event.request)
  // A hotel's sign-in page answers under any address, and never with a program.
  const isFile = answer.ok && !answer.headers.get('content-type')?.startsWith('text/html')
  if (isFile) keep(event, FILES, pathname, answer)
  return answer
}

async function data(event: FetchEvent, name: string): Promise<Response> {
  const askedFor = persons
  try {
    const answer = await fetch(event.request)
    const kind = await isPageData(answer.clone())
    if (kind === 'page') keepPage(event, name, { answer, askedFor })
    // Taken back, or not this device's any more.
    if (kind === 'gone') event.waitUntil(caches.open(PAGES).then((it) => it.delete(name)))
    if (kind !== 'stranger') {
      event.waitUntil(tell(event, false))
      return answer
    }
  } catch {
    // No network: the copy below is the answer.
  }
  return copyOf(event, name)
}

async function copyOf(event: FetchEvent, name: string): Promise<Response> {
  const held = await (await caches.open(PAGES)).match(name)
  if (!held) return missing(name)
  event.waitUntil(tell(event, true))
  return new Response(held.body, JSON_TYPE)
}

const JSON_TYPE = { headers: { 'content-type': 'application/json' } }

/** Leads to the page that says that there is no copy. */
function missing(name: string): Response {
  const path = name.replace(/\/__data\.json$/, '') || '/'
  const location = `${STAND_IN}?missing&to=${encodeURIComponent(path)}`
  return new Response(`${JSON.stringify({ type: 'redirect', location })}\n`, JSON_TYPE)
}

/** Tells a page where its data came from. */
async function tell({ clientId }: FetchEvent, copy: boolean): Promise<void> {
  const client = await self.clients.get(clientId)
  client?.postMessage({ copy })
}

async function standIn(event: FetchEvent): Promise<Response> {
  const askedFor = persons
  try {
    const answer = await fetch(event.request)
    if (answer.headers.get('x-sveltekit-page')) {
      if (answer.ok) keepPage(event, STAND_IN, { answer, askedFor })
      return answer
    }
  } catch {
    // No network: the copy below is the answer.
  }
  return (await (await caches.open(PAGES)).match(STAND_IN)) ?? Response.error()
}

async function page(request: Request, url: URL): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (!(await (await caches.open(PAGES)).match(STAND_IN))) throw error
    return Response.redirect(`${STAND_IN}?to=${encodeURIComponent(url.pathname + url.search)}`)
  }
}
