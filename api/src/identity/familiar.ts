/** Words that name the house itself. */
export const HOUSE_WORDS = ['congdoan', 'gopy', 'liendoan', 'laodong', 'tuyengiao', 'doanvien', 'vanphong']

/** What many people here say and therefore type, without accents and blanks: lists of leaked passwords hold few of them. */
const VIETNAMESE = `
  matkhau quenmatkhau toiyeuvietnam yeuvietnam toiyeu cuatoi cuaban cuaanh cuaem khongbiet khongcho khongnho quenroi toiten tenla toila minhla emla anhla taikhoan dangnhap bimat
  anhyeuem emyeuanh toiyeuem yeuem yeuanh yeunhau yeunhieu nhieulam nhieunhieu mainho maimai maiyeu mottinhyeu tinhyeu conyeu yeume
  yeubo yeubome yeugiadinh yeuvochong yeucon yeudoi yeuban voyeu chongyeu vochong bome bame giadinh giadinhtoi giadinhla hanhphuc
  nhotnho nhoem nhoanh motminh mottrieu motngay chungta chungminh mattroi mattrang dalat hanoi saigon tphcm hochiminh bachho bacho
  haiphong danang cantho nhatrang vungtau quangninh thanhhoa nghean vietnam vietnamdoclap doclaptudo tudohanhphuc doclap tudo
  vietnamquehuongtoi quehuong quehuongtoi datnuoc dangcongsan dangbo congsan conghoa xahoi chunghia namxahoi muonnam namnam
  dangvien chidoan thanhnien phunu cogai contrai congai xinchao chaoban chaoanh chaoem camon thanhcong maymanphattai phattai
  phatloc loclamroi tinhdoan congty congnhan congchuc vienchuc nguoilaodong nhanvien giamdoc chutich phochutich bithu vanthu
  ketoan hanhchinh nhansu thuky bangiamdoc coquan donvi daihoi dutha daihoicongdoan cachmang dienbienphu
  chucmungnammoi nammoi hoasen hoahong hoamai hoadao bongda vodich vietnamvodich lienminh huyenthoai lienquan congphuong quanghai matkhaula doimatkhau
  abcabc conmeo concho concop contrau concua banh banhmi phobo comtam caphe trasua nguyenvan nguyenthi tranvan tranthi levan lethi
  phamvan phamthi hoangvan hoangthi vovan vothi danghoang ngocanh minhanh thuylinh
`

/** Passwords that were shown to everybody as examples of good ones, and sayings. */
const FAMOUS = `
  correcthorsebatterystaple horsebatterystaple batterystaple tr0ub4dor&3 purplemonkeydishwasher hunter2 thequickbrownfox
  jumpsoverthelazydog maytheforcebewithyou tobeornottobe iloveyousomuch iloveyouforever letmein changeme opensesame
  winteriscoming mypassword thisismypassword passwordpassword iamthebest godisgood livelaughlove neversaynever
  whatisyourname ilovemywife ilovemyfamily
`

/** Phrases people know by heart: one of them is one thing to guess. */
export const FAMILIAR = `${VIETNAMESE} ${FAMOUS}`.split(/\s+/).filter(Boolean)
