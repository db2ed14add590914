export * from './doc.ts'
export * from './folded.ts'
export * from './sentences.ts'
export * from './tokens.ts'
