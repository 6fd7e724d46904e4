import { describe, expect, it } from 'vitest'
import { KindMark } from '@/components/marks/kind-mark'
import { KIND_CODES } from '@/lib/domain/kinds'
import { markup } from '../markup'

describe('KindMark', () => {
  it('differs by shape and not by colour alone', () => {
    const shapes = KIND_CODES.map(kind => markup(<KindMark kind={kind} />).html.replace(/class="[^"]*"/g, ''))
    expect(new Set(shapes).size).toBe(KIND_CODES.length)
    expect(shapes.every(html => html.includes('<path'))).toBe(true)
  })

  it('draws nothing for what is no kind, and is hidden from the ear', () => {
    expect(markup(<KindMark kind="nothing" />).html).toBe('<div></div>')
    expect(markup(<KindMark kind="attack" />).html).toContain('aria-hidden="true"')
  })
})
