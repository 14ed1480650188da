import type { PageServerLoad } from './$types'

// The setting CONTACT, checked at the start with all others.
export const load: PageServerLoad = () => ({ contact: process.env.CONTACT?.trim() || null })
