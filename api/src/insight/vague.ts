import { syllableKey } from './fold.ts'

/**
 * Words that say something, but of no matter: appraisal, courtesy, administration, manner and measure. They may stand inside the name of a theme, but never begin or end one.
 * Written for this project.
 */
const vague = wordsOf(`
  băn khoăn, bất kì, bình thường, bố cục, bổ sung, buổi, buổi chiều, buổi sáng, buổi tối, ban ngày, căn cứ, cấp ủy, chân thành, chặt chẽ, chi tiết, chính xác, chủ trương, chủ yếu,
  chúc, con số, cơ chế, cương quyết, dàn trải, dễ, dễ hiểu, đàng hoàng, đầu tiên, đầu mối, để ý, đẩy mạnh, địa bàn, địa phương, đồng bộ, đời sống, đột xuất, đứng đầu, giám sát,
  hạn chế, hay, hiệu lực, hiệu quả, hình thức, hoan nghênh, hơn nữa, hợp lí, hiểu, kéo dài, khả thi, khó, kịp thời, kĩ, lãnh đạo, lắng nghe, liên tục, lưu tâm, mâu thuẫn, mạnh, mạnh mẽ,
  mục tiêu, nâng cao, ngắn gọn, nghiêm, nghiêm túc, nghiên cứu, nghĩa tình, nguyên nhân, nguy hiểm, nhấn mạnh, ổn, ổn định, phát huy, phù hợp, phương hướng, quyết liệt, quyết định, sát,
  sợ, sử dụng, sự thật, tán thành, tăng cường, tập trung, tất nhiên, tay, tha thiết, tham gia, thẳng thắn, thành công, thắc mắc, thẩm quyền, thiết thực, thời hạn, thỏa đáng, thông tin,
  thực chất, thực trạng, tích cực, tiếp tục, tiếp thu, tiêu chí, tình hình, toàn diện, tốt đẹp, trách nhiệm, trân trọng, triển khai, trình bày, trọng tâm, trực tiếp, từng bước, vô ích, vô lí, xứng đáng, xử lí, yên tâm,
  một nửa, cao điểm, hệ thống, dùng chung, hằng năm, hằng tháng, hằng ngày, giai đoạn, đa số, phần lớn, tác dụng, thay đổi, đòi hỏi, áp dụng, đảm bảo, kiên quyết, rà soát, khẩn trương, cải thiện, tạo điều kiện, chung chung,
  chắc chắn, phát triển, hy vọng, nguyên, tối, sáng, trưa, chiều, đêm, tuổi, số lượng, ảnh hưởng, kiểm tra, hỗ trợ, bảo vệ, chính sách, lựa chọn, thật sự, rút gọn, gián đoạn, bền vững, chủ động, danh sách, hướng dẫn
`)

/** What is said in mere assent, praise and good wishes, and of those who speak so: whoever says nothing else speaks of no theme. */
const wishes = wordsOf(`
  bộ phận, cả nhà, chân thành, chính xác, chúc, chuyền, công đoàn, dễ, dễ hiểu, đoàn viên, đời sống, hay, hiểu, hoan nghênh, hơn nữa, khó, khối, kĩ, lãnh đạo, lưu tâm, mạnh, ngắn gọn,
  người lao động, nhóm, ổn, phân xưởng, phòng, phù hợp, sát, sợ, tán thành, tay, thành công, thiết thực, tổ, tốt đẹp, trân trọng
`)

function wordsOf(list: string): Set<string> {
  return new Set(
    list.split(',').map((word) => word.trim().replace(/\s+/g, ' ').split(' ').map(syllableKey).join('_')),
  )
}

/** Whether a word, by its key, is of no matter. */
export function isVague(word: string): boolean {
  return vague.has(word)
}

/** Whether a word, by its key, is one of mere assent, praise and good wishes. */
export function isWish(word: string): boolean {
  return wishes.has(word)
}
