import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'

const SRC = path.join(import.meta.dirname, '..')
const ROOT = path.join(SRC, '../..')
const FILE = path.join(import.meta.dirname, 'answers.json')

type Schema = Record<string, unknown>

const program = ts.createProgram([path.join(SRC, 'app.ts')], optionsOf(path.join(ROOT, 'tsconfig.json')))
const checker = program.getTypeChecker()

function optionsOf(file: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(file, (it) => readFileSync(it, 'utf8')) as { config: object }
  return ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file)).options
}

/** The type that names every route of the app: what `hc` calls with types. */
function schemaOfApi(): ts.Type {
  const source = program.getSourceFile(path.join(SRC, 'app.ts'))!
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!)
  const api = checker.getDeclaredTypeOfSymbol(exported.find(({ name }) => name === 'Api')!)
  return checker.getTypeArguments(api as ts.TypeReference)[1]!
}

const partsOf = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types.flatMap(partsOf) : [type])
const memberOf = (type: ts.Type, name: string) => checker.getTypeOfSymbol(type.getProperty(name)!)

/** JSON Schema of what an answer of this type is on the wire. A type that holds itself is anything where it does. */
function jsonSchema(type: ts.Type, above: ts.Type[] = []): Schema {
  if (above.includes(type)) return {}
  const within = [...above, type]
  const has = (flag: ts.TypeFlags) => (type.flags & flag) !== 0
  if (type.isUnion()) return unionSchema(type.types, within)
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value }
  if (has(ts.TypeFlags.BooleanLiteral)) return { const: checker.typeToString(type) === 'true' }
  if (has(ts.TypeFlags.StringLike)) return { type: 'string' }
  if (has(ts.TypeFlags.NumberLike)) return { type: 'number' }
  if (has(ts.TypeFlags.Null)) return { type: 'null' }
  if (has(ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {}
  if (has(ts.TypeFlags.Never)) return { not: {} }
  if (checker.isArrayLikeType(type)) return arraySchema(type, within)
  return objectSchema(type, within)
}

/** The list a route writes as `[]`, beside the list it may be. */
const isEmptyList = (type: ts.Type) =>
  checker.isArrayType(type) &&
  ((checker.getTypeArguments(type as ts.TypeReference)[0]?.flags ?? 0) & ts.TypeFlags.Never) !== 0

function unionSchema(types: ts.Type[], above: ts.Type[]): Schema {
  const some = types
    .filter((it) => !(it.flags & ts.TypeFlags.Undefined) && !isEmptyList(it))
    .map((it) => jsonSchema(it, above))
  const constants = some.filter((it) => 'const' in it).map((it) => it.const)
  const rest = some.filter((it) => !('const' in it))
  const boolean = constants.includes(true) && constants.includes(false)
  const named = boolean ? constants.filter((it) => typeof it !== 'boolean') : constants
  const all = [
    ...(boolean ? [{ type: 'boolean' }] : []),
    ...(named.length === 1 ? [{ const: named[0] }] : []),
    ...(named.length > 1 ? [{ enum: named.toSorted() }] : []),
    ...rest,
  ]
  const [only] = all
  if (all.length === 1 && only) return only
  const simple = all.every((it) => Object.keys(it).length === 1 && 'type' in it)
  return simple ? { type: all.map((it) => (it as { type: string }).type) } : { anyOf: all }
}

function arraySchema(type: ts.Type, above: ts.Type[]): Schema {
  const items = partsOf(checker.getIndexTypeOfType(type, ts.IndexKind.Number)!)
  const [only] = items
  return { type: 'array', items: items.length === 1 ? jsonSchema(only!, above) : unionSchema(items, above) }
}

function objectSchema(type: ts.Type, above: ts.Type[]): Schema {
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
  const members = checker.getPropertiesOfType(type).map((symbol) => {
    const of = checker.getTypeOfSymbol(symbol)
    const needed =
      !(symbol.flags & ts.SymbolFlags.Optional) &&
      !partsOf(of).some((it) => it.flags & ts.TypeFlags.Undefined)
    return { name: symbol.name, needed, schema: jsonSchema(of, above) }
  })
  const required = members.filter(({ needed }) => needed).map(({ name }) => name)
  return {
    type: 'object',
    ...(members.length > 0
      ? { properties: Object.fromEntries(members.map((it) => [it.name, it.schema])) }
      : {}),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: index ? jsonSchema(index, above) : false,
  }
}

type Answers = Record<string, Schema | null>

/** Of each route its successful answers by status; a body that is no JSON is null. */
function answers(): Record<string, Answers> {
  const found = partsOf(schemaOfApi()).flatMap((routes) =>
    checker.getPropertiesOfType(routes).flatMap((route) =>
      checker.getPropertiesOfType(checker.getTypeOfSymbol(route)).map((method): [string, Answers] => {
        const name = `${method.name.slice(1).toUpperCase()} ${route.name}`
        return [name, answersOf(partsOf(checker.getTypeOfSymbol(method)))]
      }),
    ),
  )
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function answersOf(endpoints: ts.Type[]): Answers {
  const word = (endpoint: ts.Type, name: string) => checker.typeToString(memberOf(endpoint, name))
  const successes = endpoints.filter((it) => /^2\d\d$/.test(word(it, 'status')))
  const byStatus = [...Map.groupBy(successes, (it) => word(it, 'status'))]
  return Object.fromEntries(
    byStatus.map(([status, same]) => {
      const outputs = same.filter((it) => word(it, 'outputFormat') === '"json"')
      const all = outputs.map((it) => jsonSchema(memberOf(it, 'output')))
      return [status, all.length > 1 ? { anyOf: all } : (all[0] ?? null)]
    }),
  )
}

// A line for each route: what changed is seen at a glance.
const lines = Object.entries(answers()).map(
  ([route, of]) => `${JSON.stringify(route)}: ${JSON.stringify(of)}`,
)
const text = `{\n${lines.join(',\n')}\n}\n`
if (process.argv.includes('--verify')) {
  const same = existsSync(FILE) && readFileSync(FILE, 'utf8') === text
  if (!same) process.stderr.write('answers.json is not what the routes answer: run npm run answers.\n')
  process.exitCode = same ? 0 : 1
} else writeFileSync(FILE, text)
