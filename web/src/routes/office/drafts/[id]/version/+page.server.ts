import { ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { readFile } from '../../read-file.ts'

export const load: PageServerLoad = async ({ locals: { api }, params }) => {
  const { draft } = await ok(api.office.drafts[':id'].$get({ param: params }))
  return { draft: { id: draft.id, title: draft.title, unitId: draft.unitId, unitName: draft.unitName } }
}

export const actions = { read: (event) => readFile(event, event.params.id) } satisfies Actions
