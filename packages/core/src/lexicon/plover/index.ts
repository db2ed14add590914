/** The sixteen PLOVER types, in the manual's order. Origin: general knowledge of Arabic news language. */
import { ACCUSE } from './accuse.ts'
import { AGREE } from './agree.ts'
import { AID } from './aid.ts'
import { ASSAULT } from './assault.ts'
import { COERCE } from './coerce.ts'
import { CONCEDE } from './concede.ts'
import { CONSULT } from './consult.ts'
import { COOPERATE } from './cooperate.ts'
import type { PloverFile } from './frame.ts'
import { MOBILIZE } from './mobilize.ts'
import { PROTEST } from './protest.ts'
import { REJECT } from './reject.ts'
import { REQUEST } from './request.ts'
import { RETREAT } from './retreat.ts'
import { SANCTION } from './sanction.ts'
import { SUPPORT } from './support.ts'
import { THREATEN } from './threaten.ts'

export const PLOVER: readonly PloverFile[] = [
  AGREE,
  CONSULT,
  SUPPORT,
  CONCEDE,
  COOPERATE,
  AID,
  RETREAT,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT,
]
