import { bare } from './fold.ts'

/** Words that say the opposite of each other in the same place; parted by `|`, those alike by commas. Written for this project. */
const LIST = `
  giữ, giữ nguyên, giữ lại, duy trì | bỏ, bãi bỏ, xóa bỏ, xoá bỏ, hủy bỏ, huỷ bỏ, loại bỏ, cắt, cắt bỏ, bỏ đi, chấm dứt
  tăng, nâng, tăng thêm, nâng cao | giảm, hạ, giảm bớt, cắt giảm, hạ thấp
  thêm, bổ sung, đưa vào, ghi thêm | bớt, bỏ bớt, cắt bớt, bỏ, bỏ đi, lược bỏ
  đồng ý, đồng tình, ủng hộ, tán thành, nhất trí | phản đối, bác bỏ, từ chối
  khả thi | bất khả thi
  hợp lí, hợp lý | bất hợp lí, bất hợp lý, phi lí, phi lý, vô lí, vô lý
  công bằng | bất công
  mở rộng | thu hẹp, hạn chế
  kéo dài, gia hạn | rút ngắn
  sớm, sớm hơn | muộn, muộn hơn, chậm, trễ
  trước, trước khi | sau, sau khi
  bắt buộc, ép buộc | tự nguyện, khuyến khích, tùy chọn
  cho phép, được phép | cấm, nghiêm cấm
  tối đa, nhiều nhất | tối thiểu, ít nhất
  nhiều, nhiều hơn | ít, ít hơn
  cao, cao hơn | thấp, thấp hơn
  dài, dài hơn | ngắn, ngắn hơn
  nhanh, nhanh hơn | chậm, chậm hơn
  trên | dưới
  trong | ngoài
  đầu | giữa | cuối
  ngày | đêm
  sáng | trưa | chiều | tối
  nam | nữ
  lên | xuống
  thưởng | phạt
  thành lập | giải thể
  sáp nhập, gộp, hợp nhất | chia tách, tách
  tuyển, tuyển thêm | sa thải, cho nghỉ việc
  công lập, nhà nước | tư thục, tư nhân
  hài lòng | bức xúc
  tất cả, toàn bộ | một số, một phần
  thứ hai, thứ 2 | thứ ba, thứ 3 | thứ tư, thứ 4 | thứ năm, thứ 5 | thứ sáu, thứ 6 | thứ bảy, thứ bẩy, thứ 7 | chủ nhật
  tháng giêng, tháng một, tháng 1 | tháng hai, tháng 2 | tháng ba, tháng 3 | tháng tư, tháng 4 | tháng chạp, tháng 12
  quý i, quý 1 | quý ii, quý 2 | quý iii, quý 3 | quý iv, quý 4
`

/** A word and the words of its line that say something else, in syllables with accents and without. */
type Opposite = { says: string[][]; plain: string[][] }

const sides = LIST.trim()
  .split('\n')
  .map((line) =>
    line.split('|').map((side): Opposite => {
      const says = side.split(',').map((word) => word.trim().split(' '))
      return { says, plain: says.map((word) => word.map(bare)) }
    }),
  )

/** By their first syllable, the words of all sides without accents, each with the number of its side: that of its line, times ten, and its place. */
const sideOf = Map.groupBy(
  sides.flatMap((line, at) =>
    line.flatMap(({ plain }, side) => plain.map((word) => ({ word, side: at * 10 + side }))),
  ),
  ({ word }) => word[0]!,
)

/** The sides a text of syllables without accents has words of, each as often as it has one, rising. Of two opposite sides the tens are the same. */
export function sidesSaid(syllables: readonly string[]): number[] {
  return syllables
    .flatMap((first, at) =>
      (sideOf.get(first) ?? [])
        .filter(({ word }) => word.every((syllable, i) => syllables[at + i] === syllable))
        .map(({ side }) => side),
    )
    .sort((a, b) => a - b)
}

/** A stretch of a text that stands where another text has something else: its words as written in lower case, from `from` to before `to`. */
type Stretch = { words: readonly string[]; plain: boolean; from: number; to: number }

/**
 * Whether two texts say the opposite in the same place: a word that reaches into one stretch is the opposite of one that reaches into the other,
 * and neither stretch says both.
 */
export function areOpposite(a: Stretch, b: Stretch): boolean {
  return sides.some((line) => {
    const [inA, inB] = [line.map((side) => reaches(side, a)), line.map((side) => reaches(side, b))]
    return line.some((_, at) => inA[at] && !inB[at] && line.some((_, other) => inB[other] && !inA[other]))
  })
}

function reaches({ says, plain }: Opposite, stretch: Stretch): boolean {
  return (stretch.plain ? plain : says).some((word) => stands(word, stretch))
}

/** Whether a word stands in a text so that some of it is in the stretch. */
function stands(word: readonly string[], { words, from, to }: Stretch): boolean {
  for (let at = Math.max(0, from - word.length + 1); at < to; at++)
    if (word.every((syllable, i) => words[at + i] === syllable)) return true
  return false
}
