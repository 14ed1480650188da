import { formatNumber } from '../format.ts'
import type { ContributorGroup, Kind, Stance } from '../opinion-terms.ts'

/** The names of the stances; members know the first three from the national ID application. */
export const stanceNames: Record<Stance, string> = {
  agree: 'Nhất trí',
  agreeInPart: 'Nhất trí một phần',
  disagree: 'Không nhất trí',
  other: 'Ý kiến khác',
}

export const kindNames: Record<Kind, string> = {
  add: 'Bổ sung',
  amend: 'Sửa đổi',
  delete: 'Lược bỏ',
  comment: 'Góp ý',
}

export const contributorGroupNames: Record<ContributorGroup, string> = {
  worker: 'Đoàn viên, người lao động',
  retiredCadre: 'Cán bộ hưu trí',
  veteranRevolutionary: 'Lão thành cách mạng',
  scientist: 'Nhà khoa học',
  expert: 'Chuyên gia',
  officer: 'Cán bộ công đoàn',
}

/** What is said of opinions counted. Opinions and persons are never added together. */
export const countWords = {
  opinions: (n: number) => `${formatNumber(n)} ý kiến`,
  stance: (n: number, stance: Stance) => `${formatNumber(n)} ${stanceNames[stance].toLocaleLowerCase('vi')}`,
}
