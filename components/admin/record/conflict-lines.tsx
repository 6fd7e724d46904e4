'use client'

import type { MergedRows } from '@/lib/domain/merge-rows'
import type { Translate } from '@/lib/i18n/translate'
import { Bidi } from '../../text/bidi'

type BothProps = {
  readonly t: Translate
  readonly title: string
  readonly mine: string
  readonly theirs: string
  /** Whether theirs was chosen; null where there is nothing to choose. */
  readonly chosen: boolean | null
  readonly onChoose: () => void
}

/** One thing that both changed: what each says, and the way to take theirs, or mine again. */
export function BothSaid({ t, title, mine, theirs, chosen, onChoose }: BothProps) {
  return (
    <div className="grid gap-1 text-sm">
      <p className="font-semibold">
        <Bidi>{title}</Bidi>
      </p>
      <p>
        {t('edit.conflict_mine')} <Bidi>{mine}</Bidi>
      </p>
      <p>
        {t('edit.conflict_theirs')} <Bidi>{theirs}</Bidi>{' '}
        {chosen === null ? (
          t('edit.conflict_stays')
        ) : (
          <button type="button" className="button button-quiet" onClick={onChoose}>
            {t(chosen ? 'edit.conflict_use_mine' : 'edit.conflict_use_theirs')}
          </button>
        )}
      </p>
      {chosen && <p className="font-semibold">{t('edit.conflict_chosen')}</p>}
    </div>
  )
}

type Props<T> = {
  readonly t: Translate
  /** What the list of parts is called in the form. */
  readonly title: string
  readonly merged: MergedRows<T>
  readonly say: (row: T) => string
  readonly isChosen: (id: string) => boolean
  readonly onChoose: (id: string) => void
}

/** What somebody else did with one list of parts, and where both changed one of them. */
export function PartLines<T>({ t, title, merged, say, isChosen, onChoose }: Props<T>) {
  const { taken, conflicts } = merged
  if (taken.length + conflicts.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{title}</p>
      {taken.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {taken.map(({ before, after }) => {
            const now = after ?? before
            if (now === null) return null
            return (
              <li key={`${before && say(before)} ${say(now)}`}>
                {t(after === null ? 'edit.conflict_removed' : before ? 'edit.conflict_changed' : 'edit.conflict_added')}{' '}
                <Bidi>{say(now)}</Bidi>
                {before && after && (
                  <span className="text-muted block">
                    {t('edit.conflict_before')} <Bidi>{say(before)}</Bidi>
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {conflicts.map(({ id, base, mine, theirs }) => (
        <BothSaid
          key={id}
          t={t}
          title={base ? `${t('edit.conflict_before')} ${say(base)}` : title}
          mine={mine ? say(mine) : t('edit.conflict_gone')}
          theirs={theirs ? say(theirs) : t('edit.conflict_gone')}
          chosen={mine ? isChosen(id) : null}
          onChoose={() => onChoose(id)}
        />
      ))}
    </div>
  )
}
