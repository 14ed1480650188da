import { createHmac } from 'node:crypto'

import pg from 'pg'

/** Any number, the same in every copy: whoever holds it is the one that gives rights in this database. */
const GRANTING = 7_301_989

/**
 * Tables that only grow: the program's role may read and add, and those columns alone that are its to say.
 * What makes an entry part of the chain is written by the database itself.
 */
const APPEND_ONLY: Record<string, string[]> = {
  audit_entry: ['id', 'at', 'actor_id', 'job', 'action', 'unit_id', 'detail'],
  audit_anchor: ['seq', 'hash', 'signature', 'at'],
}

/** Tables that the owner alone writes. */
const READ_ONLY = ['migration', 'audit_head']

const SCHEMAS = ['public', 'pgboss']

/** How one of the program's roles signs in. */
export interface Login {
  name: string
  password: string
}

/** The roles a database has beside its owner: `app` runs everything, `collector` takes in survey responses and nothing else. */
export type Logins = Record<'app' | 'collector', Login>

/** The names of a database's roles. Roles are known to the whole server: each database has its own. */
export function loginsOf(database: string, passwordOf: (role: keyof Logins) => string): Logins {
  // A name of PostgreSQL has at most 63 bytes.
  const login = (role: keyof Logins) => ({
    name: `${database.slice(0, 50)}_${role}`,
    password: passwordOf(role),
  })
  return { app: login('app'), collector: login('collector') }
}

/** The roles of the database at `ownerUrl`, the same for every process that has this address; null when it holds no password. */
export function derivedLogins(ownerUrl: string): Logins | null {
  const { password, pathname } = new URL(ownerUrl)
  if (!password) return null
  const database = decodeURIComponent(pathname.slice(1))
  return loginsOf(database, (role) =>
    createHmac('sha256', decodeURIComponent(password)).update(`gopy role ${database} ${role}`).digest('hex'),
  )
}

/** `url` with another role signing in. */
export function urlFor({ name, password }: Login, url: string): string {
  return Object.assign(new URL(url), { username: name, password }).href
}

/** Gives the rights of `app` to whoever `app` is, a role made by hand. Nothing where `owner` is no owner: then somebody else gave them. */
export async function giveRights(owner: pg.Pool, app: pg.Pool): Promise<void> {
  const [to, from] = [await whoIs(app), await whoIs(owner)]
  if (to !== from && (await isOwner(owner))) await grantRights(owner, { app: to, collector: null })
}

/** Makes the roles and gives them their rights. Returns the address of `app`, or null where the owner may not make roles or they are not let in. */
export async function ownRoles(
  owner: pg.Pool,
  ownerUrl: string,
  logins: Logins | null,
): Promise<string | null> {
  if (!logins || !(await isOwner(owner)) || !(await makeRoles(owner, logins))) return null
  await grantRights(owner, { app: logins.app.name, collector: logins.collector.name })
  const url = urlFor(logins.app, ownerUrl)
  return (await letsIn(url)) ? url : null
}

/** The address of `app` where it is there and lets in with this password, else null. Changes nothing. */
export async function standingRole(ownerUrl: string, logins: Logins | null): Promise<string | null> {
  const url = logins && urlFor(logins.app, ownerUrl)
  return url && (await letsIn(url)) ? url : null
}

async function whoIs(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('select current_user as name')
  return rows[0]!.name
}

/** A server may be told which roles to let in from where. */
async function letsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (/^28/.test(String((error as { code?: unknown }).code))) return false
    throw error
  } finally {
    await client.end()
  }
}

/** Whether the role of `pool` may give rights on our tables: it made them. */
async function isOwner(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ owner: boolean }>(
    `select pg_has_role(relowner, 'usage') as owner from pg_class where oid = to_regclass('audit_entry')`,
  )
  return rows[0]?.owner ?? false
}

/** Makes the roles, or gives them their passwords again. Returns false, with nothing done, where the owner may not make roles. */
async function makeRoles(owner: pg.Pool, logins: Logins): Promise<boolean> {
  return granting(owner, async (client) => {
    const { rows } = await client.query<{ able: boolean }>(
      'select rolsuper or rolcreaterole as able from pg_roles where rolname = current_user',
    )
    if (!rows[0]?.able) return false
    for (const { name, password } of Object.values(logins)) {
      const found = await client.query('select from pg_roles where rolname = $1', [name])
      const role = pg.escapeIdentifier(name)
      await client.query(
        `${found.rowCount ? 'alter' : 'create'} role ${role} login password ${pg.escapeLiteral(password)}`,
      )
    }
    return true
  })
}

/**
 * Gives the role `app` what the program needs and no more, on every table there is and those that later migrations will make;
 * and `collector`, where there is one, its own schema. Everybody else has nothing. Asked again, it changes nothing.
 */
export async function grantRights(
  owner: pg.Pool,
  { app, collector }: { app: string; collector: string | null },
): Promise<void> {
  await granting(owner, async (client) => {
    const statements = [...(await rightsOfNobody(client)), ...rightsOfApp(pg.escapeIdentifier(app))]
    for (const statement of statements) await client.query(statement)
    if (collector) await client.query(`grant usage on schema survey_box to ${pg.escapeIdentifier(collector)}`)
  })
}

/** What PostgreSQL gives to everybody, taken back where that is ours to do. */
async function rightsOfNobody(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ what: string; name: string }>(
    `select 'all on schema' as what, nspname as name from pg_namespace
       where nspname = any($1) and pg_has_role(nspowner, 'usage')
     union all select 'temporary on database', datname from pg_database
       where datname = current_database() and pg_has_role(datdba, 'usage')`,
    [[...SCHEMAS, 'survey_box']],
  )
  return rows.map(({ what, name }) => `revoke ${what} ${pg.escapeIdentifier(name)} from public`)
}

function rightsOfApp(app: string): string[] {
  const schemas = SCHEMAS.join(', ')
  const rows = 'select, insert, update, delete'
  return [
    `grant usage on schema ${schemas} to ${app}`,
    `grant ${rows} on all tables in schema ${schemas} to ${app}`,
    `grant usage, select on all sequences in schema ${schemas} to ${app}`,
    `alter default privileges in schema ${schemas} grant ${rows} on tables to ${app}`,
    `alter default privileges in schema ${schemas} grant usage, select on sequences to ${app}`,
    ...Object.entries(APPEND_ONLY).flatMap(([table, columns]) => [
      `revoke insert, update, delete on ${table} from ${app}`,
      `grant insert (${columns.join(', ')}) on ${table} to ${app}`,
    ]),
    ...READ_ONLY.map((table) => `revoke insert, update, delete on ${table} from ${app}`),
  ]
}

/** What a role can do to the database that it should not be able to. */
export interface Excess {
  /** Make, change and remove tables. */
  schema: boolean
  /** Change and remove entries of the audit log. */
  audit: boolean
}

/** What the role of `pool` may do beyond the program's needs, as the database itself sees it. */
export async function excessOf(pool: pg.Pool): Promise<Excess> {
  const { rows } = await pool.query<Excess>(
    `select has_schema_privilege('public', 'create')
         or exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'usage')) as schema,
       has_table_privilege('audit_entry', 'update') or has_table_privilege('audit_entry', 'delete')
         or has_table_privilege('audit_entry', 'truncate') as audit`,
  )
  return rows[0] ?? { schema: true, audit: true }
}

/** One transaction at a time changes who may do what in this database. */
async function granting<T>(owner: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [GRANTING])
    const result = await work(client)
    await client.query('commit')
    return result
  } finally {
    // Closing the connection undoes what was not committed.
    client.release(true)
  }
}
