import type pg from 'pg'

/** A row as it lies on disk: `values` as text; `place` block and item; `xmin` the number of the transaction that wrote it. */
export interface Row {
  place: [number, number]
  xmin: number
  values: Record<string, string>
}

export interface Table {
  name: string
  rows: Row[]
}

/** A version of a row that no query shows any more, or still does: its bytes as they lie in the file. */
export interface Version {
  table: string
  place: [number, number]
  xmin: number
  bytes: Buffer
}

/** All that a thief of the disk reads: tables, versions of rows, sequences, statistics, files, the program's log, a phone's history. */
export interface Dump {
  tables: Table[]
  versions: Version[]
  sequences: Record<string, string>
  statistics: string
  /** The files of this database in which opinions are, and the database server's own log. */
  files: Buffer[]
  /** The parts of the write-ahead log in which opinions are, oldest first. */
  writtenAhead: Buffer[]
  log: string[]
  history: string[]
}

interface Found {
  log: string
  history: string[]
  /** Words that stand in every opinion, by which the files that hold opinions are known; null leaves files out. */
  mark: string | null
}

/** Reads everything as superuser, on one connection: in an open transaction it sees what that planted. */
export async function dumpOf(client: pg.PoolClient, { log, history, mark }: Found): Promise<Dump> {
  const all = async <T extends object>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as T[]
  const names = await all<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind in ('r', 'm')
       and relnamespace not in (select oid from pg_namespace where nspname ~ '^pg_(catalog|toast|temp)' or nspname = 'information_schema')
     order by 1`,
  )
  const tables: Table[] = []
  const versions: Version[] = []
  for (const { name } of names) {
    const rows = await all<{ ctid: string; xmin: string; row: Record<string, unknown> }>(
      `select ctid::text, xmin::text, to_jsonb(t) as row from ${name} t`,
    )
    tables.push({
      name,
      rows: rows.map(({ ctid, xmin, row }) => ({
        place: placeOf(ctid),
        xmin: Number(xmin),
        values: flat(row),
      })),
    })
    const items = await all<{ block: string; lp: number; xmin: string; bytes: Buffer }>(
      `select block, lp, t_xmin::text as xmin, t_data as bytes
       from generate_series(0, pg_relation_size($1::text::regclass) / current_setting('block_size')::integer - 1) block,
         heap_page_items(get_raw_page($1::text, block)) where t_data is not null`,
      [name],
    )
    for (const { block, lp, xmin, bytes } of items)
      versions.push({ table: name, place: [Number(block), lp], xmin: Number(xmin), bytes })
  }
  const sequences = await all<{ name: string; value: string }>(
    `select schemaname || '.' || sequencename as name, coalesce(last_value::text, '') as value from pg_sequences`,
  )
  const [statistics] = await all<{ text: string }>(
    `select string_agg(row_to_json(s)::text, E'\n') as text from pg_stats s where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  const bytesWith = async (from: string) =>
    mark === null
      ? []
      : (
          await all<{ bytes: Buffer }>(
            `select bytes from (${from}) it where position(convert_to($1, 'UTF8') in bytes) > 0`,
            [mark],
          )
        ).map(({ bytes }) => bytes)
  const files = await bytesWith(
    `select pg_read_binary_file(pg_relation_filepath(oid), true) as bytes from pg_class
     where relkind in ('r', 'm', 't', 'i') and relfilenode <> 0`,
  )
  const writtenAhead = await bytesWith(
    `select pg_read_binary_file('pg_wal/' || name, true) as bytes from pg_ls_waldir() order by name`,
  )
  return {
    tables,
    versions,
    sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])),
    statistics: statistics?.text ?? '',
    files: [...files, await serverLogOf(all)],
    writtenAhead,
    log: log.split('\n').filter((line) => line.startsWith('{')),
    history,
  }
}

/** What the database server says of errors and slow statements, beside its data. */
async function serverLogOf(all: (text: string) => Promise<object[]>): Promise<Buffer> {
  const [read] = (await all(`select pg_read_binary_file('server.log', true) as bytes`)) as {
    bytes: Buffer | null
  }[]
  return read?.bytes ?? Buffer.alloc(0)
}

function placeOf(ctid: string): [number, number] {
  const [block = 0, item = 0] = ctid.replace(/[()]/g, '').split(',').map(Number)
  return [block, item]
}

/** Every value of a row as text, those within JSON too, named by the way to it. */
function flat(value: unknown, name = ''): Record<string, string> {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object') return { [name]: String(value) }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, part]) => flat(part, name ? `${name}.${key}` : key)),
  )
}
