import type { LayoutServerLoad } from './$types'

/** A member's page holds what that device said: nobody between keeps a copy. */
export const load: LayoutServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
}
