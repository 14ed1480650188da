import { randomUUID } from 'node:crypto'

import { type ActionFailure, fail, isHttpError, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Failure } from 'shared/errors'
import { NewOpinion, Rewrite } from 'shared/opinions'
import { explain, explainField } from 'shared/words/errors'

import { failureOf, submit } from '#lib/server/api.ts'

/** Why an opinion was not taken, in sentences; `sent` is everything that was typed, `id` the one to send it under next time. */
export type Refused = {
  problem: string
  reason: string
  fields: Record<string, string>
  sent: Record<string, string>
  id: string
}

/**
 * Keeps a new opinion. Refused, the form comes back whole. Kept, the page is asked for again with `?sent=<mark>`, so that
 * reloading it sends nothing; the id was chosen when the form was made, so sending twice keeps one opinion. With `?had=<mark>` when this
 * device had said the same words here before. Never the id: a phone's history must not name a row of the database.
 */
export async function send({ locals: { api }, request, url }: RequestEvent) {
  const form = await request.formData()
  const id = String(form.get('id'))
  if (asPrinted(form.get('suggestedWording')) === asPrinted(form.get('wording')))
    form.set('suggestedWording', '')
  const result = await submit(form, NewOpinion, (json) => api.opinions[':id'].$put({ param: { id }, json }))
  if ('done' in result) {
    const { id: kept, mark } = result.done
    redirect(303, `${url.pathname}?${kept === id ? 'sent' : 'had'}=${mark}#o-${mark}`)
  }
  return refused(result, id)
}

/** Replaces the words of an own opinion. */
export async function rewrite({ locals: { api }, request, url }: RequestEvent) {
  const form = await request.formData()
  const id = String(form.get('id'))
  if (asPrinted(form.get('suggestedWording')) === asPrinted(form.get('wording')))
    form.set('suggestedWording', '')
  const result = await submit(form, Rewrite, (json) => api.opinions[':id'].$patch({ param: { id }, json }))
  if ('done' in result) redirect(303, `${url.pathname}?saved=${result.done.mark}#o-${result.done.mark}`)
  return refused(result, id)
}

/** Takes an own opinion back and erases its words. */
export async function withdraw({ locals: { api }, request, url }: RequestEvent) {
  const form = await request.formData()
  const id = String(form.get('id'))
  const res = await api.opinions[':id'].$delete({ param: { id } })
  const place = encodeURIComponent(String(form.get('place')))
  if (res.ok) redirect(303, `${url.pathname}?withdrawn=${place}#${place}`)
  return refused(fail(res.status, { failure: await failureOf(res), sent: {} }), id)
}

/**
 * What a page shows. A form that was refused comes back even when its page cannot: the draft withdrawn, the device no longer known.
 * Then null, and the page is what was typed.
 */
export async function unlessGone<T>(request: Request, shown: Promise<T>): Promise<T | null> {
  try {
    return await shown
  } catch (cause) {
    if (request.method === 'POST' && isHttpError(cause)) return null
    throw cause
  }
}

/** Reasons for which an id is used up, by other words or by an opinion taken back: sent again, these words are another opinion. */
const taken = ['opinion.sentAlready', 'opinion.withdrawnAlready']

function refused(
  { status, data: { failure, sent } }: ActionFailure<{ failure: Failure; sent: Record<string, string> }>,
  id: string,
) {
  const { reason, fields = {} } = failure
  return fail(status, {
    problem: explain(failure),
    reason,
    fields: Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, explainField(key)])),
    sent,
    id: taken.includes(reason) ? randomUUID() : id,
  } satisfies Refused)
}

/** A wording with the differences a text box makes taken out. */
function asPrinted(text: FormDataEntryValue | null): string {
  return String(text ?? '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
