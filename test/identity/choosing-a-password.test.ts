import {
  checkPassword,
  hashPassword,
  isOutdated,
  type PasswordOwner,
  verifyPassword,
} from 'api/identity/passwords'
import type { Refusal } from 'api/errors'
import { explainField } from 'shared/words/errors'
import { expect, test } from 'vitest'

const owner: PasswordOwner = {
  name: 'Nguyễn Thị Thuỷ',
  email: 'thuy.nguyen@sonha.example',
  secondFactor: true,
}

/** Why a password is refused, or null when it may be had. */
function refusal(password: string, who: Partial<typeof owner> = {}): string | null {
  try {
    checkPassword(password, { ...owner, ...who })
    return null
  } catch (error) {
    return (error as Refusal).failure.fields?.password ?? 'another'
  }
}

test.each([
  'mưa rào tháng sáu ở Sơn Hà',
  'correct horse battery staple',
  'k7$fQz!m2Lw0',
  'ba con vịt qua cầu',
  '🦆🌧️🚲🍚🪁🌙🧵🥁🍋🐢🪷🔔',
])('“%s” may be had', (password) => {
  expect(refusal(password)).toBeNull()
})

test.each([
  'password2026',
  'Mật khẩu 123456',
  'M@tKhau!!!!!2026',
  'anhyeuem123456789',
  'congdoan2026!!',
  'Công Đoàn Góp Ý 2026',
  'nguyenthithuy1985',
  'Thuỷ Nguyễn 1985!',
  'thuy.nguyen@sonha.example',
  '123456789012345',
  'qwertyuiopasdf',
  'aaaaaaaaaaaaaaaaaa',
  '1a1a1a1a1a1a1a1a',
  '................',
])('“%s” is what people try first', (password) => {
  expect(refusal(password)).toBe('password.guessable')
})

test('beside a second factor twelve characters are enough, alone it takes fifteen', () => {
  expect(refusal('k7$fQz!m2Lw')).toBe('password.tooShort')
  expect(refusal('k7$fQz!m2Lw0')).toBeNull()
  expect(refusal('k7$fQz!m2Lw0vB', { secondFactor: false })).toBe('password.tooShortAlone')
  expect(refusal('k7$fQz!m2Lw0vB8', { secondFactor: false })).toBeNull()
})

test('an accented letter counts once, however it is typed, and 256 characters are taken', () => {
  const long = 'mưa rào tháng sáu '.repeat(15).slice(0, 255) + '!'
  expect(refusal(long)).toBeNull()
  expect(refusal(long.normalize('NFD'))).toBeNull()
  expect(refusal(`${long}!`)).toBe('password.tooLong')
  expect(refusal('ếếộộữữặặẫẫẳ'.normalize('NFD'))).toBe('password.tooShort')
})

test('every refusal says what to do', () => {
  for (const key of ['tooShort', 'tooShortAlone', 'tooLong', 'guessable'])
    expect(explainField(`password.${key}`)).toMatch(/Gợi ý|Vui lòng/)
})

test('a password typed in pieces is the same password, and only that one', async () => {
  const hash = await hashPassword('mưa rào tháng sáu'.normalize('NFC'))
  expect(await verifyPassword({ hash, password: 'mưa rào tháng sáu'.normalize('NFD') })).toBe(true)
  expect(await verifyPassword({ hash, password: 'mưa rào tháng bảy' })).toBe(false)
  expect(await hashPassword('mưa rào tháng sáu')).not.toBe(hash)
})

test('a hash of earlier days still opens, and is due to be made anew', async () => {
  // As better-auth's scrypt left it.
  const old =
    'fa98d9179cafec245d91758932a9204a:a31287e1a648f0627561e06c693007d575c8eb96471d1d666d35a10d7ccd80fa27f5d0ae682738a16af224fa9aca397eea780be2d5a9afb90d0cc4ba61f3b244'
  expect(await verifyPassword({ hash: old, password: 'mưa rào tháng sáu' })).toBe(true)
  expect(await verifyPassword({ hash: old, password: 'mưa rào tháng bảy' })).toBe(false)
  expect(isOutdated(old)).toBe(true)
  expect(isOutdated(await hashPassword('mưa rào tháng sáu'))).toBe(false)
})

test('the name of the unit that is made with the first administrator is no password', () => {
  const unitName = 'Liên đoàn Lao động tỉnh Quế Lâm'
  expect(refusal('liendoanlaodongtinhquelam', { unitName })).toBe('password.guessable')
  expect(refusal('Liên đoàn Lao động tỉnh Quế Lâm 2026', { unitName })).toBe('password.guessable')
  expect(refusal('liendoanlaodongtinhquelam')).toBeNull()
})
