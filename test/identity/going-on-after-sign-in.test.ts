import { ownPath } from 'shared/own-path'
import { expect, test } from 'vitest'

test.each([
  ['/office', '/office'],
  ['/office/drafts/1?page=2', '/office/drafts/1?page=2'],
  ['/office/../office/people', '/office/people'],
])('%s is a page of our own office, and gone to as %s', (asked, place) => {
  expect(ownPath(asked)).toBe(place)
})

// Of another host's address not even the path is taken over: a page there was meant, not this one.
test.each([
  '//evil.example/office/people/1',
  '/\\evil.example/office/people/1?role=admin',
  '/\t/evil.example/office/people/1',
  '///evil.example/office/people/1',
  'https://evil.example/office/people/1',
  '/sign-in/out',
  '/officers/1',
  '/office/../sign-in/out',
  '/office/%2e%2e/sign-in/out',
  '/office/..//evil.example',
  'javascript:alert(1)',
  'office/people',
  '/office:80//[',
  `/office/${'x'.repeat(1000)}`,
  '',
  null,
  undefined,
])('%s is not, and leads to its first page', (asked) => {
  expect(ownPath(asked)).toBe('/office')
})
