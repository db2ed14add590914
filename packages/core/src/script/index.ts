export * from './fold.ts'
export * from './splits.ts'
