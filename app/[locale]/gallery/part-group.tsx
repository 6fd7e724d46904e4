import { DeskParts } from '@/components/gallery/desk-parts'
import { FormParts } from '@/components/gallery/form-parts'
import { ManualParts } from '@/components/gallery/manual-parts'
import { NameParts } from '@/components/gallery/name-parts'
import { RecordFormParts } from '@/components/gallery/record-form-parts'
import { RecordParts } from '@/components/gallery/record-parts'
import { SourceParts } from '@/components/gallery/source-parts'
import { MapFigure } from '@/components/map/map-figure'
import type { GalleryPartKey } from '@/lib/charts/gallery'
import { mappedTypes } from '@/lib/server/api/acled-types'
import { openApi } from '@/lib/server/api/openapi/document'
import { readOperations } from '@/lib/server/api/openapi/read-operations'
import { DATA_TABLES } from '@/lib/server/dataset/tables'
import { pageOfEntries } from '@/lib/server/queries/list-entries'
import type { Names } from '@/lib/server/queries/names'
import { loadMap } from '../map/load-map'
import type { OpenPage } from '../open-page'
import { drawChanges, drawEdit, drawShare, drawViews } from './draw-parts'
import { listsOf } from './lists-of'
import { loadGrid } from './load-grid'
import { loadRecords } from './load-records'
import { loadSources } from './load-sources'
import { refuse } from './refuse'

type Props = { readonly page: OpenPage; readonly names: Names; readonly part: GalleryPartKey }

/** How many records the desk's list of them shows. */
const SOME = 3

/** One group of parts of the gallery, with what it needs of the record. */
export async function PartGroup({ page, names, part }: Props) {
  const { reader, db, rev } = page
  switch (part) {
    case 'records': {
      const { frame } = await loadMap(page)
      const map = <MapFigure frame={frame} prefs={reader.prefs} id="map" level={2} day={reader.f.date(reader.today)} />
      return (
        <RecordParts {...{ reader, names, map }} {...(await loadRecords(page))} grid={await loadGrid(page, names)} />
      )
    }
    case 'views':
      return drawViews(page, names)
    case 'changes':
      return drawChanges(page, names)
    case 'sources':
      return <SourceParts reader={reader} {...(await loadSources(page))} />
    case 'manual':
      return (
        <ManualParts
          reader={reader}
          mapped={mappedTypes()}
          table={DATA_TABLES.find(({ name }) => name === 'links')}
          operation={readOperations(openApi(new Map())).find(({ parameters }) => parameters.length > 0)}
        />
      )
    case 'share':
      return drawShare(page, names)
    case 'forms':
      return <FormParts reader={reader} refuse={refuse} />
    case 'desk': {
      const { items } = await pageOfEntries(db, {}, { rev, limit: SOME, sort: '-updated' })
      return (
        <DeskParts
          reader={reader}
          refuse={refuse}
          records={items.map(one => ({ ...one, name_en: one.summary_en, name_ar: one.summary_ar }))}
        />
      )
    }
    case 'names':
      return <NameParts reader={reader} refuse={refuse} places={listsOf(reader, names).places} />
    case 'edit':
      return drawEdit(page, names)
    case 'form':
      return <RecordFormParts reader={reader} refuse={refuse} lists={listsOf(reader, names)} />
  }
}
