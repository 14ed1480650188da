import { fail, redirect, type RequestEvent } from '@sveltejs/kit'
import { DRAFT_BYTES_MAX, fileTooLarge } from 'shared/outline'

import { failureOf } from '#lib/server/api.ts'

/** Reads the file or the text of a form, as a draft or as the next version of one, and leads to what was understood. */
export async function readFile(
  { locals: { api }, request }: Pick<RequestEvent, 'locals' | 'request'>,
  draftId = '',
) {
  const form = await request.formData()
  const [unitId, text, file] = [
    String(form.get('unitId') ?? ''),
    String(form.get('text') ?? ''),
    form.get('file'),
  ]
  // A field without a file comes as one that has no name.
  const chosen = file instanceof File && file.name !== '' ? file : null
  const sent = { unitId, text, file: chosen !== null }
  if (chosen && chosen.size > DRAFT_BYTES_MAX) return fail(422, { failure: fileTooLarge, sent })
  const place = draftId === '' ? { unitId } : { unitId, draftId }
  const source = chosen ? { ...place, file: chosen } : { ...place, text }
  const answer = await api.office.imports.$post({ form: source })
  if (answer.ok) redirect(303, `/office/drafts/import/${(await answer.json()).id}#content`)
  return fail(answer.status, { failure: await failureOf(answer), sent })
}
