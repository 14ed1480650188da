const words = (list: string) => list.split(' ')
const phrases = (list: string) => list.split('|')

/** What begins the name of a street, a place, a body or a thing: a name right after it is part of that. */
export const heads: ReadonlySet<string> = new Set(
  words(
    'đường phố ngõ ngách hẻm kiệt quận huyện phường xã tỉnh tp tp. thôn ấp bản làng buôn xóm khóm trường thpt thcs chợ cầu sông núi đảo hồ ga kcn ' +
      'cụm công-ty cty ctcp tập-đoàn ngân-hàng nhà-máy xí-nghiệp cđcs lđlđ htx hợp-tác-xã cửa-hàng siêu-thị khách-sạn tòa-nhà toà-nhà chung-cư ' +
      'dự-án thành-phố thị-xã thị-trấn tiểu-học trung-học đại-học bệnh-viện công-viên quảng-trường đại-lộ ngã-tư ngã-ba ngã-năm sân-bay sân-vận-động ' +
      'tượng-đài khu khu-công-nghiệp khu-đô-thị quỹ giải giải-thưởng học-bổng nhà-hát nhà-văn-hóa nhà-xuất-bản nhà-xưởng tên-lửa bến bến-xe đèo hang ' +
      'doanh-nghiệp thương-hiệu nhãn-hiệu tòa phòng-khám trung-tâm viện chùa đền đình nhà-thờ cảng luật bộ-luật nghị-định thời tư-tưởng huân-chương vinamilk',
  ),
)

/** Those of them before which a word of kinship is part of the name too: "phố Bà Triệu". */
export const streets: ReadonlySet<string> = new Set(
  words('đường phố ngõ hẻm quận phường chợ trường cầu đền chùa'),
)

/** What may stand between the kind of a body and its name. */
export const betweens: ReadonlySet<string> = new Set(
  words(
    'tnhh mtv cp cổ phần một thành viên hai sản xuất thương mại dịch vụ may mặc giày da điện tử xây dựng và phổ thông chuyên cơ sở nguyên đô thị ' +
      'công nghiệp tư nhân liên doanh gỗ dệt thực phẩm tm sx dv xd xnk đa khoa giáo dục vận tải số',
  ),
)

/** Words with a capital that begin something else than a name, or end one. */
export const stops: ReadonlySet<string> = new Set(
  words(
    'công tổ phòng ban xưởng chuyền nhà khoa phân ca khối đội nhóm chi sở bộ tỉnh huyện xã phường quận thành trung việt đảng đoàn hội liên tổng ' +
      'ủy uỷ mặt nhân luật nghị quyết điều khoản chương mục phần tôi chúng các những và hay hoặc nhưng cũng vẫn có không được bị của trong tại ở cđcs lđlđ ' +
      'bhxh bhyt bhtn tnhh kcn kcx ubnd hđnd trưởng phó chủ bí giám quản',
  ),
)

/** What also begins many given names stands with these and is then no name. */
export const notAfterStop: ReadonlySet<string> = new Set(
  phrases(
    'công ty|công đoàn|công nhân|công an|trung tâm|trung ương|thành phố|đoàn viên|đoàn thanh|nhà máy|việt nam|chi nhánh|chi bộ|ban chấp|ban giám',
  ),
)

/** Those a people honours and streets and schools are called after. With a word of kinship of the young before it, such a name is a colleague's. */
export const honoured: readonly string[] = phrases(
  'hồ chí minh|nguyễn ái quốc|nguyễn tất thành|tôn đức thắng|võ nguyên giáp|lê duẩn|trường chinh|phạm văn đồng|nguyễn văn linh|nguyễn đức cảnh|trần phú|lê hồng phong|hà huy tập|' +
    'nguyễn văn cừ|nguyễn thị minh khai|hoàng văn thụ|hoàng quốc việt|võ thị sáu|nguyễn văn trỗi|trần đại nghĩa|lý tự trọng|phạm ngũ lão|chu văn an|lê văn tám|nguyễn công trứ|' +
    'nguyễn bỉnh khiêm|phạm hùng|nguyễn chí thanh|tô hiệu|tố hữu|bùi thị xuân|lê quý đôn|nguyễn trãi|nguyễn huệ|lê lợi|trần hưng đạo|lý thường kiệt|phan chu trinh|phan châu trinh|' +
    'phan bội châu|lê thánh tông|ngô quyền|đinh tiên hoàng|nguyễn du|hồ xuân hương|nguyễn khuyến|cao bá quát|lý thái tổ|trần nhân tông|trần quốc toản|trần quang khải|trần nhật duật|' +
    'hoàng hoa thám|hoàng diệu|nguyễn đình chiểu|cao thắng|lê lai|lê lai|trần khánh dư|phạm ngọc thạch|nguyễn lương bằng|tôn thất tùng|đặng thai mai|xuân diệu|bà triệu|hai bà trưng|' +
    'nguyễn văn cừ|lê đại hành|tô vĩnh diện|bế văn đàn|phan đình giót|la văn cầu|mạc thị bưởi|nguyễn thái học|nguyễn cơ thạch|các mác|lê nin|phạm văn bạch|bùi xuân phái|' +
    'nguyễn viết xuân|cù chính lan|lê văn sỹ|lê văn lương|võ văn kiệt|võ chí công|nguyễn phong sắc|hoàng sâm',
)

