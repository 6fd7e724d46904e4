import { expect, it } from 'vitest'
import { savedName } from '@/lib/core/file-name'

it('a saved file says what it is, of which revision, and what sets it apart', () => {
  expect(savedName(['attacks', 'en'], 266, 'png', ['a1b2c3', 'square'])).toBe('iwm-attacks-en-rev266-a1b2c3-square.png')
  expect(savedName(['attack', 'strike'], 7, 'csv')).toBe('iwm-attack-strike-rev7.csv')
  expect(savedName(['data'], 266, '')).toBe('iwm-data-rev266')
})
