import { redirect } from '@sveltejs/kit'
import { vietnamDay } from 'shared/format'
import {
  Closing,
  Declaration,
  MergingForm,
  Moving,
  Opening,
  Recasting,
  Renaming,
  SplittingForm,
} from 'shared/unit-changes'

import { ok, submit } from '#lib/server/api.ts'
import { asOfIn } from '#lib/as-of.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { operations } from './operations.ts'

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const asOf = asOfIn(url)
  const [about, below, levels] = await Promise.all([
    ok(api.office.units[':code'].$get({ param: params, query: asOf })),
    ok(api.office.units[':code'].below.$get({ param: params, query: asOf })),
    ok(api.office.units.levels.$get()),
  ])
  const asked = operations.find((it) => it === url.searchParams.get('do')) ?? null
  const doing = about.today.code === params.code.toUpperCase() ? asked : null
  const toShareOut =
    doing === 'split'
      ? await ok(
          api.office.units[':code'].below.$get({ param: params, query: { ...asOf, toShareOut: 'true' } }),
        )
      : null
  return {
    ...about,
    below,
    levels: levels.names,
    asOf: asOf.asOf ?? null,
    doing,
    toShareOut: toShareOut?.units ?? [],
    currentDay: vietnamDay(new Date()),
    done: url.searchParams.has('done'),
  }
}

type Outcome = Awaited<ReturnType<typeof submit>>

/** After a change the page is read anew; a refused form comes back with what was typed. */
async function answered<T extends Outcome>({ params }: RequestEvent, outcome: Promise<T>) {
  const it = await outcome
  if ('done' in it) redirect(303, `/office/units/${params.code}?done`)
  return it
}

const unit = ({ locals: { api } }: RequestEvent) => api.office.units[':code']

export const actions = {
  async open(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, Opening, (json) => unit(event).below.$post({ param, json })),
    )
  },
  async rename(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, Renaming, (json) => unit(event).rename.$post({ param, json })),
    )
  },
  async recast(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, Recasting, (json) => unit(event).recast.$post({ param, json })),
    )
  },
  async move(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, Moving, (json) => unit(event).move.$post({ param, json })),
    )
  },
  async merge(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, MergingForm, (json) => unit(event).merge.$post({ param, json })),
    )
  },
  async split(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, SplittingForm, (json) => unit(event).split.$post({ param, json })),
    )
  },
  async close(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, Closing, (json) => unit(event).close.$post({ param, json })),
    )
  },
  async declare(event) {
    const form = await event.request.formData()
    const param = event.params
    return answered(
      event,
      submit(form, Declaration, (json) => unit(event).members.$post({ param, json })),
    )
  },
} satisfies Actions
