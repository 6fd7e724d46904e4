import { KEPT_COLUMNS, vocabularyName } from '../codebook'
import type { Field } from '../field'
import { type Kind, kindDefinition } from '../kinds'
import type { Localized } from '../vocabulary'
import type { ColumnType, DataColumn, TableName } from './column'

type Said = { readonly type: ColumnType; readonly label: Localized; readonly help?: Localized }

/** Columns of records that follow from a place, a revision or another column, beside those of the codebook's own list. */
const FOLLOWING: Readonly<Record<string, Said>> = {
  event_type: {
    type: 'string',
    label: { en: 'Event type (ACLED)', ar: 'نوع الحدث (ACLED)' },
    help: { en: 'As ACLED would name it.', ar: 'كما تسميه ACLED.' },
  },
  sub_event_type: {
    type: 'string',
    label: { en: 'Sub-event type (ACLED)', ar: 'النوع الفرعي (ACLED)' },
    help: { en: 'As ACLED would name it.', ar: 'كما تسميه ACLED.' },
  },
  event_date: {
    type: 'date',
    label: { en: 'Event date', ar: 'تاريخ الحدث' },
    help: { en: 'The first possible day of the date.', ar: 'أول يوم محتمل للتاريخ.' },
  },
  time_zone: {
    type: 'string',
    label: { en: 'Time zone', ar: 'المنطقة الزمنية' },
    help: { en: 'Of the local time, where one is given.', ar: 'للساعة المحلية إن ذُكرت.' },
  },
  country: {
    type: 'string',
    label: { en: 'Country', ar: 'البلد' },
    help: {
      en: 'ISO 3166-1 code of the place, else of the scope where it lies in one country.',
      ar: 'رمز ISO 3166-1 للمكان، وإلا فللنطاق إن كان في بلد واحد.',
    },
  },
  admin1: {
    type: 'string',
    label: { en: 'Governorate', ar: 'المحافظة' },
    help: { en: 'English name of the governorate that the place lies in.', ar: 'اسم محافظة المكان بالإنجليزية.' },
  },
  admin2: {
    type: 'string',
    label: { en: 'District', ar: 'القضاء' },
    help: { en: 'Not recorded; kept for files that expect it.', ar: 'لا يُسجَّل، والعمود باقٍ لمن يتوقعه.' },
  },
  location: { type: 'string', label: { en: 'Place (English)', ar: 'المكان (بالإنجليزية)' } },
  location_ar: { type: 'string', label: { en: 'Place (Arabic)', ar: 'المكان (بالعربية)' } },
  latitude: {
    type: 'decimal',
    label: { en: 'Latitude', ar: 'خط العرض' },
    help: { en: 'Of the place, WGS84; see where_prec.', ar: 'للمكان، وفق WGS84، وانظر where_prec.' },
  },
  longitude: {
    type: 'decimal',
    label: { en: 'Longitude', ar: 'خط الطول' },
    help: { en: 'Of the place, WGS84; see where_prec.', ar: 'للمكان، وفق WGS84، وانظر where_prec.' },
  },
  source: {
    type: 'list',
    label: { en: 'Reports cited', ar: 'التقارير المستشهد بها' },
    help: { en: 'Their ids in the table of sources.', ar: 'أرقامها في جدول المصادر.' },
  },
  notes: { type: 'string', label: { en: 'Summary (English)', ar: 'الملخص (بالإنجليزية)' } },
  notes_ar: { type: 'string', label: { en: 'Summary (Arabic)', ar: 'الملخص (بالعربية)' } },
  timestamp: {
    type: 'dateTime',
    label: { en: 'Published at', ar: 'وقت النشر' },
    help: { en: 'When this version was published, UTC.', ar: 'وقت نشر هذه النسخة، بالتوقيت العالمي.' },
  },
  deleted_timestamp: {
    type: 'dateTime',
    label: { en: 'Retracted at', ar: 'وقت السحب' },
    help: { en: 'When it was taken back, UTC.', ar: 'وقت سحب السجل، بالتوقيت العالمي.' },
  },
  merged_into: {
    type: 'string',
    label: { en: 'Merged into', ar: 'دُمج في' },
    help: { en: 'Public id of the record that it became one with.', ar: 'الرقم العام للسجل الذي دُمج فيه.' },
  },
}

/** The names of these columns. */
export const FOLLOWING_COLUMNS: readonly string[] = Object.keys(FOLLOWING)

const KEPT: Readonly<Record<string, { readonly label: Localized; readonly help: Localized }>> = KEPT_COLUMNS
const NUMBERS: ReadonlySet<string> = new Set(['revision', 'number_of_sources', 'independent_sources', 'date_prec'])
const ALWAYS: ReadonlySet<string> = new Set(['event_id', 'kind', 'status', 'revision', 'timestamp'])

function typeOf(field: Field): ColumnType {
  switch (field.type) {
    case 'integer':
    case 'boolean':
    case 'date':
      return field.type
    case 'actors':
    case 'tags':
      return 'list'
    default:
      return 'string'
  }
}

function refersOf(field: Field): TableName | undefined {
  if (field.type === 'actor' || field.type === 'actors') return 'actors'
  return field.type === 'place' ? 'places' : undefined
}

function ofField(name: string, field: Field): DataColumn {
  const { label, help, required } = field
  const refers = refersOf(field)
  const list = field.type === 'enum' ? vocabularyName(field.vocabulary) : null
  return {
    name,
    type: typeOf(field),
    label,
    help,
    ...(required ? { required } : {}),
    ...(refers === undefined ? {} : { refers }),
    ...(list === null ? {} : { list }),
  }
}

/** What a column of a file of records of one kind holds. Throws for one that no definition names. */
export function entryColumn(kind: Kind, name: string): DataColumn {
  const always = ALWAYS.has(name) ? { required: true as const } : {}
  const field = kindDefinition(kind).fields[name]
  if (field) return ofField(name, field)
  const kept = KEPT[name]
  if (kept) return { name, type: NUMBERS.has(name) ? 'integer' : 'string', ...kept, ...always }
  const said = FOLLOWING[name]
  if (!said) throw new Error(`no definition names the column ${name}`)
  return { name, ...said, ...always, ...(name === 'source' ? { refers: 'sources' as const } : {}) }
}
