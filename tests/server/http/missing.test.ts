import { expect, it } from 'vitest'
import { isMissingTarget, missingTarget } from '@/lib/server/http/missing'

it.each([
  ['/en/nothing', '/en/missing'],
  ['/ar', '/ar/missing'],
  ['/ar/entries/IWM-A-9999?rev=1', '/ar/missing'],
  ['/en/changes/99999?rev=1', '/en/missing?list=changes'],
  ['/ar/charts/none', '/ar/missing?list=charts'],
  ['/ar/sources/none/more', '/ar/missing?list=sources'],
  ['/en/outlets/none', '/en/missing?list=outlets'],
  ['/en/changes', '/en/missing'],
  ['/fr/changes/5', '/und/missing'],
  ['/english', '/und/missing'],
])('what stands for %s is %s, in the language of the address and of its list', (asked, target) => {
  expect(missingTarget(asked)).toBe(target)
  expect(isMissingTarget(target)).toBe(true)
})
