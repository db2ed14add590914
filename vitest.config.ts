import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@isnad/source'] },
  ssr: { resolve: { conditions: ['@isnad/source'], externalConditions: ['@isnad/source'] } },
  test: {
    include: ['packages/*/{src,test}/**/*.test.{ts,tsx}', 'eval/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
