import { type Auth, createAuth, type Foundation } from './auth.ts'
import { type Oidc, trouble } from './provider.ts'

/** The way in by the organisation's own service. */
export type ProviderDoor = {
  label: string
  /** What opens it, or null while the service does not answer; why is told to `fault`. */
  open: () => Promise<Auth | null>
}

/**
 * The way in by the organisation's own service, beside the one by password and apart from it: it is made when the service first answers
 * somebody who wants to come by it. A service that is away, or that keeps us waiting, holds up nobody else.
 */
export function providerDoor(
  foundation: Foundation & { fault: (error: Error, route: string) => void },
  oidc: Oidc,
): ProviderDoor {
  let auth: Auth | undefined
  return {
    label: oidc.label,
    open: async () => {
      const why = await trouble(oidc)
      if (why) foundation.fault(why, '/api/sign-in/provider')
      return why ? null : (auth ??= createAuth(foundation, oidc))
    },
  }
}
