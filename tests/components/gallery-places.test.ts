// Subject: components, app/[locale]/gallery, tests/support/architecture-gallery.ts
import { describe, expect, it } from 'vitest'
import { galleryGaps } from '../support/architecture-gallery'
import { projectOf, readProject, repositoryRoot } from '../support/architecture-project'

const WHOLE = 'a page whole: what it is made of stands in the gallery, and the page at its own address'
const FILED = 'is drawn into files alone: the gallery shows those files as the cards of its charts'
const OWN = 'has the style sheet of a document of its own, in which alone it looks like what it is'
const UNSEEN = 'says something to programs, and nothing that anybody sees'

/** Components that have no place in the gallery, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'components/admin/desk-frame.tsx': 'is the frame of every page of the desk, with a main of its own',
  'components/admin/door-frame.tsx': 'is the frame of the pages before the desk, with a main of its own',
  'components/share/share-frame.tsx': 'is the frame of named links, with a main of its own',
  'components/share/stand-alone.tsx': 'is a document of its own',
  'components/share/embedded.tsx': OWN,
  'components/share/stand-alone-figure.tsx': OWN,
  'components/share/table-alone.tsx': OWN,
  'components/api/api-view.tsx': WHOLE,
  'components/changes/revision-view.tsx': WHOLE,
  'components/codebook/codebook-view.tsx': WHOLE,
  'components/data/dataset-view.tsx': WHOLE,
  'components/entry/entry-view.tsx': WHOLE,
  'components/overview/overview-view.tsx': WHOLE,
  'components/shell/failed.tsx': 'is FailedText, which the gallery shows, with a main of its own around it',
  'components/shell/missing.tsx': 'stands in place of every page, with a main of its own',
  'components/shell/not-yet.tsx': 'stands in place of a page, as its one heading',
  'components/changes/last-visit.tsx': 'would use up what is new to this browser: the gallery shows its text',
  'components/entry/claim-review.tsx': UNSEEN,
  'components/shell/json-ld.tsx': UNSEEN,
  'components/share/flow.tsx': FILED,
  'components/share/lane-list.tsx': FILED,
  'components/share/map-sheet.tsx': FILED,
  'components/share/sheet-parts.tsx': FILED,
  'components/share/sheet.tsx': FILED,
  'components/share/words-card.tsx': FILED,
}

const page = (text: string) => ({ 'app/[locale]/gallery/page.tsx': text })
const PART = { 'components/a/part.tsx': 'export function Part() { return <p /> }' }
const SHOWN = `import { Part } from '@/components/a/part'\nexport default function Page() { return <Part /> }`

describe('a part without a place in the gallery', () => {
  it.each([
    ['is imported by nobody', { ...PART, ...page('') }],
    ['is imported for its type alone', { ...PART, ...page(`import type { Part } from '@/components/a/part'`) }],
    ['is imported for one type among values', { ...PART, ...page(`import { type Part } from '@/components/a/part'`) }],
    [
      'stands on another page alone',
      { ...PART, ...page(`import { B } from '../page'`), 'app/[locale]/page.tsx': SHOWN },
    ],
    [
      'stands in a file of which another part is shown',
      { 'components/a/part.tsx': `${PART['components/a/part.tsx']}\nexport const Other = () => <b />`, ...page(SHOWN) },
    ],
  ])('is found where it %s', (_, files) => {
    expect(galleryGaps(projectOf(files), {})).toHaveLength(1)
  })

  it.each([
    ['is drawn by the page', { ...PART, ...page(SHOWN) }],
    [
      'comes by way of another part',
      {
        ...PART,
        'components/b.tsx': `import { Part } from './a/part'\nexport const B = () => <Part />`,
        ...page(`import { B } from '@/components/b'`),
      },
    ],
    ['is fetched when it is asked for', { ...PART, ...page(`const part = import('@/components/a/part')`) }],
    ['draws nothing', { 'components/a/none.tsx': 'export function None() { return null }', ...page('') }],
    ['is no component', { 'components/a/words.ts': 'export const Words = 1', ...page('') }],
  ])('is none where it %s', (_, files) => {
    expect(galleryGaps(projectOf(files), {})).toEqual([])
  })

  it('may be excepted for a reason, for as long as that holds', () => {
    const path = 'components/a/part.tsx'
    const bare = projectOf({ ...PART, ...page('') })
    expect(galleryGaps(bare, { [path]: 'a page of its own' })).toEqual([])
    expect(galleryGaps(bare, { [path]: ' ' })).toHaveLength(1)
    expect(galleryGaps(projectOf({ ...PART, ...page(SHOWN) }), { [path]: 'a page of its own' })).toHaveLength(1)
    expect(galleryGaps(bare, { [path]: 'a page of its own', 'components/gone.tsx': 'was there' })).toHaveLength(1)
  })
})

it('every part has its place in the gallery, or a reason to have none', () => {
  expect(galleryGaps(readProject(repositoryRoot()), EXCEPTIONS)).toEqual([])
})
