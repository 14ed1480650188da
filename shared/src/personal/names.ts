import { searchKey } from '../search-key.ts'

/**
 * The words names are made of, in lower case. Written down by us from what everyone who lives here knows; no register of persons was read.
 * Of ethnic minorities the surnames most often met.
 */
const SURNAMES =
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đoàn vương trịnh trương đinh lâm phùng mai tô tạ hà lương cao ' +
  'châu tăng thái đào lưu la chu quách tống nghiêm kiều khuất mạc thạch triệu giang thân tôn lại văn ninh âu bạch bế cấn chế chử cù ' +
  'cung diệp doãn đàm đồng điền giáp hàn hạ hầu hứa khổng khúc kim la lò lường lữ lục mã mạch mẫn nông ngọ ngụy nhan nhâm nhữ ' +
  'ong phí phó phương quan quản sầm sùng tào tiêu tòng trà trang tưởng từ ứng viên vàng vi vừ xa cầm quàng giàng thào mùa hờ ma hoa ' +
  'danh kpă siu rơ ksor đinh niê êban kbuôr'

const MIDDLE =
  'văn thị hữu đức ngọc minh thanh xuân quang đình công bá thế trọng duy gia bảo hoàng anh như thùy thu kim hồng bích mỹ diệu khánh nhật ' +
  'quốc tuấn hải việt tiến mạnh chí đăng thành phúc trung viết sỹ sĩ tấn huy phương kiều cẩm mai lan quỳnh tường trúc vân an hoài huyền ' +
  'nguyên thái vĩnh xuyến diễm ánh thục nam bình phú cao danh doãn khắc lệ tố uyên yến châu linh hà a seo mí láo'

const GIVEN =
  'an anh ánh ân ái bảo bắc bằng bích biên bình cảnh cẩm chi chiến chinh châu chung chương công cúc cường cương diễm diệp diệu dung duy ' +
  'duyên dũng dương đại đan đạo đào đạt đăng định đông đoan đoàn đô đức giang giàu hà hạ hải hạnh hảo hân hằng hiên hiền hiển hiếu hiệp ' +
  'hòa hoà hoa hoài hoan hoàn hoàng hồng hợp huân huấn huế huệ hùng huy huyền hưng hương hường hữu khang khanh khánh khải khoa khôi khuê ' +
  'khương kiên kiệt kiều kim kỳ lai lam lan lâm lành lân lập lê lệ lễ liên liễu linh loan long lộc lợi luân luyến lụa lực lương lượng lưu ly ' +
  'mai mạnh mẫn minh mơ mỹ my mận mến miền na nam nga ngà ngân nghĩa nghị ngoan ngọc nguyên nguyệt nhã nhàn nhạn nhân nhật nhi nhiên nhung ' +
  'như nhường ninh nương nụ oanh phát phi phong phú phúc phụng phương phước phượng quang quân quế quyên quyết quý quỳnh sang sáng sâm ' +
  'sen sinh sơn sương tài tâm tân tấn thạch thái thanh thành thảo thạo thắm thắng thi thiện thịnh thìn thoa thoan thoại thơ thơm thu thuận thúy thuý ' +
  'thủy thuỷ thùy thuỳ thư thương thường thước tiên tiến tín tình tĩnh toàn toản tố trà trang trâm trân trí triển triều trinh trọng trung ' +
  'trúc trường tú tuân tuấn tuyên tuyền tuyến tuyết tùng tư tường tươi tỵ út uyên uyển vân vang vi viên việt vinh vĩnh vịnh vĩ vũ vượng vui vy ' +
  'xoan xuân xuyến yên yến ý giáp hậu hào hiến khiêm khương lãm lĩnh mão ngợi ngừng nhẫn nhị niên phẩm quảng sỹ sửu tẩm thân thế thiêm thụ ' +
  'tiệp tín toán tràng trưởng tứ ước vọng xuyên cam chín bảy bốn năm mười hòe nhài huyên nhật đính điệp bách bạch hai ba sáu tám đoàn'

const words = (list: string) => list.split(' ')
const keyed = (list: string) => new Set(words(list).map((it) => searchKey(it)))

export const surnames: ReadonlySet<string> = new Set(words(SURNAMES))
/** Those of nine people in ten. */
export const commonSurnames: ReadonlySet<string> = new Set(words(SURNAMES).slice(0, 26))
export const middles: ReadonlySet<string> = new Set(words(MIDDLE))
export const givens: ReadonlySet<string> = new Set([...words(GIVEN), ...words(MIDDLE)])

/** The same without accents, for those who type none; only the common surnames: the rest are too many other words. */
export const bareSurnames: ReadonlySet<string> = keyed([...commonSurnames].join(' '))
/** Of these the ones that are everyday words for those who type no accents ("là", "tổ"): a surname only before "van" or "thi". */
export const bareWords: ReadonlySet<string> = new Set(words('la to'))
export const bareMiddles: ReadonlySet<string> = keyed('văn thị hữu đức ngọc minh thanh xuân quang đình công')
export const bareGivens: ReadonlySet<string> = keyed(`${GIVEN} ${MIDDLE}`)

/** Words before a name that say how one stands to a person; what follows them with a capital is a name. */
export const kin: ReadonlySet<string> = new Set(
  words(
    'thằng gã mụ anh chị ông bà cô chú cậu mợ dì thím bác em cháu thầy sếp bạn cụ mr mr. ms ms. mrs mrs. mister',
  ),
)
export const bareKin: ReadonlySet<string> = new Set(words('anh chi ong ba co chu em thay sep ban'))

/** Words before a name that say what office a person holds; a name follows them only where it is one that people have. */
export const offices: readonly (readonly string[])[] = [
  'đồng chí|đ c|giám đốc|phó giám đốc|tổng giám đốc|quản đốc|phó quản đốc|tổ trưởng|tổ phó|trưởng phòng|phó phòng|chuyền trưởng|chuyền phó|trưởng ca|ca trưởng',
  'trưởng ban|phó ban|chủ tịch|phó chủ tịch|bí thư|phó bí thư|hiệu trưởng|hiệu phó|kế toán|kế toán trưởng|thủ kho|bảo vệ|quản lý|trợ lý|thư ký|bác sĩ|y tá|kỹ sư|công nhân',
  'giám sát|nhân sự|thủ quỹ|chủ quản|đội trưởng|đội phó|nhóm trưởng|xưởng trưởng|viên chức|nhân viên y tế|y tế|nhân viên|cán bộ|đoàn viên|luật sư|giáo viên|lái xe|tài xế|chủ nhà|chủ trọ|phiên dịch',
].flatMap((line) => line.split('|').map((it) => it.split(' ')))
