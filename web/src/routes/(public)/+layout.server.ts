import type { LayoutServerLoad } from './$types'

/** A member's page holds what that device said: nobody between keeps a copy, and no other site learns which page it was. */
export const load: LayoutServerLoad = ({ setHeaders, cookies }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' })
  return { agreedVersion: Number(cookies.get('gopy_agreed') ?? 0) || null }
}
