import { describe, expect, it } from 'vitest'
import { readAddress } from '@/lib/charts/address'
import { knownView } from '@/lib/charts/known'
import { DEFAULT_VIEW } from '@/lib/charts/view'

const names = {
  places: { asad: { en: 'Ain al-Asad', ar: 'عين الأسد' } },
  actors: { iri: { en: 'IRI', ar: 'المقاومة' } },
}
const known = (query: string) => knownView(readAddress(new URLSearchParams(query)), names, DEFAULT_VIEW)

describe('a view by codes that the record goes by', () => {
  it('keeps what is known, and what stands for none stated', () => {
    const query = 'weapon=drone,unknown&place=asad&actor=iri,us&outcome=hit&verification=fair&scope=IQ%2BSY'
    const { view, unknown } = known(query)
    expect(unknown).toEqual([])
    expect(view).toEqual(readAddress(new URLSearchParams(query)))
  })

  it('takes a spelling that was merged for what it was merged into', () => {
    const merged = { place: { old: 'asad' }, actor: {} }
    const asked = readAddress(new URLSearchParams('place=old,asad'))
    const places = { ...names.places, old: { en: 'Old', ar: 'القديم' } }
    const { view, unknown } = knownView(asked, { ...names, places, merged }, DEFAULT_VIEW)
    expect(view.place).toEqual(['asad'])
    expect(unknown).toEqual([])
  })

  it('leaves out what is not, and names the parameter', () => {
    const { view, unknown } = known('weapon=bazooka,drone&place=atlantis&scope=XX')
    expect(unknown).toEqual(['weapon', 'place', 'scope'])
    expect(view).toMatchObject({ weapon: ['drone'], place: [], scope: 'theatre' })
  })
})
