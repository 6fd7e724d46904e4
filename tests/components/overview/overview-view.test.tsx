import { describe, expect, it } from 'vitest'
import { OverviewView } from '@/components/overview/overview-view'
import { commitmentState } from '@/lib/domain/deadline'
import { ATTACK, DEADLINE, FORCE, readerOf, TODAY } from '../fixtures'
import { hrefs, markup } from '../markup'

const dues = [{ due_min: '2026-09-01', due_max: '2026-09-30', stated_min: '2024-09-27', stated_max: '2024-09-27' }]
const state = commitmentState({ dues, status: 'unknown', actual_max: null, today: TODAY })

function overview(locale: 'ar' | 'en', change = {}) {
  return markup(
    <OverviewView
      reader={readerOf(locale, change)}
      force={{
        record: FORCE,
        range: { low: 1900, high: 2500 },
        sources: [{ id: 'alalam-20250831', label: 'Al-Alam, 31 Aug 2025' }],
      }}
      commitments={state ? [{ record: DEADLINE, state }] : []}
      attacks={{ from: '2026-02-19', to: '2026-03-20', covered: 24, value: 31, low: 12, high: 40 }}
      lastAttack={ATTACK}
      coveredTo="2026-03-20"
      milestones={[DEADLINE]}
      changes={[]}
    >
      {null}
    </OverviewView>,
  )
}

describe('the first page', () => {
  it('says that a due day passed without a sourced outcome, and by how many days', () => {
    expect(overview('en').text).toContain('The announced end date passed 53 days ago, and no report says what happened')
    expect(overview('ar').text.replace(/ +/g, ' ')).toContain('قبل 53 يوماً')
    expect(overview('en').text).toContain('Due date passed 53 days ago; no sourced outcome')
  })

  it('gives troops as about, range, as of and source', () => {
    const { text } = overview('en')
    for (const part of ['about 2,500', '1,900 to 2,500', '31 August 2025', 'Al-Alam, 31 Aug 2025']) {
      expect(text).toContain(part)
    }
  })

  it('never shows unwatched days as quiet ones', () => {
    const { text } = overview('en')
    expect(text).toContain('24 of these 30 days were covered')
    expect(text).toContain(
      'The record covers attacks until 20 March 2026. The 247 days since then have not been checked.',
    )
    expect(text).toContain('since the last attack in the record, 20 January 2024')
  })

  it('makes each figure a link to what it counts', () => {
    const links = hrefs(overview('en').html)
    expect(links).toContain('/en/entries?kind=attack&from=2026-02-19&to=2026-03-20&bounds=best')
    for (const id of ['IWM-F-0004', 'IWM-A-0001', 'IWM-M-0007']) expect(links).toContain(`/en/entries/${id}`)
    expect(links).toContain('/en/sources/alalam-20250831')
  })

  it('holds no Western digit outside ids when Arabic-Indic ones are chosen', () => {
    const { text } = overview('ar', { digits: 'arab' })
    expect(text).toContain('٢٬٥٠٠')
    expect(text.replace(/IWM-\w-\d+|Al-Alam, 31 Aug 2025/g, '')).not.toMatch(/[0-9]/)
  })

  it('says so where the record is empty', () => {
    const { text } = markup(
      <OverviewView
        reader={readerOf('en')}
        force={null}
        commitments={[]}
        attacks={null}
        lastAttack={null}
        coveredTo={null}
        milestones={[]}
        changes={[]}
      >
        {null}
      </OverviewView>,
    )
    expect(text).toContain('No stated level is in the record.')
    expect(text).toContain('The record holds no attack.')
    expect(text).toContain('No revision has been published yet.')
  })
})
