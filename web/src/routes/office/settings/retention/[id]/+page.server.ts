import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params: { id } }) => ({
  proof: await ok(api.office.proofs[':id'].$get({ param: { id } })),
})
