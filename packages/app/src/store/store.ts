/** The memory as the rest of the program sees it: open a home, bring its schema forward, store, list, get, search. */
import type { EntityIds, Item, Outcome } from './add.ts'
import { addBatch } from './add.ts'
import { openEmbedded } from './embedded.ts'
import type { Home } from './home.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'

export interface Store {
  readonly home: Home
  /** Stores a batch: all of it or nothing. Outcomes stand in the order of the items. */
  readonly add: (items: readonly Item[]) => Promise<Outcome[]>
  readonly close: () => Promise<void>
}

/** Where the memory is: a folder (null: in the machine's memory only, for tests) or a server. */
export type Where = { readonly folder: string | null } | { readonly url: string }

export async function openStore(where: Where): Promise<Store> {
  const home = 'url' in where ? await openPostgres(where.url) : await openEmbedded(where.folder)
  try {
    await migrate(home)
  } catch (error) {
    await home.close()
    throw error
  }
  return storeOf(home)
}

function storeOf(home: Home): Store {
  const ids: EntityIds = new Map()
  return {
    home,
    add: (items) => home.transaction((runner) => addBatch(runner, items, ids)),
    close: home.close,
  }
}
