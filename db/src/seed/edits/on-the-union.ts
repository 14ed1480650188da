import { type Edit, edit } from './edit.ts'

/** Wordings people propose on the union itself; each `from` stands in exactly one paragraph. */
export const editsOnTheUnion: readonly Edit[] = [
  edit(
    'legalAid',
    'bảo đảm hỗ trợ luật sư cho đoàn viên',
    'bảo đảm 100% đoàn viên có tranh chấp được hỗ trợ luật sư miễn phí',
    ['“Bảo đảm hỗ trợ” không rõ mức nào.', 'Công nhân không có tiền thuê luật sư.'],
  ),
  edit('legalAid', 'mỗi tháng một lần', 'mỗi tuần một lần, sau giờ tan ca', [
    'Mỗi tháng một lần mà lại ban ngày thì không gặp ai.',
  ]),
  edit('unionFinance', 'dành ít nhất 70% nguồn thu', 'dành ít nhất 75% nguồn thu', [
    'Cơ sở là nơi trực tiếp chăm lo, nên để lại nhiều hơn.',
    'Bộ máy đã giảm thì phần trên cũng phải giảm.',
  ]),
  edit(
    'unionFinance',
    'công khai thu, chi tài chính công đoàn đến tổ công đoàn',
    'công khai chi tiết từng khoản thu, chi tài chính công đoàn đến từng đoàn viên',
    ['Đến tổ thì tổ trưởng biết, chúng tôi vẫn không biết.', 'Phải chi tiết mới gọi là công khai.'],
  ),
  edit('unionOfficers', 'từ 1.000 lao động trở lên', 'từ 500 lao động trở lên', [
    'Trong tỉnh số công ty trên 1.000 chỉ đếm trên đầu ngón tay.',
    'Công ty cỡ vừa mới là nơi yếu nhất.',
  ]),
  edit(
    'unionOfficers',
    'một bộ phận cán bộ công đoàn ngại va chạm',
    'cơ chế chưa bảo vệ nên nhiều cán bộ công đoàn ngại va chạm',
    ['Nên nói đúng gốc là cơ chế, đừng đổ hết cho cán bộ cơ sở.'],
  ),
  edit('mergedUnits', 'trước ngày 31 tháng 3 năm 2027', 'trước ngày 31 tháng 12 năm 2026', [
    'Chế độ của đoàn viên treo lâu quá rồi.',
    'Chậm thêm ngày nào hồ sơ thất lạc thêm ngày ấy.',
  ]),
  edit('mergedUnits', 'có nơi bị gián đoạn', 'ở nhiều nơi bị gián đoạn từ 3 đến 6 tháng', [
    'Viết đúng sự thật thì mới sửa được.',
  ]),
  edit('mergedUnits', 'ít nhất 01 lần/quý', 'ít nhất 01 lần/tháng', [
    'Một quý một lần thì việc gì cũng nguội.',
  ]),
  edit(
    'agreements',
    'thông báo lại kết quả',
    'thông báo lại kết quả bằng văn bản dễ đọc, niêm yết tại từng xưởng',
    ['Thông báo miệng qua tổ trưởng thì mỗi nơi nói một kiểu.'],
  ),
  edit(
    'agreements',
    '85% doanh nghiệp có công đoàn ký thỏa ước lao động tập thể',
    '85% doanh nghiệp có công đoàn ký thỏa ước lao động tập thể đạt loại khá trở lên',
    ['Chỉ tiêu số lượng thì dễ chép cho đủ.', 'Chất lượng mới là cái công nhân được hưởng.'],
  ),
  edit(null, 'trong vòng 10 ngày làm việc', 'trong vòng 05 ngày làm việc', [
    'Ốm mười ngày thì đã ra viện rồi mới đến thăm.',
    'Người gặp nạn cần nhất là mấy ngày đầu.',
  ]),
  edit(
    null,
    'phân công rõ người, rõ việc, rõ thời hạn',
    'phân công rõ người, rõ việc, rõ thời hạn, rõ kinh phí',
    ['Không có tiền thì việc đẹp mấy cũng nằm đó.'],
  ),
  edit(null, 'mà không phải lộ danh tính', 'mà không lộ danh tính với bất kỳ ai, kể cả cán bộ công đoàn', [
    'Công nhân chỉ dám nói thật khi chắc chắn không ai biết.',
    'Ghi cho mạnh để mọi người yên tâm.',
  ]),
  edit(null, 'có lúc chưa kịp thời, còn qua báo cáo', 'chưa kịp thời, chủ yếu qua báo cáo', [
    'Bỏ chữ “có lúc” đi cho thẳng thắn.',
  ]),
  edit(null, 'có 6.300 sáng kiến, làm lợi 212 tỷ đồng', 'có 6.300 sáng kiến', [
    'Số tiền làm lợi không có căn cứ tính, đọc lên công nhân hỏi làm lợi cho ai.',
    'Đề nghị bỏ vì mỗi nơi tính một kiểu.',
  ]),
  edit(null, 'Tranh thủ sự lãnh đạo của cấp ủy', 'Chủ động xin ý kiến lãnh đạo của cấp ủy', [
    'Chữ “tranh thủ” nghe không hay.',
  ]),
  edit(null, 'nhanh và bền vững', 'bền vững, công bằng cho người lao động', [
    'Phát triển nhanh mà công nhân kiệt sức thì không nên.',
  ]),
]
