import { ok } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'
import { readFile } from './read-file.ts'

export const load: PageServerLoad = async ({ locals: { api } }) => {
  const [{ drafts }, { imports, units }] = await Promise.all([
    ok(api.office.today.$get()),
    ok(api.office.imports.$get()),
  ])
  return { drafts, imports, units }
}

export const actions = { read: (event) => readFile(event) } satisfies Actions
