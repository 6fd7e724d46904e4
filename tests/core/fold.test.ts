import { expect, it } from 'vitest'
import { fold, westernDigits } from '@/lib/core/fold'

it('takes the spellings of one Arabic word for one, and digits of any script', () => {
  expect(fold('إقْليـم')).toBe(fold('اقليم'))
  expect(fold('مسيّرة')).toBe(fold('مسيره'))
  expect(fold('Drone ٢٠٢٤')).toBe('drone 2024')
  expect(westernDigits('٢٠٢٦-۱۱-22')).toBe('2026-11-22')
})
