import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const { unit, consultations } = await ok(api.consultations.$get())
  return { unit, consultations, left: url.searchParams.has('left') }
}
