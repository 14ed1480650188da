const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const SHARP_OR_HEAVY = /[\u0301\u0323]/
const ONSET = /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?/
const FRONT = /^[eêiy]/

/** Every rime of written Vietnamese, without its tone. */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ych yêm yên yêng yêt yêu ynh yt yp ym yn ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu uyn uyp uâc ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu'
  ).split(' '),
)

/**
 * Whether a word is spelt as one Vietnamese syllable, in any case: an onset, a rime and a tone that go together. Knows how syllables
 * are written, not which of them mean something.
 */
export function isSyllable(word: string): boolean {
  const known = answers.get(word)
  if (known !== undefined) return known
  const answer = isSpelt(word)
  if (answers.size < ANSWERS_MAX && word.length <= SYLLABLE_MAX) answers.set(word, answer)
  return answer
}

const answers = new Map<string, boolean>()
const ANSWERS_MAX = 20_000
/** No syllable is longer, even with its marks apart. */
const SYLLABLE_MAX = 10

function isSpelt(word: string): boolean {
  const spelt = word.normalize('NFD').toLowerCase()
  const tones = spelt.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = spelt.replace(TONES, '').normalize('NFC')
  const onset = ONSET.exec(plain)![0]
  const rime = plain.slice(onset.length)
  const stopped = /(?:c|ch|p|t)$/.test(rime)
  if (stopped !== SHARP_OR_HEAVY.test(tones[0] ?? '') && stopped) return false
  // "gì", "gìn", "giết": the i belongs to both.
  if (onset === 'gi' && (rime === '' || RIMES.has(`i${rime}`))) return true
  if (onset === 'qu') return RIMES.has(`u${rime}`) || (RIMES.has(rime) && !/^[uư]/.test(rime))
  return RIMES.has(rime) && agree(onset, rime)
}

/** "k", "gh" and "ngh" stand before e, ê, i and y; "c", "g" and "ng" do not. */
function agree(onset: string, rime: string): boolean {
  if (onset === '') return true
  if (rime === 'uya') return onset === 'kh'
  if (/^(?:k|gh|ngh)$/.test(onset)) return FRONT.test(rime)
  return !/^(?:c|g|ng)$/.test(onset) || !FRONT.test(rime) || (onset === 'g' && rime.startsWith('i'))
}
