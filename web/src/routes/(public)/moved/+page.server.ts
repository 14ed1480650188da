import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const { unit } = await ok(api.consultations.$get())
  return { unit: unit?.name ?? null }
}
