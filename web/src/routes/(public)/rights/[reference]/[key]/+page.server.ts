import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params, url, setHeaders }) => {
  // The address is the key: no other page learns of it.
  setHeaders({ 'x-robots-tag': 'noindex' })
  return {
    request: await ok(api.rights[':reference'][':key'].$get({ param: params })),
    sent: url.searchParams.has('sent'),
  }
}
