/** The web app over the real server, its store and the real engine, in a real Chromium. */
import { inChromium } from './browser/harness.ts'
import { room } from './browser/room.ts'

inChromium({ 'the room over the real server': room })
