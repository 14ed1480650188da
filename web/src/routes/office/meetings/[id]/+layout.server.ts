import { ok } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

/** The meeting, and the wording one looks for places in: large, and not asked for again with each opinion. */
export const load: LayoutServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
  depends('gopy:meeting')
  const param = { id }
  const meeting = await ok(api.office.meetings[':id'].$get({ param }))
  if (!meeting.mine || meeting.closedOn) return { meeting, drafts: [] }
  const { drafts } = await ok(api.office.meetings[':id'].wording.$get({ param }))
  return { meeting, drafts }
}
