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
async function refusal(password: string, who: Partial<typeof owner> = {}): Promise<string | null> {
  try {
    await checkPassword(password, { ...owner, ...who })
    return null
  } catch (error) {
    return (error as Refusal).failure.fields?.password ?? 'another'
  }
}

test.each([
  'mưa rào tháng sáu ở Sơn Hà',
  'k7$fQz!m2Lw0',
  'Xq9!vT2#nLp8',
  '7hq-kk2-zp9-mmw',
  'dkfjwoeirmvz',
  'ba con vịt qua cầu',
  'rổ cá kho bên giếng',
  'xe đạp cũ leo dốc',
  'nồi cơm điện màu tím',
  'mèo ngủ trên tủ lạnh',
  'quạ ướp mây?',
  'gà mổ thóc vàng',
  'bún riêu ốc nguội',
  'bánh chưng xanh',
  'cay me gia truoc ngo vang',
  'stapler ocean tulip gravel',
  'violet harbor kettle nine',
  '🦆🌧️🚲🍚🪁🌙🧵🥁🍋🐢🪷🔔',
])('“%s” may be had', async (password) => {
  expect(await refusal(password)).toBeNull()
})

test.each([
  '1qaz2wsx3edc4rfv',
  '1q2w3e4r5t6y7u8i',
  '123456789012',
  'zaq12wsxcde3',
  'iloveyouforever',
  'thisismypassword',
  'footballfootball',
  'LetMeInPlease271#',
  'correcthorsebatterystaple',
  'Correct Horse Battery Staple',
  'Purple Monkey Dishwasher',
])('“%s” became known in a breach', async (password) => {
  expect(await refusal(password)).toBe('password.breached')
})

test.each([
  'Matkhaucuatoi1',
  'matkhaucuatoi2026',
  'Mật-khẩu-của-tôi',
  'anhyeuemnhieulam',
  'emyeuanhnhieulam',
  'anhyeuemmaimai',
  'congdoanvietnam',
  'Công đoàn Việt Nam 2026',
  'vanphongcongdoan1',
  'doclaptudohanhphuc',
  'chucmungnammoi2026',
  'vietnamvodich2026',
  'quenmatkhauroi',
  'tranthihoa123456',
  'toiyeuvietnam123',
  'conyeubome2015',
  'nguyenvanan1988',
])('“%s” is what many here type', async (password) => {
  expect(await refusal(password)).toBe('password.guessable')
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
  'qwertyuiopasdf',
  'P4ssw0rd2026!!!',
  'letmeinplease1',
  'Admin@123456789',
  'superman12345678',
  'trustno1trustno1',
  'aaaaaaaaaaaaaaaaaa',
  '1a1a1a1a1a1a1a1a',
  '................',
])('“%s” is what people try first', async (password) => {
  expect(await refusal(password)).toBe('password.guessable')
})

test.each([
  'gopy-thu-nghiem-2026',
  'gopythunghiem2026',
  'Góp Ý thử nghiệm 2026',
  'GOPY_THU_NGHIEM_2026!',
  'gopy-thu-nghiem-2027',
  'gopy-thu-nghiem-2031',
  'gopy-thu-nghien-2025',
  'g0py-thu-ngh1em-2026',
  'gopy-tu-nghiem-226',
  'ggopy-thu-nghiemm-2026',
  'gopy-thu-nghiem-20261',
  'mưa rào gopy-thu-nghiem-2026 quạ ướp mây',
  'xx gopy-thu-nghiem-2O27 yy',
])('“%s” is the sample’s password, which everybody knows', async (password) => {
  expect(await refusal(password)).toBe('password.published')
})

test.each(['gopy-nhu-ngheem-2127', 'con nghé thử nghiền ngô'])(
  '“%s” is another than the sample’s',
  async (password) => {
    expect(await refusal(password)).not.toBe('password.published')
  },
)

test('of phrases of three words drawn by chance one in fifty is refused at most', async () => {
  const words =
    `quạ ướp mây giếng bơi vịt leo dốc cầu sen tàn cạn trăng gió thuyền nan sóng bún riêu nguội thóc phơi
    rơm khói bếp tro than nồi vung đũa tre nứa cau trầu vôi chum vại gáo dừa đinh búa lúa gạo diều nón guốc võng`
      .split(/\s+/)
      .filter(Boolean)
  // The same draws each time (Park and Miller, 1988).
  let seed = 20_260_302
  const drawn = () => words.splice((seed = (seed * 48_271) % 2_147_483_647) % words.length, 1)[0]!
  let refused = 0
  for (let n = 0; n < 500; n++) {
    const three = [drawn(), drawn(), drawn()]
    words.push(...three)
    if (await refusal(three.join(' ').padEnd(12, '?'), { name: 'Lê Khế', email: 'khe@example.test' }))
      refused += 1
  }
  expect(refused).toBeLessThanOrEqual(10)
})

test('beside a second factor twelve characters are enough, alone it takes fifteen', async () => {
  expect(await refusal('k7$fQz!m2Lw')).toBe('password.tooShort')
  expect(await refusal('k7$fQz!m2Lw0')).toBeNull()
  expect(await refusal('k7$fQz!m2Lw0vB', { secondFactor: false })).toBe('password.tooShortAlone')
  expect(await refusal('k7$fQz!m2Lw0vB8', { secondFactor: false })).toBeNull()
})

test('an accented letter counts once, however it is typed, and 256 characters are taken', async () => {
  const long = 'mưa rào tháng sáu '.repeat(15).slice(0, 255) + '!'
  expect(await refusal(long)).toBeNull()
  expect(await refusal(long.normalize('NFD'))).toBeNull()
  expect(await refusal(`${long}!`)).toBe('password.tooLong')
  expect(await refusal('ếếộộữữặặẫẫẳ'.normalize('NFD'))).toBe('password.tooShort')
})

test('every refusal says what to do', () => {
  for (const key of ['tooShort', 'tooShortAlone', 'tooLong', 'published', 'breached', 'guessable'])
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

test('the name of the unit that is made with the first administrator is no password', async () => {
  const unitName = 'Hội nghề cá Quế Lâm Thượng'
  expect(await refusal('hoinghecaquelamthuong', { unitName })).toBe('password.guessable')
  expect(await refusal('Hội nghề cá Quế Lâm Thượng 2026', { unitName })).toBe('password.guessable')
  expect(await refusal('hoinghecaquelamthuong')).toBeNull()
})