/** Places whose name begins like a person's. */
export const places: readonly string[] = phrases(
  'hà nội|hà nam|hà tĩnh|hà giang|hà đông|hà tiên|hà lan|hà trung|hà quảng|hà bắc|cao bằng|cao phong|cao lộc|cao lãnh|lâm đồng|lâm hà|lâm thao|lai châu|vũ quang|vũ thư|vũng tàu|' +
    'lý nhân|lý sơn|kim sơn|kim bảng|kim động|kim thành|kim bôi|phan thiết|phan rang|phan rí|mai châu|mai sơn|mai dịch|lương sơn|lương tài|thái bình|thái nguyên|thái lan|thái thụy|' +
    'thái bình dương|la gi|hồ tây|hồ gươm|hồ nam|dương kinh|dương minh châu|chu lai|thạch thất|thạch hà|thạch thành|tô lịch|ninh bình|ninh thuận|ninh hòa|ninh giang|ninh kiều|an giang|' +
    'trà vinh|trà my|trà bồng|từ sơn|từ liêm|châu thành|châu đốc|châu phú|châu á|châu âu|đồng nai|đồng tháp|đồng hới|đồng xoài|đồng văn|đồng hỷ|đông anh|vân đồn|văn giang|văn lâm|văn yên|' +
    'văn lãng|văn quan|văn bàn|văn chấn|viên chăn|triệu sơn|triệu phong|triệu khê|đinh lập|đình lập|hoa lư|hoa kỳ|hàn quốc|ma cao|đào xá|đan phượng|giang nam|lục nam|lục ngạn|lục yên|' +
    'kim liên|đại từ|tân sơn|tô châu|kiều mai|phú thọ|hoàng sa|hoàng mai|hoàng liên sơn|hoàng liên|hoàng thành|hoàng hà|tống sơn|mã lai|trương sa|lạng giang|phương tây|phương đông|' +
    'bà rịa|bà đen|bà nà|bà tri|bà huyện thanh quan|cô tô|cô giang|cô bắc|ông đốc|ông ích khiêm|bạch mai|bạch đằng|bạch long vĩ|vi xuyên|xa mát|lê chân|ngô gia tự|mạc tư khoa|sơn hà|' +
    'vương quốc|văn phòng|văn miếu|văn minh|văn nghệ|văn hóa|văn hoá|đoàn kết|lương cơ bản|cao đẳng|cao đẳng nghề|phương án|quản trị|quan hệ|thái độ|đường sắt',
)

/** Words that make another word with a word of kinship before them, when both are written small. */
export const pairs: ReadonlySet<string> = new Set(
  phrases(
    'anh hùng|anh minh|anh dũng|anh em|anh chị|chị em|ông bà|bà con|cô giáo|bác sĩ|chú ý|chú trọng|cô đơn|thầy cô|em út|bạn bè|cụ thể|bác ái|cô dâu|anh hào|bạn đọc|ba trang|ông chủ|bà chủ|anh tài',
  ),
)

/** Peoples of the country in a word. One that is no given name is no person's: "chị Mông"; one that is, only after words for many: "chị em Thái". */
export const peoples: ReadonlySet<string> = new Set(
  words(
    'kinh tày thái mường khmer hoa nùng mông hmông dao chăm hrê mnông giáy chứt brâu ngái bru chơro khơmú',
  ),
)

/** Words after which somebody's name, written small, is over: "chị hoa tổ 3". */
export const afterName: ReadonlySet<string> = new Set(
  'tổ phòng ban xưởng chuyền kế ca quản giám nói bảo mắng chửi quát bị được đã là có không chưa thường hay ở bên làm nhận ký tên số to'.split(
    ' ',
  ),
)

/** Given names that are hardly any other word; and words that are too many others. */
export const strict: ReadonlySet<string> = new Set(
  'lan hoa hương hằng hạnh thảo trang nga oanh loan nhung tuyết tuấn quyên cúc hùng dũng cường'.split(' '),
)
export const surnamesOnly: ReadonlySet<string> = new Set(
  'công ban đã chưa đại như ta nhà sáng chính tình thế sinh tin'.split(' '),
)
