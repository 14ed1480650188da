/**
 * Words of working life that the dictionary lacks, each one word to a reader. Written for this project;
 * phrases longer than a word ("nhà ở xã hội") are found in the opinions themselves, see `keyphrases.ts`.
 */
export const glossary: readonly string[] = `
  ăn ca, bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp, bảo hộ lao động, bếp ăn, bữa ăn ca, ca đêm, ca kíp, ca ngày,
  chuyển đổi số, chuyên trách, chủ sử dụng, công đoàn cơ sở, công đoàn viên, công nhân viên, công tác phí, dân tộc thiểu số,
  đơn giá, đi ca, đối thoại, đoàn phí, định mức, giao ca, giữa ca, giãn ca, gửi trẻ, hợp đồng lao động, khám sức khỏe, khu công nghiệp,
  khu chế xuất, khu trọ, kỹ năng, làm thêm giờ, lương cơ bản, lương cơ sở, lương tối thiểu, mạng xã hội, nâng lương, nâng bậc, nghỉ dưỡng,
  nghỉ phép, nghỉ việc, người lao động, nhà giữ trẻ, nhà ở xã hội, nhà xưởng, nợ lương, phép năm, phụ cấp, quấy rối, sổ bảo hiểm,
  suất ăn, tai nạn lao động, tăng ca, tan ca, thai sản, thâm niên, thỏa ước, thôi việc, tiền lương, tiền công, tiền ăn, tiền điện,
  tiền nước, tiền thưởng, tiền trọ, tổ công đoàn, trang phục, truy đóng, vệ sinh lao động, viên chức, xe đưa đón, xuất khẩu lao động
`
  .split(',')
  .map((word) => word.trim())

/** What people type for short, and the word it stands for. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    atvslđ: 'an toàn vệ sinh lao động',
    bhtn: 'bảo hiểm thất nghiệp',
    bhxh: 'bảo hiểm xã hội',
    bhyt: 'bảo hiểm y tế',
    cđcs: 'công đoàn cơ sở',
    cty: 'công ty',
    đc: 'được',
    dc: 'được',
    dtts: 'dân tộc thiểu số',
    hđlđ: 'hợp đồng lao động',
    kcn: 'khu công nghiệp',
    ko: 'không',
    nlđ: 'người lao động',
    tnlđ: 'tai nạn lao động',
  }),
)
