import { answer } from '../aside/answer.ts'
import { copiesAmong } from '../insight/campaigns.ts'
import type { CopiesTask } from './copies-thread.ts'

await answer((opinions: CopiesTask) => copiesAmong(opinions))
