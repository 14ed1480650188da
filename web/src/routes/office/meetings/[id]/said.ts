/** What is typed of an opinion, each field as text. */
export type SaidTyped = {
  stance: string
  kind: string
  body: string
  suggestedWording: string
  contributorGroup: string
  sharedBy: string
}

type Known = { [K in keyof SaidTyped]?: string | number | null | undefined }

/** The fields as forms hold them; what is missing is empty, the suggested wording is the paragraph's own. */
export function typedOf(it: Known = {}, wording = ''): SaidTyped {
  const text = (value: string | number | null | undefined) => String(value ?? '')
  return {
    stance: text(it.stance),
    kind: text(it.kind),
    body: text(it.body),
    suggestedWording: text(it.suggestedWording) || wording,
    contributorGroup: text(it.contributorGroup),
    sharedBy: text(it.sharedBy),
  }
}

/** The fields in which what is typed differs from what stood there. */
export function changesOf(stood: SaidTyped, typed: SaidTyped): Partial<SaidTyped> {
  const names = Object.keys(stood) as (keyof SaidTyped)[]
  return Object.fromEntries(names.filter((it) => typed[it] !== stood[it]).map((it) => [it, typed[it]]))
}
