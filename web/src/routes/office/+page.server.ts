import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'
import { opinionsToLook, requestsDue, todoOf } from './todo.ts'

export const load: PageServerLoad = async ({ locals: { api }, parent }) => {
  const [{ roles }, { today, drafts, toLook }, { reports }, requests] = await Promise.all([
    parent(),
    ok(api.office.today.$get()),
    ok(api.office.reports.$get()),
    ok(api.office['requests-due'].$get()),
  ])
  return {
    today,
    todos: [
      ...requestsDue(requests),
      ...(roles.includes('analyst') ? opinionsToLook(toLook) : []),
      ...todoOf(today, drafts, roles.includes('analyst') ? reports : null),
    ],
    drafts: drafts.filter((draft) => draft.state === 'open' || draft.state === 'before'),
  }
}
