import { answer } from '../aside/answer.ts'
import { fingerprintOf, planUnits } from './import-plan.ts'
import type { ListTask } from './list-aside.ts'
import { readUnitList } from './read-list.ts'

await answer((task: ListTask) => {
  if ('bytes' in task) return readUnitList(task.bytes)
  const planned = planUnits(...task.plan)
  return { planned, fingerprint: fingerprintOf(planned) }
})
