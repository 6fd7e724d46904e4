import { vocabularyName } from '../codebook'
import { type NameCode, nameFields } from '../names'
import type { NameField } from '../names/field'
import type { ColumnType, DataColumn, DataTable, TableName } from './column'

function typeOf(field: NameField): ColumnType {
  if (field.type === 'lines') return 'list'
  if (field.type === 'degrees') return 'decimal'
  return field.type === 'choice' && field.number ? 'integer' : 'string'
}

const ID: DataColumn = { name: 'id', type: 'string', label: { en: 'Id', ar: 'المعرّف' }, required: true }

/** What a file says of a report beside what people may correct. */
const FILED: readonly DataColumn[] = [
  { name: 'source_domain', type: 'string', label: { en: 'Site', ar: 'الموقع' } },
  { name: 'date_downloaded', type: 'date', label: { en: 'Read on', ar: 'تاريخ الاطلاع' } },
  {
    name: 'text_sha256',
    type: 'string',
    label: { en: 'Hash of the text', ar: 'بصمة النص' },
    help: { en: 'SHA-256 of the text as it was read.', ar: 'بصمة SHA-256 للنص كما قُرئ.' },
  },
]

function columnsOf(table: NameCode, own: TableName): DataColumn[] {
  const stated = Object.entries(nameFields(table)).map(([name, field]): DataColumn => {
    const refers = field.type === 'parent' ? own : field.type === 'outlet' ? 'outlets' : undefined
    const list = field.type === 'choice' ? vocabularyName(field.words) : null
    return {
      name,
      type: typeOf(field),
      label: field.label,
      ...(field.help && field.type !== 'lines' && field.type !== 'date' ? { help: field.help } : {}),
      ...(field.required ? { required: true as const } : {}),
      ...(refers === undefined ? {} : { refers }),
      ...(list === null ? {} : { list }),
    }
  })
  return [ID, ...stated, ...(table === 'source' ? FILED : [])]
}

/** What records refer to, in the columns of the forms by which the desk keeps it. */
export const NAME_TABLES: readonly DataTable[] = [
  {
    name: 'sources',
    label: { en: 'Sources', ar: 'المصادر' },
    about: {
      en: 'The reports that public records rest on. Their texts belong to their publishers and are not here.',
      ar: 'التقارير التي تستند إليها السجلات المنشورة. نصوصها ملك ناشريها وليست هنا.',
    },
    key: ['id'],
    columns: columnsOf('source', 'sources'),
  },
  {
    name: 'outlets',
    label: { en: 'Outlets', ar: 'وسائل الإعلام' },
    about: {
      en: 'Who published the reports, and how far they are relied on.',
      ar: 'ناشرو التقارير ومدى الاعتماد عليهم.',
    },
    key: ['id'],
    columns: columnsOf('outlet', 'outlets'),
  },
  {
    name: 'actors',
    label: { en: 'Actors', ar: 'الجهات الفاعلة' },
    about: {
      en: 'The sides that records name, and what they belong to.',
      ar: 'الجهات التي تسميها السجلات وما تتبع له.',
    },
    key: ['id'],
    columns: columnsOf('actor', 'actors'),
  },
  {
    name: 'places',
    label: { en: 'Places', ar: 'الأماكن' },
    about: { en: 'The places of records, and what they lie in.', ar: 'أماكن السجلات وما تقع فيه.' },
    key: ['id'],
    columns: columnsOf('place', 'places'),
  },
]
