import { containsScope, SCOPES } from '@/lib/domain/scope'
import type { Reader } from '../reader'

/** Each area of the codebook and the smaller ones that it contains, by the rule that counting uses. */
export function AreaTable({ reader }: { readonly reader: Reader }) {
  const { t, f, say } = reader
  const areas = Object.entries(SCOPES)
  return (
    <table className="dense max-w-4xl">
      <thead>
        <tr>
          <th scope="col">{t('codebook.area')}</th>
          <th scope="col">{t('codebook.contains')}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(([code, label]) => {
          const inner = areas.filter(([other]) => other !== code && containsScope(code, other))
          return (
            <tr key={code} data-entry="">
              <td>
                <span className="font-medium">{say(label)}</span>{' '}
                <code dir="ltr" className="text-muted whitespace-nowrap">
                  {code}
                </code>
              </td>
              <td>
                {inner.length === 0 ? (
                  <span className="text-muted">{t('codebook.nothing_smaller')}</span>
                ) : (
                  f.list(inner.map(([, one]) => say(one)))
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
