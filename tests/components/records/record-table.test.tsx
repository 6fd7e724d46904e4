import { describe, expect, it } from 'vitest'
import { RecordTable } from '@/components/records/record-table'
import { ATTACK, DEADLINE, FORCE, NAMES, readerOf } from '../fixtures'
import { hrefs, markup } from '../markup'

const items = [DEADLINE, FORCE, ATTACK]

describe('RecordTable', () => {
  it('opens every record and keeps the reader’s choices', () => {
    const reader = readerOf('ar', { digits: 'arab' }, 12)
    const { html, text } = markup(<RecordTable reader={reader} items={items} names={NAMES} />)
    expect(hrefs(html)).toEqual([
      '/ar/entries/IWM-M-0007?digits=arab&rev=12',
      '/ar/entries/IWM-F-0004?digits=arab&rev=12',
      '/ar/entries/IWM-A-0001?digits=arab&rev=12',
    ])
    expect(text).toContain('عين الأسد')
    expect(text).toContain('٢٠')
  })

  it('says where, with what, how it went and how sure', () => {
    const { text } = markup(<RecordTable reader={readerOf('en')} items={[ATTACK]} names={NAMES} />)
    for (const part of ['Attack · Ain al-Asad · Ballistic missile · Hit', 'Confirmed', '2 to 5 injured']) {
      expect(text.replace(/ +/g, ' ')).toContain(part)
    }
  })
})
