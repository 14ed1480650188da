import type { Tone } from 'shared/tones'

/** Sentences written by us, so that learning does not begin with nothing. They are learned from and never counted nor tested on. */
const seed: Record<Tone, string> = {
  support: `Tôi hoàn toàn nhất trí với nội dung này. Dự thảo viết rất sát với đời sống công nhân. Rất mừng vì lần này nói rõ chuyện nhà trẻ.
    Cảm ơn công đoàn đã lắng nghe anh em. Chỉ tiêu này hợp lý, chúng tôi ủng hộ. Nội dung rõ ràng, dễ hiểu, dễ làm.
    Đọc đoạn này thấy yên tâm hơn nhiều. Đồng tình với việc tăng mức hỗ trợ. Anh em trong tổ đều khen phần này viết hay.
    Làm được như dự thảo thì công nhân phấn khởi lắm. Tán thành phương án một. Bữa ăn ca dạo này ngon hơn, đề nghị giữ như vậy.`,
  plain: `Đề nghị bổ sung cụm từ “khu công nghiệp” vào sau chữ “doanh nghiệp”. Nên chuyển đoạn này xuống mục III.
    Xin hỏi quỹ này do cấp nào quản lý. Đề nghị ghi rõ thời gian thực hiện là quý mấy. Tổ tôi có mười hai người, làm ba ca.
    Sửa “có thể” thành “phải”. Cần nêu số liệu của năm trước để so sánh. Nên có phụ lục giải thích các từ viết tắt.
    Đề nghị thay bằng câu ngắn hơn. Công ty chúng tôi có hai nhà ăn. Mục này nên gộp với mục 2. Xin cho biết mẫu đơn lấy ở đâu.`,
  concern: `Lương như thế này không đủ sống. Chỉ tiêu này viết cho có, năm nào cũng vậy. Tăng ca liên miên, anh em kiệt sức.
    Không đồng ý bỏ khoản hỗ trợ này. Công ty nợ bảo hiểm, ai ốm cũng lo. Viết chung chung, đọc không hiểu sẽ làm gì.
    Cơm ca nguội, ăn không nổi. Chúng tôi rất bức xúc vì kiến nghị mãi không ai trả lời. Giá thuê trọ tăng vô lý.
    Sợ nói ra rồi bị trù dập. Phản đối cách chia thưởng này. Nhà vệ sinh bẩn, thiếu nước, nói nhiều lần không sửa.`,
}

/** The seed sentences with their tones, in a fixed order. */
export const toneSeed = (Object.entries(seed) as [Tone, string][]).flatMap(([tone, texts]) =>
  texts.split(/(?<=\.)\s+/).map((text) => ({ text: text.trim(), label: tone })),
)
