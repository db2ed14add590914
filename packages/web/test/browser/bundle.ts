/** What the first screen costs, and all of it, compressed; fonts, map and the reading engine aside. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { buildWeb } from '../fixture/build.ts'

const DIST = new URL('../../dist/', import.meta.url)
const LIMIT = 350_000

export function bundle() {
  beforeAll(buildWeb, 120_000)
  it('is under 350 kB compressed without fonts and map', () => {
    const files = readdirSync(new URL('assets/', DIST)).filter(
      (name) => /\.(js|css)$/.test(name) && !/^(world-map|reading-worker)/.test(name),
    )
    const size = files.reduce(
      (sum, name) => sum + gzipSync(readFileSync(new URL(`assets/${name}`, DIST))).length,
      0,
    )
    console.log(`web bundle: ${(size / 1000).toFixed(1)} kB compressed in ${files.length} files`)
    expect(size).toBeLessThan(LIMIT)
  })
  it('has a content security policy without inline script or style', () => {
    const page = readFileSync(new URL('index.html', DIST), 'utf8').replaceAll('&#39;', "'")
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'/,
    )
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*src=)|unsafe/)
  })
}
