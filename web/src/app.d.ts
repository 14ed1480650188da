import type { apiFor } from '#lib/server/api.ts'

declare global {
  namespace App {
    interface Locals {
      api: ReturnType<typeof apiFor>['api']
      call: ReturnType<typeof apiFor>['call']
    }
    interface Error {
      message: string
      reason?: string
    }
  }
}
