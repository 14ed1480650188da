import type { Table } from './row.ts'
import { audit } from './table/audit.ts'
import { drafts } from './table/drafts.ts'
import { joining } from './table/joining.ts'
import { meetings } from './table/meetings.ts'
import { moderation } from './table/moderation.ts'
import { opinions } from './table/opinions.ts'
import { people } from './table/people.ts'
import { reports } from './table/reports.ts'
import { rights } from './table/rights.ts'
import { signingIn } from './table/signing-in.ts'
import { themes } from './table/themes.ts'
import { units } from './table/units.ts'

/** Every route of the API, with who may call it. A new route is added to the file of its feature. */
export const table: Table = {
  ...signingIn,
  ...joining,
  ...opinions,
  ...meetings,
  ...moderation,
  ...drafts,
  ...themes,
  ...reports,
  ...people,
  ...audit,
  ...rights,
  ...units,
}
