import { bareAgreement, campaigns, mixedOpinions, moreOpinions } from './more-opinions.ts'
import { workersOpinions } from './workers-opinions.ts'

/** An opinion with what is known of it: `concern` is null for bare agreement, `campaign` the number of the text it copies. */
export type KnownOpinion = {
  id: string
  text: string
  stance: string
  concern: string | null
  also?: string
  campaign?: number
}

const STANCES: Record<string, string> = { '+': 'agree', '±': 'agreeInPart', '-': 'disagree', '.': 'other' }

/** How each of the first set stands to the draft, in words that its writers chose: they said so themselves. */
function statedStance(text: string): string {
  const agrees = /^(Tôi )?(nhất trí|đồng ý|đồng tình)/i.test(text)
  const disagrees = /^(Tôi )?(không (nhất trí|đồng ý|nên|cần)|phản đối)/i.test(text)
  if (!agrees && !disagrees) return 'other'
  if (/ nhưng /.test(text)) return 'agreeInPart'
  return agrees ? 'agree' : 'disagree'
}

/** More than 400 opinions over 20 concerns, with copies, mixed ones and bare agreement. */
export const opinionSet: readonly KnownOpinion[] = [
  ...Object.entries(workersOpinions).flatMap(([concern, texts]) =>
    texts.map((text, i) => ({ id: `${concern}-${i}`, text, concern, stance: statedStance(text) })),
  ),
  ...Object.entries(moreOpinions).flatMap(([concern, block]) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .map((line, i) => ({
        id: `${concern}+${i}`,
        text: line.slice(2),
        concern,
        stance: STANCES[line[0]!]!,
      })),
  ),
  ...mixedOpinions.map(({ text, concerns: [concern, also] }, i) => ({
    id: `mixed-${i}`,
    text,
    concern,
    also,
    stance: 'other',
  })),
  ...campaigns.flatMap(({ concern, texts }, campaign) =>
    texts.map((text, i) => ({ id: `campaign-${campaign}-${i}`, text, concern, campaign, stance: 'other' })),
  ),
  ...bareAgreement.map((text, i) => ({ id: `agreed-${i}`, text, concern: null, stance: 'agree' })),
]
