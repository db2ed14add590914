/** What a store that is served needs beside its place: coordinates, for the map. */
import { knownEntity } from '@isnad/core'
import type { Options } from '../store/store.ts'

export const located: Options = { locate: (key) => knownEntity(key)?.at ?? null }
