import { stances } from 'shared/opinions'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { api }, params }) => {
  const { campaigns, stock, ...rest } = await ok(
    api.office.drafts[':id'].campaigns.$get({ param: { id: params.draft } }),
  )
  const whole = (group: (typeof campaigns)[number]) => ({
    ...group,
    stances: Object.fromEntries(stances.map((stance) => [stance, group.stances[stance] ?? 0])) as Record<
      (typeof stances)[number],
      number
    >,
  })
  return { ...rest, campaigns: campaigns.map(whole), stock: stock.map(whole) }
}
