import type { Composition } from 'api/documents/composition'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { id } }) => {
  const paper = await ok(api.office.reports[':id'].paper.$get({ param: { id } }))
  // Columns hold columns: the type of what JSON makes of them ends before they do.
  return { paper: paper as unknown as Composition, id }
}
