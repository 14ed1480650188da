import { AuditFilter } from 'shared/audit'
import { MomentCursor } from 'shared/cursors'
import { anyMay } from 'shared/powers'

import { ok } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const names = Object.keys(AuditFilter.shape) as (keyof AuditFilter)[]

export const load: PageServerLoad = async ({ locals: { api }, url, parent }) => {
  const { roles } = await parent()
  const asked = Object.fromEntries(names.map((name) => [name, url.searchParams.get(name) ?? '']))
  const understood = AuditFilter.safeParse(asked).success
  const filter = (understood ? asked : {}) as Partial<Record<keyof AuditFilter, string>>
  const place = url.searchParams.get('after') ?? ''
  const after = MomentCursor.safeParse(place).success ? place : ''
  const log = anyMay(roles, 'readAudit')
    ? await ok(api.office.audit.$get({ query: { ...filter, after } as never }))
    : null
  return { asked, understood, filter, after, log }
}
