/** placeholder */
export const NATIONALITIES: readonly { iso: string; adjective: string; plurals: readonly string[] }[] = []
