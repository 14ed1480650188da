import { expect } from 'vitest'

import { as, type Jar, send } from './house.ts'

/** Reads a text as the next version of a draft; returns the ways to look at it, decide, and publish it. */
export async function aVersion(analyst: Jar, draft: { id: string }, text: string) {
  const { draft: known } = await (
    await as(analyst).office.drafts[':id'].$get({ param: { id: draft.id } })
  ).json()
  const form = new FormData()
  form.set('unitId', known.unitId)
  form.set('draftId', draft.id)
  form.set('text', text)
  const answer = await send(analyst, '/api/office/imports', { method: 'POST', body: form })
  expect(answer.status).toBe(201)
  const param = { id: ((await answer.json()) as { id: string }).id }
  const imports = as(analyst).office.imports[':id']
  const look = async () => {
    const seen = await imports.version.$get({ param })
    expect(seen.status).toBe(200)
    return seen.json()
  }
  const { version, revision, mark } = await look()
  return {
    look,
    carry: (from: string, to: number[], undo = false) =>
      imports.carry.$post({ param, json: { revision, from, to, undo: String(undo) } as never }),
    /** As it was looked at first, or as at `mark`. */
    publish: (versionId = version.id, seen = mark) =>
      imports['publish-version'].$post({ param, json: { revision, versionId, mark: seen } }),
    publishAsDraft: () =>
      imports.publish.$post({
        param,
        json: {
          revision,
          title: 'Khác',
          consultationTitle: 'Đợt',
          opensAt: '2026-03-01T07:00',
          closesAt: '2026-03-20T17:00',
        } as never,
      }),
  }
}
