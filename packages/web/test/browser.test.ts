/** The web app over the fixture API in a real Chromium. */
import { bundle } from './browser/bundle.ts'
import { inChromium } from './browser/harness.ts'
import { highlights } from './browser/highlights.ts'
import { hostile } from './browser/hostile.ts'
import { journeys } from './browser/journeys.ts'
import { speed } from './browser/speed.ts'

inChromium({ bundle, highlights, journeys, 'hostile articles': hostile, speed })
