import { fail, redirect } from '@sveltejs/kit'
import { invalid } from 'shared/errors'
import { vietnamDay } from 'shared/format'
import { NewReport } from 'shared/reports'

import { failureOf, ok, sentOf } from '#lib/server/api.ts'
import type { Actions, PageServerLoad } from './$types'

/** How many months back a report may still be begun from this page. */
const MONTHS = 12

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const [{ reports, units }, drafts] = await Promise.all([
    ok(api.office.reports.$get()),
    ok(api.office.drafts.$get()),
  ])
  return {
    reports,
    units,
    drafts: drafts.map(({ id, title }) => ({ id, title })),
    chosen: url.searchParams.get('draft'),
    months: lastMonths(vietnamDay(new Date()).slice(0, 7)),
  }
}

/** The months up to this one, latest first, as `YYYY-MM`. */
function lastMonths(month: string): string[] {
  const [year, number] = month.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year!, number! - 1 - back, 1)).toISOString().slice(0, 7),
  )
}

export const actions = {
  async make({ locals: { api }, request }) {
    const sent = sentOf(await request.formData())
    const parsed = NewReport.safeParse(sent)
    if (!parsed.success) return fail(422, { failure: invalid(parsed.error), sent })
    const answer = await api.office.reports.$post({ json: parsed.data })
    if (!answer.ok) return fail(answer.status, { failure: await failureOf(answer), sent })
    const { id, made } = await answer.json()
    redirect(303, `/office/reports/${id}${made ? '?made' : ''}`)
  },
} satisfies Actions
