import { answer } from '../aside/answer.ts'
import { learnTones, suggestTones } from '../insight/tone-training.ts'
import type { ToneTask } from './tone-thread.ts'

await answer((task: ToneTask) =>
  'examples' in task ? learnTones(task.examples) : suggestTones(task.texts, task.model, task.reliability),
)
