import type { Role } from 'shared/units'

/** What the sample's codes are made from; the sign-in page itself shows them the code of the moment. */
export const SAMPLE_TOTP_SECRET = 'GOPYMAUGOPYMAUGOPYMAUGOPYMAUGOPY'

/** Who may sign in to the sample: invented people, each with a job and a unit by its code. */
export const samplePeople: { name: string; email: string; job: string; unit: string; roles: Role[] }[] = [
  {
    name: 'Ban Tuyên giáo - Nữ công',
    email: 'tuyengiao@sonha.example',
    job: 'nhập dự thảo, phân tích, trả lời, làm báo cáo',
    unit: 'SH',
    roles: ['analyst', 'responder', 'officer'],
  },
  {
    name: 'Thường trực Liên đoàn Lao động tỉnh',
    email: 'traloi@sonha.example',
    job: 'trả lời ý kiến',
    unit: 'SH',
    roles: ['responder'],
  },
  {
    name: 'Công đoàn các khu công nghiệp',
    email: 'kcn@sonha.example',
    job: 'cán bộ công đoàn cấp trên cơ sở',
    unit: 'SH.KCN',
    roles: ['officer'],
  },
  {
    name: 'Ủy ban Kiểm tra Công đoàn tỉnh',
    email: 'kiemtra@sonha.example',
    job: 'xem, không sửa',
    unit: 'SH',
    roles: ['inspector'],
  },
  {
    name: 'Quản trị hệ thống',
    email: 'quantri@sonha.example',
    job: 'quản trị',
    unit: 'SH',
    roles: ['admin', 'officer'],
  },
]
