import { fieldAnchor, kindAnchor, listAnchor, vocabularyName } from '@/lib/domain/codebook'
import type { Field } from '@/lib/domain/field'
import { type Kind, kindDefinition, publicId } from '@/lib/domain/kinds'
import { SCOPES } from '@/lib/domain/scope'
import { VOCABULARIES, type VocabularyEntry } from '@/lib/domain/vocabularies'
import { PHASE } from '@/lib/domain/vocabularies/milestone'
import { TAGS } from '@/lib/domain/vocabularies/record'
import type { Vocabulary } from '@/lib/domain/vocabulary'
import { KindMark } from '../marks/kind-mark'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { Fold } from '../text/fold'

/** The list that a field takes its values from, if it has one. */
function listOf(key: string, field: Field): Vocabulary | null {
  if (field.type === 'enum') return field.vocabulary
  if (field.type === 'integer') return field.words ?? null
  if (field.type === 'scope') return SCOPES
  if (field.type === 'tags') return TAGS
  return key === 'phase' ? PHASE : null
}

function typeWords({ t }: Reader, field: Field): string {
  if (field.type === 'integer') return t('codebook.type_integer', { min: field.min, max: field.max })
  return field.type === 'text' && field.format === 'time' ? t('codebook.type_time') : t(`codebook.type_${field.type}`)
}

/** What a field holds, and the list that it chooses from. */
function FieldType({ reader, name, field }: { readonly reader: Reader; readonly name: string; readonly field: Field }) {
  const words = listOf(name, field)
  const list = words === null ? null : vocabularyName(words)
  const entries: Readonly<Record<string, VocabularyEntry>> = VOCABULARIES
  const entry = list === null ? undefined : entries[list]
  return (
    <>
      <Bidi>{typeWords(reader, field)}</Bidi>
      {list !== null && entry && (
        <>
          {' '}
          <a href={`#${encodeURIComponent(listAnchor(list))}`}>{reader.say(entry.label)}</a>
        </>
      )}
    </>
  )
}

type Props = { readonly reader: Reader; readonly kind: Kind }

/** A kind of record: what belongs in it, and each of its fields. */
export function KindFields({ reader, kind }: Props) {
  const { t, say } = reader
  const { label, description, fields } = kindDefinition(kind)
  const head = `${kindAnchor(kind)}-head`
  return (
    <section id={kindAnchor(kind)} aria-labelledby={head} data-group="" className="mt-8">
      <h3 id={head} className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        <KindMark kind={kind} />
        {say(label)}
        <code className="text-muted text-sm font-normal">{kind}</code>
        <span className="text-muted text-sm font-normal">
          <Bidi>{t('codebook.ids', { id: publicId(kind, 1) })}</Bidi>
        </span>
      </h3>
      <p className="mb-2 max-w-prose text-sm">
        <Bidi>{say(description)}</Bidi>
      </p>
      <Fold label={<Bidi>{t('codebook.fields', { n: Object.keys(fields).length })}</Bidi>}>
        <dl className="border-rule max-w-4xl border-t text-sm">
          {Object.entries(fields).map(([key, field]) => (
            <div
              key={key}
              id={fieldAnchor(kind, key)}
              data-entry=""
              className="border-line grid gap-x-6 border-b py-2 sm:grid-cols-[15rem_1fr]"
            >
              <dt>
                <span className="font-medium">{say(field.label)}</span>
                <code className="text-muted block text-xs sm:text-sm">
                  <bdi>{key}</bdi>
                </code>
              </dt>
              <dd>
                <p>
                  <Bidi>{say(field.help)}</Bidi>
                </p>
                <p className="text-muted">
                  <FieldType reader={reader} name={key} field={field} />
                  {field.required && <span className="text-ink font-medium"> · {t('codebook.required')}</span>}
                </p>
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  )
}
