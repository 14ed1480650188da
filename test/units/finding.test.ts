import * as fc from 'fast-check'
import { searchKey } from 'shared/search-key'
import { expect, test } from 'vitest'

test('a name is found by its letters without accents, in any case', () => {
  expect(searchKey('CĐCS Công ty Cổ phần May Đồng Sậu')).toBe('cdcs cong ty co phan may dong sau')
  expect(searchKey('dong  SAU')).toBe('dong sau')
})

test('a name typed letter by letter and with combined accents is the same name', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zđơưăâêôáàảãạ ]{0,30}$/), (text) => {
      expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')))
      expect(searchKey(searchKey(text))).toBe(searchKey(text))
    }),
  )
})
