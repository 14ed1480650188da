import type { Context } from 'hono'

/** A workbook as an answer, to be kept under a name. */
export function sheet(c: Context, bytes: Buffer, name: string) {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}.xlsx"`,
  })
}
