/** axe over every screen in a real Chromium. */
import { accessibility } from './browser/accessibility.ts'
import { inChromium } from './browser/harness.ts'

inChromium({ accessibility })
