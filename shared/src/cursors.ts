import { z } from 'zod'

import { Day } from './days.ts'

/** How a place in a list is written: what the list is sorted by, and the id of the last row shown, joined by a dot. */
const cut = (text: string) => {
  const at = text.lastIndexOf('.')
  return { by: text.slice(0, at), id: text.slice(at + 1) }
}

/** A place in a list sorted by day: `2026-03-02.<id>`. */
export const DayCursor = z
  .string()
  .max(60)
  .transform(cut)
  .pipe(z.object({ by: Day, id: z.guid() }))
  .transform(({ by: day, id }) => ({ day, id }))

/** A place in a list sorted by moments with microseconds: `2026-03-02T01:00:00.000000Z.<id>`. */
export const MomentCursor = z
  .string()
  .max(80)
  .transform(cut)
  .pipe(z.object({ by: z.iso.datetime({ precision: 6 }), id: z.guid() }))
  .refine(({ by }) => Day.safeParse(by.slice(0, 10)).success, 'date')
  .transform(({ by: at, id }) => ({ at, id }))

/** A place in a list sorted by the units' places in the tree: the labels from the root down, as `T.P3.P3C17`. */
export const PathCursor = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9_]{1,200}(\.[A-Za-z0-9_]{1,200})*$/)

/** A place in a list of links: that of the unit in the tree and the code, `T.P3.P3C17~abcdefghjk`. */
export const LinkCursor = z
  .string()
  .transform((text) => text.split('~'))
  .pipe(z.tuple([PathCursor, z.string().regex(/^[a-z0-9]{1,40}$/)]))
  .transform(([path, code]) => ({ path, code }))

/** Where a list goes on, if that is asked: `''` and nothing are its beginning. */
export const after = <S extends z.ZodType>(cursor: S) =>
  z.preprocess((it) => (it === '' ? undefined : it), cursor.nullable().default(null))
