import { describe, expect, it } from 'vitest'
import { knownEntity } from './known-entity.ts'
import { everything } from './naming/knowledge.ts'

describe('knownEntity', () => {
  it('knows where places are, states at their capitals', () => {
    expect(knownEntity('g:riyadh-SAU')?.at).toEqual([24.71, 46.68])
    expect(knownEntity('s:SAU')?.at).toEqual([24.71, 46.68])
    expect(knownEntity('p:john-kerry-USA')?.at).toBeNull()
  })
  it('places nearly every state', () => {
    const states = everything().filter(({ id }) => id.startsWith('s:'))
    const placed = states.filter(({ id }) => knownEntity(id)?.at)
    expect(placed.length / states.length).toBeGreaterThan(0.9)
  })
  it('says the offices of a person, oldest first', () => {
    expect(knownEntity('p:john-kerry-USA')?.offices).toContainEqual({
      ...{
        office: 'وزير الخارجية',
        officeEn: 'foreign minister',
        body: 'الولايات المتحدة',
        bodyEn: 'United States',
      },
      ...{ from: '2013-02-01', to: '2017-02-01' },
    })
  })
  it('calls a crowned head no president', () => {
    const [office] = knownEntity('p:king-salman-bin-abdulaziz-SAU')!.offices.filter(
      (o) => o.officeEn === 'monarch',
    )
    expect(office).toMatchObject({ office: 'رأس الدولة', from: '2015-01-23' })
  })
  it('knows nothing of others', () => {
    expect(knownEntity('per:ITA:فلان')).toBeNull()
  })
})
