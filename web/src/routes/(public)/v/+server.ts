import { redirect } from '@sveltejs/kit'

import type { RequestHandler } from './$types'

/** A code that was typed leads where its QR leads. */
export const GET: RequestHandler = ({ url }) => {
  const code = (url.searchParams.get('code') ?? '').toLowerCase().replace(/[\s-]/g, '').slice(0, 40)
  redirect(303, code ? `/v/${encodeURIComponent(code)}` : '/')
}
