/**
 * Every address of the web, and what becomes of a visitor there: `public` is answered, `sign-in` leads to the sign-in page and back
 * afterwards, `join` asks to join first, `lead on` leads to another public page.
 */
export const pages: Record<string, 'public' | 'sign-in' | 'join' | 'lead on'> = {
  '/': 'public',
  '/api-docs': 'public',
  '/consent': 'public',
  '/help': 'public',
  '/invitation/[token]': 'public',
  '/mine': 'public',
  '/password/[token]': 'public',
  '/privacy': 'public',
  '/v': 'lead on',
  '/v/[code]': 'public',
  '/d/[draft]': 'join',
  '/d/[draft]/[section]': 'join',
  '/sign-in': 'public',
  '/office': 'sign-in',
  '/office/answers': 'sign-in',
  '/office/answers/[draft]': 'sign-in',
  '/office/consent': 'sign-in',
  '/office/drafts': 'sign-in',
  '/office/drafts/[id]': 'sign-in',
  '/office/drafts/import/[id]': 'sign-in',
  '/office/drafts/import/[id]/publish': 'sign-in',
  '/office/help': 'sign-in',
  '/office/invitation/[token]': 'sign-in',
  '/office/opinions': 'sign-in',
  '/office/people': 'sign-in',
  '/office/people/[id]': 'sign-in',
  '/office/people/invitations': 'sign-in',
  '/office/people/invite': 'sign-in',
  '/office/reports': 'sign-in',
  '/office/reports/[id]': 'sign-in',
  '/office/reports/[id]/preview': 'sign-in',
  '/office/settings': 'sign-in',
  '/office/settings/consent': 'sign-in',
  '/office/themes': 'sign-in',
  '/office/themes/[draft]': 'sign-in',
  '/office/units': 'sign-in',
  '/office/units/[code]': 'sign-in',
  '/office/units/sheets': 'sign-in',
}

/** Addresses that take forms only, and lead a visitor to another page. */
export const forms: Record<string, string> = {
  '/office/sign-out': '/sign-in',
}
