import { syllableKey } from './fold.ts'

/**
 * Names of provinces, towns, regions, countries and seas that the dictionary lacks and people type without capitals ("ở quảng ngãi"), as syllable
 * keys joined by blanks. Written for this project.
 */
export const placeNames: readonly string[] = `
  an giang, bà rịa, vũng tàu, bắc giang, bắc kạn, bạc liêu, bắc ninh, bến tre, bình định, bình dương, bình phước, bình thuận, cà mau, cần thơ, cao bằng,
  đà nẵng, đắk lắk, đắc lắc, đắk nông, điện biên, đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội, hà tĩnh, hải dương, hải phòng, hậu giang, hòa bình,
  hưng yên, khánh hòa, kiên giang, kon tum, lai châu, lâm đồng, lạng sơn, lào cai, long an, nam định, nghệ an, ninh bình, ninh thuận, phú thọ, phú yên,
  quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, sơn la, tây ninh, thái bình, thái nguyên, thanh hóa, thừa thiên, tiền giang, trà vinh,
  tuyên quang, vĩnh long, vĩnh phúc, yên bái, sài gòn, biên hòa, buôn ma thuột, đà lạt, nha trang, quy nhơn, qui nhơn, phan thiết, phan rang, tuy hòa, hội an,
  đồng hới, đông hà, hạ long, móng cái, sa pa, việt trì, thủ dầu một, mỹ tho, long xuyên, châu đốc, rạch giá, phú quốc, côn đảo, trường sa, hoàng sa,
  thủ đức, gò vấp, bình thạnh, phú nhuận, tân bình, tân phú, bình tân, hóc môn, củ chi, nhà bè, cần giờ, bình chánh, hoàn kiếm, ba đình, đống đa,
  hai bà trưng, cầu giấy, thanh xuân, hoàng mai, long biên, hà đông, gia lâm, đông anh, sóc sơn, từ liêm, tây bắc, đông bắc, đông nam bộ, tây nguyên,
  nam bộ, bắc bộ, trung bộ, nam trung bộ, bắc trung bộ, hồ chí minh, sông hồng, sông cửu long, cửu long, mê kông, việt nam, trung quốc, nhật bản, hàn quốc,
  triều tiên, đài loan, thái lan, ấn độ, hoa kì, hi lạp, la mã, ba lan, hà lan, đan mạch, thụy điển, thụy sĩ, na uy, phần lan, bồ đào nha, tây ban nha,
  thổ nhĩ kì, ai cập, nam phi, châu á, châu âu, châu phi, châu mĩ, châu úc, đông nam á, trung đông, new zealand, bắc kinh, thượng hải, quảng châu,
  hồng kông, ma cao, la tinh, ả rập, do thái, thái bình dương, đại tây dương, ấn độ dương, biển đông
`
  .split(',')
  .map((name) => name.trim().split(' ').map(syllableKey).join(' '))
