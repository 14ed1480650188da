import type { LayoutServerLoad } from './$types'

/** Which text of consent this device agreed to, if any. */
export const load: LayoutServerLoad = ({ cookies }) => ({
  agreedVersion: Number(cookies.get('__Host-gopy_agreed') ?? cookies.get('gopy_agreed') ?? 0) || null,
})
