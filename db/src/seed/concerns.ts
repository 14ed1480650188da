import { agreements } from './concerns/agreements.ts'
import type { Concern } from './concerns/concern.ts'
import { credit } from './concerns/credit.ts'
import { cultureAndSports } from './concerns/culture-and-sports.ts'
import { healthCare } from './concerns/health-care.ts'
import { heat } from './concerns/heat.ts'
import { housing } from './concerns/housing.ts'
import { informalWorkers } from './concerns/informal-workers.ts'
import { kindergartens } from './concerns/kindergartens.ts'
import { languages } from './concerns/languages.ts'
import { lateInsurance } from './concerns/late-insurance.ts'
import { legalAid } from './concerns/legal-aid.ts'
import { lumpSum } from './concerns/lump-sum.ts'
import { maternity } from './concerns/maternity.ts'
import { meals } from './concerns/meals.ts'
import { mergedUnits } from './concerns/merged-units.ts'
import { olderWorkers } from './concerns/older-workers.ts'
import { overtime } from './concerns/overtime.ts'
import { pay } from './concerns/pay.ts'
import { safety } from './concerns/safety.ts'
import { shifts } from './concerns/shifts.ts'
import { skills } from './concerns/skills.ts'
import { teachers } from './concerns/teachers.ts'
import { tetBonus } from './concerns/tet-bonus.ts'
import { transport } from './concerns/transport.ts'
import { unionFinance } from './concerns/union-finance.ts'
import { unionOfficers } from './concerns/union-officers.ts'

/** Everything the workers of the sample province care about, in the order the sample was written. */
export const concerns: readonly Concern[] = [
  pay,
  overtime,
  housing,
  shifts,
  lateInsurance,
  lumpSum,
  healthCare,
  meals,
  kindergartens,
  languages,
  skills,
  safety,
  heat,
  maternity,
  olderWorkers,
  tetBonus,
  legalAid,
  unionFinance,
  unionOfficers,
  mergedUnits,
  cultureAndSports,
  teachers,
  informalWorkers,
  credit,
  transport,
  agreements,
]
