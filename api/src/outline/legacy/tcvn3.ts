/** The letters of TCVN 5712:1993 (VN3, "ABC") from A1 to AE, and from B5 to FE; '' where there is none. */
const FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ'
const FROM_B5 = 'àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'

const LETTERS = new Map<string, string>([
  ...Array.from(FROM_A1).map((letter, at): [string, string] => [String.fromCharCode(0xa1 + at), letter]),
  ...Array.from(FROM_B5).flatMap((letter, at): [string, string][] =>
    letter === '.' ? [] : [[String.fromCharCode(0xb5 + at), letter]],
  ),
])

/** A text typed in TCVN3, whose bytes were read as Latin-1 ("§¹i héi"), in Unicode ("Đại hội"). */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (it) => LETTERS.get(it) ?? it)
}
