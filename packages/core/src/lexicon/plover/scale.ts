/**
 * What follows from a type (and mode): PLOVER's quad category, CAMEO's root code, and a score between −10 (conflict) and
 * 10 (cooperation). Origin: types and categories by the PLOVER manual of 2023; roots by the project's own crosswalk
 * (CAMEO2PLOVER, 2021); scores are Goldstein's values as published for CAMEO's root codes.
 */
import type { EventType, QuadCategory } from '../../record/types.ts'

export interface Standing {
  readonly quad: QuadCategory
  readonly cameo: string
  readonly score: number
  /** Modes that fall under another root of CAMEO. */
  readonly byMode?: Readonly<Record<string, { readonly cameo: string; readonly score: number }>>
  /** May stand to come: «cooperative actions still to come are AGREE». */
  readonly cooperative?: true
}

const INVESTIGATE = { cameo: '09', score: -2 } as const
const FIGHT = { cameo: '19', score: -10 } as const

export const SCALE: Readonly<Record<EventType, Standing>> = {
  AGREE: { quad: 'verbal-cooperation', cameo: '03', score: 4 },
  CONSULT: { quad: 'verbal-cooperation', cameo: '04', score: 1, cooperative: true },
  SUPPORT: { quad: 'verbal-cooperation', cameo: '05', score: 3.5, cooperative: true },
  CONCEDE: { quad: 'verbal-cooperation', cameo: '08', score: 5 },
  COOPERATE: { quad: 'material-cooperation', cameo: '06', score: 6, cooperative: true },
  AID: { quad: 'material-cooperation', cameo: '07', score: 7, cooperative: true },
  RETREAT: { quad: 'material-cooperation', cameo: '08', score: 5, cooperative: true },
  REQUEST: { quad: 'verbal-conflict', cameo: '10', score: -5 },
  ACCUSE: { quad: 'verbal-conflict', cameo: '11', score: -2, byMode: { investigate: INVESTIGATE } },
  REJECT: { quad: 'verbal-conflict', cameo: '12', score: -4 },
  THREATEN: { quad: 'verbal-conflict', cameo: '13', score: -4.4 },
  PROTEST: { quad: 'material-conflict', cameo: '14', score: -6.5 },
  SANCTION: { quad: 'material-conflict', cameo: '16', score: -4 },
  MOBILIZE: { quad: 'material-conflict', cameo: '15', score: -7.2 },
  COERCE: { quad: 'material-conflict', cameo: '17', score: -7 },
  ASSAULT: {
    quad: 'material-conflict',
    cameo: '18',
    score: -9,
    byMode: { aerial: FIGHT, 'heavy-weapons': FIGHT, firearms: FIGHT, drone: FIGHT },
  },
}
