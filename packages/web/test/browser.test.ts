/** All tests in a real Chromium, one after another in one browser. Skipped, with a message, where there is none. */
import { existsSync } from 'node:fs'
import { describe, it } from 'vitest'
import { accessibility } from './browser/accessibility.ts'
import { bundle } from './browser/bundle.ts'
import { CHROMIUM } from './browser/harness.ts'
import { highlights } from './browser/highlights.ts'
import { hostile } from './browser/hostile.ts'
import { journeys } from './browser/journeys.ts'
import { speed } from './browser/speed.ts'

if (existsSync(CHROMIUM)) {
  describe('bundle', bundle)
  describe('highlights', highlights)
  describe('journeys', journeys)
  describe('hostile articles', hostile)
  describe('speed', speed)
  describe('accessibility', accessibility)
} else {
  it.skip(`no Chromium at ${CHROMIUM}: set CHROMIUM to run the tests of the web app`, () => undefined)
}
