import { KIND_CODES, kindDefinition } from '../kinds'
import { readAcledRow } from './acled'
import type { Gazetteer } from './gazetteer'
import { readMappedRow } from './mapped'
import { readOwnRow } from './own-columns'
import type { Cells, ImportFormat, ImportOptions, Reading } from './reading'
import { readUcdpRow } from './ucdp-ged'

const FIELDS_OF_ALL: ReadonlySet<string> = new Set(KIND_CODES.flatMap(kind => Object.keys(kindDefinition(kind).fields)))

/** Reads one row of a file in one of the formats. Pure; nothing is looked up but names. */
export function readRow(format: ImportFormat, cells: Cells, names: Gazetteer, options: ImportOptions): Reading {
  switch (format) {
    case 'iwm':
      return readOwnRow(cells, names, options, FIELDS_OF_ALL)
    case 'acled':
      return readAcledRow(cells, names, options)
    case 'ucdp-ged':
      return readUcdpRow(cells, names, options)
    case 'csv':
      return readMappedRow(cells, names, options.mapping ?? { kind: options.kind ?? 'attack', fields: {} })
  }
}
