import { codeAnchor, listAnchor } from '@/lib/domain/codebook'
import type { VocabularyEntry } from '@/lib/domain/vocabularies'
import type { Reader } from '../reader'
import { Bidi } from '../text/bidi'
import { Fold } from '../text/fold'
import { examplesByPrecision } from './date-examples'

type Props = {
  readonly reader: Reader
  readonly name: string
  readonly list: VocabularyEntry
}

/** A list of the codebook: what it is for, each code with its word and, where the word does not say it all, its meaning. */
export function VocabularyList({ reader, name, list }: Props) {
  const { t, say } = reader
  // How precise a date is, is best said by dates.
  const examples = name === 'date_prec' ? examplesByPrecision() : {}
  const codes = Object.entries(list.words)
  const notes = list.notes ?? {}
  const explained = codes.some(([code]) => notes[code] || examples[code])
  return (
    <section id={listAnchor(name)} aria-labelledby={`${listAnchor(name)}-head`} data-group="" className="mt-8">
      <h3 id={`${listAnchor(name)}-head`} className="font-semibold">
        {say(list.label)} <code className="text-muted ms-1 text-sm font-normal">{name}</code>
        {list.open && <span className="text-muted ms-2 text-sm font-normal">({t('codebook.open_list')})</span>}
      </h3>
      <p className="text-muted mb-1 max-w-prose text-sm">
        <Bidi>{say(list.help)}</Bidi>
      </p>
      <Fold label={<Bidi>{t('codebook.codes', { n: codes.length })}</Bidi>}>
        <table className="dense max-w-4xl">
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('codebook.code')}</th>
              <th scope="col">{t('codebook.word')}</th>
              {explained && <th scope="col">{t('codebook.meaning')}</th>}
            </tr>
          </thead>
          <tbody>
            {codes.map(([code, word]) => {
              const note = notes[code]
              return (
                <tr key={code} id={codeAnchor(name, code)} data-entry="">
                  <td className="w-36 sm:w-56">
                    <code dir="ltr" className="text-xs break-all sm:text-sm">
                      {code}
                    </code>
                  </td>
                  <td className="font-medium sm:w-64">
                    <Bidi>{say(word)}</Bidi>
                    {explained && (
                      <p className="text-muted font-normal sm:hidden">
                        <Bidi>{[note && say(note), examples[code]].filter(Boolean).join(' ')}</Bidi>
                      </p>
                    )}
                  </td>
                  {explained && (
                    <td className="text-muted hidden sm:table-cell">
                      {note && <Bidi>{say(note)}</Bidi>}
                      {examples[code] && (
                        <code className="block text-xs">
                          <bdi>{examples[code]}</bdi>
                        </code>
                      )}
                    </td>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Fold>
    </section>
  )
}
