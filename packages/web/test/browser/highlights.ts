/**
 * Highlights are exact and change nothing: a text with marks, their colours taken away, is compared as a picture with
 * the same text without any mark. Letters must keep joining, and the order of Latin words and numbers must stay.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { madeView } from '../fixture/made.ts'
import { bench, none } from './harness.ts'

const CASES = [
  {
    id: 'clitic',
    text: 'وصل الوزير أمس إلى لبنان ثم غادر للأردن وبالكويت',
    names: ['لأردن', 'الكويت'],
    events: ['صل الوزير'],
  },
  {
    id: 'lam-alef',
    text: 'قال لإيران ولألمانيا إن الأمر لا يحتمل',
    names: ['إيران', 'ألمانيا'],
    times: ['لأمر'],
  },
  {
    id: 'overlap',
    text: 'وأكد الرئيس أن زيارة موسكو الثلاثاء مهمة جدا',
    quotes: ['زيارة موسكو الثلاثاء مهمة'],
    names: ['موسكو'],
    times: ['موسكو الثلاثاء'],
    events: ['زيارة'],
  },
  {
    id: 'latin',
    text: 'نشرت شركة OpenAI في 08-04-2024 بيانا عن GPT-4 بنسبة 12.5% (أي +الثمن+)',
    names: ['OpenAI', 'GPT'],
    times: ['08-04-2024'],
    quotes: ['+الثمن+'],
  },
  {
    id: 'plus',
    text: 'وقال "نتحقق مما يسميه الأهالي +رصاص الصيد+، ولا نستبعد +X 5+ أي فرضية"',
    quotes: ['+رصاص الصيد+'],
    names: ['X 5', 'الأهالي'],
  },
  { id: 'vowels', text: 'قَالَ مُحَمَّدٌ لِلْوَزِيرِ إِنَّ السَّلَامَ مُمْكِنٌ', names: ['مُحَمَّدٌ', 'لْوَزِيرِ'], events: ['قَالَ'] },
  {
    id: 'digits',
    text: 'انعقدت في ١٢ تشرين الأول/أكتوبر ٢٠٢٤ القمة الـ15',
    times: ['١٢ تشرين الأول/أكتوبر ٢٠٢٤'],
    names: ['15'],
  },
] as const

const PLAIN =
  '.no-colours .mark, .no-colours .mark * { background: none !important; outline: none !important; }'

/**
 * Stretches may be painted a fraction of a pixel apart from the same letters in one run, which changes the grey of
 * edges; a joint that opens, or letters that move, change paper to ink (about 200 of 255).
 */
const ANTIALIASING = 90

/** The largest difference of two pictures in any pixel and channel; 255 where their sizes differ. */
async function difference(context: BrowserContext, a: Buffer, b: Buffer): Promise<number> {
  const page = await context.newPage()
  const found = await page.evaluate(
    async (pictures) => {
      const [x, y] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
          const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(picture.width, picture.height)
          const brush = canvas.getContext('2d')
          brush?.drawImage(picture, 0, 0)
          return brush?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
        }),
      )
      if (!x || !y || x.length !== y.length) return 255
      return x.reduce((most, value, i) => Math.max(most, Math.abs(value - y[i]!)), 0)
    },
    [a.toString('base64'), b.toString('base64')],
  )
  await page.close()
  return found
}

/** The paragraph as a picture, with the colours of its marks taken away, or without marks at all. */
async function pictures(page: Page) {
  const paragraph = page.locator('.report-text p').first()
  const bare = async () => paragraph.screenshot({ animations: 'disabled' })
  await page.evaluate((rule) => {
    document.styleSheets[0]?.insertRule(rule, document.styleSheets[0].cssRules.length)
    document.body.classList.add('no-colours')
  }, PLAIN)
  const marked = await bare()
  await page.evaluate(() => {
    const p = document.querySelector('.report-text p')
    p?.replaceChildren(p.textContent ?? '')
  })
  return { marked, plain: await bare() }
}

export function highlights() {
  const { open } = bench(CASES.map((c) => madeView(c)))

  it.each(CASES)('keeps the letters of «$id» as in plain text', async ({ id }) => {
    const { page, faults } = await open(`/reports/${id}`)
    expect(await page.locator('.mark').count()).toBeGreaterThan(0)
    const { marked, plain } = await pictures(page)
    expect(await difference(page.context(), marked, plain)).toBeLessThan(ANTIALIASING)
    none(faults)
  })

  it.each(CASES)('copies «$id» clean', async ({ id, text }) => {
    const { page } = await open(`/reports/${id}`)
    const copied = await page.evaluate(() => {
      const p = document.querySelector('.report-text p')
      if (p) getSelection()?.selectAllChildren(p)
      return getSelection()?.toString()
    })
    expect(copied).toBe(text)
  })

  it('shows every layer over the same words', async () => {
    const { page } = await open('/reports/overlap')
    const classes = await page.locator('.mark', { hasText: /^موسكو$/ }).getAttribute('class')
    expect(classes?.split(' ').sort()).toEqual(['mark', 'names', 'quotes', 'times'])
  })

  it('names highlights to screen readers', async () => {
    const { page } = await open('/reports/overlap', { language: 'en' })
    expect(await page.getByRole('button', { name: 'موسكو — ', exact: false }).count()).toBe(1)
    expect(await page.getByRole('button', { name: /^Quotation: Name/ }).count()).toBeGreaterThan(0)
  })
}
