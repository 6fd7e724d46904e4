import { expect, it } from 'vitest'
import { LeftOut } from '@/components/filters/left-out'
import { readerOf } from '../fixtures'
import { markup } from '../markup'

it('tells names that the record does not know from what cannot be read', () => {
  const { text } = markup(<LeftOut reader={readerOf('en')} keys={['weapon', 'time', 'place', 'bounds']} />)
  expect(text).toMatch(/Not known to the record and left out: Weapon and Place/)
  expect(text).toMatch(/Could not be read and left out: Period and /)
})

it('says one of both in the reader’s language, and nothing where all is followed', () => {
  const { text } = markup(<LeftOut reader={readerOf('ar')} keys={['time']} />)
  expect(text).toContain('تعذّرت قراءته فأُهمل')
  expect(text).not.toContain('غير معروف في السجل')
  expect(markup(<LeftOut reader={readerOf('ar')} />).text).toBe('')
})
