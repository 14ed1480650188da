import { ownPath } from 'shared/own-path'

/** Where one goes after a step of signing in: to the next one, which knows where one wanted to go, or there. */
export function afterStep(step: 'password' | 'code' | 'enrol' | 'done', asked: string | null): string {
  if (step === 'done') return ownPath(asked)
  const page = { password: '/sign-in', code: '/sign-in/code', enrol: '/sign-in/enrol' }[step]
  return asked === null ? page : `${page}?to=${encodeURIComponent(asked)}`
}
