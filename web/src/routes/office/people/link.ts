/** What is shown of a link that has been made; `token` is null when it goes by letter. */
export function shownLink(
  origin: string,
  page: 'invitation' | 'password',
  { token, expiresAt }: { token: string | null; expiresAt: string },
) {
  return { link: token === null ? null : `${origin}/${page}/${token}`, expiresAt }
}
