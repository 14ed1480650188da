import { retentionNames } from 'shared/words/retention'
import { auditDecisionNames, auditEditNames, auditValueNames } from 'shared/words/audit-details'
import { consentPurposeNames } from 'shared/words/consent'
import { hideReasonNames, moderationActNames } from 'shared/words/moderation'
import { reportSectionNames } from 'shared/words/reports'
import { outcomeNames, requestKindNames, requestQueueWords } from 'shared/words/rights'
import { unitKindNames, unitLevelNames } from 'shared/words/units'

type Names = Record<string, string>

/** What the program's own words in a part of a detail mean: the same word may mean something else in another part. */
export const valueNamesOf: Record<string, Names> = {
  change: auditEditNames,
  decision: { ...auditDecisionNames, ...moderationActNames },
  key: retentionNames,
  kind: { ...auditValueNames, ...unitKindNames, ...requestKindNames },
  level: unitLevelNames,
  levels: unitLevelNames,
  outcome: outcomeNames,
  purpose: consentPurposeNames,
  ruleKey: retentionNames,
  reason: hideReasonNames,
  section: reportSectionNames,
  state: requestQueueWords.filters,
}
