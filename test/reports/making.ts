import type { Figure, Figures } from 'shared/reports'
import { expect } from 'vitest'

import { as, type Jar, send } from '../setup/house.ts'

/** Makes a report as its page does and returns its id. */
export async function aReport(jar: Jar, about: object): Promise<string> {
  const answer = await as(jar).office.reports.$post({ json: about as never })
  expect(answer.status).toBeLessThan(300)
  return ((await answer.json()) as { id: string }).id
}

/** A report as its page shows it. */
export async function shown(jar: Jar, id: string) {
  const answer = await as(jar).office.reports[':id'].$get({ param: { id } })
  expect(answer.status).toBe(200)
  const { report, ...rest } = await answer.json()
  return { ...rest, report, figures: report.figures as unknown as Figures }
}

/** Fills every section so that nothing stands in the way of signing. */
export async function fill(jar: Jar, id: string): Promise<void> {
  const { sections } = await shown(jar, id)
  for (const { key, revision } of sections) await edit(jar, id, key, 'Không phát sinh.', revision)
}

/** Saves a section made on `revision`; returns the answer's status and reason. */
export async function edit(jar: Jar, id: string, key: string, body: string, revision = 0) {
  const answer = await as(jar).office.reports[':id'].sections[':key'].$put({
    param: { id, key },
    json: { body, revision },
  })
  return {
    status: answer.status as number,
    ...((await answer.json()) as { reason?: string; revision?: number }),
  }
}

/** Signs a report as the page showed it; returns the answer's status and what it says. */
export async function sign(
  jar: Jar,
  id: string,
  it: { mark?: string; docNumber?: number | null; signerName?: string } = {},
) {
  const mark = it.mark ?? (await shown(jar, id)).mark
  const answer = await as(jar).office.reports[':id'].sign.$post({
    param: { id },
    json: {
      mark,
      issuedOn: '2026-03-05',
      docNumber: it.docNumber ?? null,
      signerName: it.signerName ?? null,
    },
  })
  type Answer = { reason?: string; params?: { sections: string } }
  return { status: answer.status as number, ...((await answer.json()) as Answer) }
}

/** A file as a click on its link brings it. */
export async function download(jar: Jar, address: string): Promise<Uint8Array> {
  const answer = await send(jar, `/api/office/${address}`)
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Every figure anywhere in a report. */
export function figuresIn(value: unknown): Figure[] {
  if (Array.isArray(value)) return value.flatMap(figuresIn)
  if (typeof value !== 'object' || value === null) return []
  if ('query' in value && 'count' in value) return [value as Figure]
  return Object.values(value).flatMap(figuresIn)
}

/** How many opinions the list behind a figure says it has. */
export async function listed(jar: Jar, query: string): Promise<number> {
  const answer = await send(jar, `/api/office/opinions?${query}`)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { total: number }).total
}
