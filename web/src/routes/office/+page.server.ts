import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { todoOf } from './todo.ts'

export const load: PageServerLoad = async ({ locals: { api }, parent }) => {
  const [{ roles }, { today, drafts }, { reports }] = await Promise.all([
    parent(),
    ok(api.office.today.$get()),
    ok(api.office.reports.$get()),
  ])
  return {
    today,
    todos: todoOf(today, drafts, roles.includes('analyst') ? reports : null),
    drafts: drafts.filter((draft) => draft.state === 'open' || draft.state === 'before'),
  }
}
