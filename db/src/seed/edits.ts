import type { Edit } from './edits/edit.ts'
import { editsOnLife } from './edits/on-life.ts'
import { editsOnTheUnion } from './edits/on-the-union.ts'
import { editsOnWork } from './edits/on-work.ts'

/** Every change of wording asked for in the sample; each is meant for one paragraph of one draft. */
export const edits: readonly Edit[] = [...editsOnWork, ...editsOnLife, ...editsOnTheUnion]
