import { answer } from '../aside/answer.ts'
import { fingerprintOf, planUnits } from './import-plan.ts'
import type { ListTask } from './list-aside.ts'

await answer((task: ListTask) => {
  const planned = planUnits(...task)
  return { planned, fingerprint: fingerprintOf(planned) }
})
