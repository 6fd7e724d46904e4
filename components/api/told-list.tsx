import type { Told } from '@/lib/domain/api/described'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'

/** What it is: in an address several values are joined by commas, in a body they are a list. */
function typeWords({ t }: Reader, { type, many, place }: Told) {
  if (many && place === 'body' && type === 'object') return t('api.objects')
  return (
    <>
      <bdi>{type}</bdi>
      {many && <> · {t(place === 'body' ? 'api.list' : 'api.many')}</>}
    </>
  )
}

type Props = { readonly reader: Reader; readonly title: string; readonly items: readonly Told[] }

/** Parameters or members: name and type on one side, what they mean and may be on the other. */
export function ToldList({ reader, title, items }: Props) {
  const { t, say } = reader
  if (items.length === 0) return null
  return (
    <>
      <h4 className="label mt-4 mb-1">{title}</h4>
      <dl className="border-line border-t text-sm">
        {items.map(item => {
          const { name, about, required, values } = item
          return (
            <div key={name} className="border-line grid gap-x-6 border-b py-1.5 sm:grid-cols-[18rem_1fr]">
              <dt>
                <code className="font-medium wrap-anywhere">
                  <bdi>{name}</bdi>
                </code>
                <span className="text-muted block text-xs sm:text-sm">
                  {typeWords(reader, item)}
                  {required && <> · {t('api.needed')}</>}
                </span>
              </dt>
              <dd>
                <Bidi>{say(about)}</Bidi>
                {values.length > 0 && (
                  <span className="text-muted block">
                    <span>{t('api.values')}: </span>
                    {values.map((value, at) => (
                      <span key={value}>
                        {at > 0 && ' · '}
                        <code className="wrap-anywhere">
                          <bdi>{value}</bdi>
                        </code>
                      </span>
                    ))}
                  </span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}
