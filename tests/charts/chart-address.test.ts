import { describe, expect, test } from 'vitest'
import { readPasted } from '@/lib/charts/chart-address'
import { CHARTS } from '@/lib/charts/registry'

describe('an address that somebody pasted', () => {
  test.each([
    'https://monitor.example/en/charts/attacks?weapon=drone&rev=3',
    'http://localhost:3000/ar/charts/attacks?rev=3&weapon=drone#content',
    '/ar/charts/attacks.png?weapon=drone&rev=3',
    '  /en/embed/attacks?weapon=drone&rev=3 ',
  ])('%s is the chart in its view', text => {
    const pasted = readPasted(text)
    expect(pasted?.chart.slug).toBe('attacks')
    expect(pasted?.view).toMatchObject({ weapon: ['drone'], rev: 3, stack: 'weapon' })
  })

  test.each([
    '',
    'attacks',
    'https://monitor.example/en/entries',
    '/fr/charts/attacks',
    '/en/charts/none',
    '/s/attacks',
    'javascript:/en/charts/attacks x',
    '//en/charts/attacks/x',
  ])('%s is none', text => {
    expect(readPasted(text)).toBeNull()
  })

  test('every chart can be pasted', () => {
    for (const { slug } of CHARTS) expect(readPasted(`/ar/charts/${slug}`)?.chart.slug).toBe(slug)
  })
})
