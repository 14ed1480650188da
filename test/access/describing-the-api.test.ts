import { Validator } from '@seriousme/openapi-schema-validator'
import { apiTags } from 'shared/words/api'
import { expect, test } from 'vitest'

import { app } from '../setup/house.ts'
import { description, operationOf } from './described.ts'
import { table } from './table.ts'

const routes = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' || !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
].toSorted()

test('the description is OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(description))
  expect(result).toMatchObject({ valid: true })
  expect(description.openapi).toMatch(/^3\.1\./)
})

test('it names every route of the API and no other', () => {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(described.toSorted()).toEqual(routes)
})

test('it says of every route in Vietnamese what it is for, and of no other', () => {
  const worded = Object.values(apiTags).flatMap((tag) => Object.keys(tag.routes))
  expect(worded.toSorted()).toEqual(routes)
})

test.each(routes)('%s: whoever it says may call is not asked to sign in or to join first', (route) => {
  const [row] = [table[route] ?? []].flat()
  const asked = row?.expected.visitor === 401 && route !== 'POST /api/sign-in'
  expect(operationOf(route)?.security.length).toBe(asked ? 1 : 0)
})

test.each(routes)('%s: every part of its address is a parameter', (route) => {
  const names = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const inPath = (operationOf(route)?.parameters ?? []).filter((it) => it.in === 'path').map((it) => it.name)
  expect(inPath.toSorted()).toEqual(names.toSorted())
})

test('a body is described field by field: a file, a choice, a length', () => {
  const imported =
    operationOf('POST /api/office/imports')?.requestBody?.content['multipart/form-data']?.schema
  expect(imported).toMatchObject({
    properties: { unitId: { format: 'uuid' }, file: { type: 'string', format: 'binary' } },
    required: ['unitId'],
  })
  const said = operationOf('PUT /api/opinions/:id')?.requestBody?.content['application/json']?.schema
  expect(said).toMatchObject({
    properties: {
      stance: { enum: ['agree', 'agreeInPart', 'disagree', 'other'] },
      body: { maxLength: 4000 },
    },
  })
})

test('every refusal is described, with one shape', () => {
  expect(Object.keys(description.components.responses ?? {})).toEqual([
    'invalid',
    'unauthenticated',
    'forbidden',
    'missing',
    'conflict',
    'tooMany',
    'unavailable',
  ])
})
