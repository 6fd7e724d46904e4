import type { VisitMemory } from './visit-memory'

type Props = {
  /** What the browser keeps of visits. */
  readonly memory: VisitMemory
  /** The newest revision, which is on screen. */
  readonly newest: number
  /** BCP 47 tag by which the revision's number is written. */
  readonly tag: string
  /** Address of the changes since a revision; `{n}` stands for it. */
  readonly address: string
  /** The reader's words; `{n}` stands for the revision. */
  readonly words: Readonly<Record<'new' | 'see' | 'none' | 'stored' | 'forget' | 'off' | 'on', string>>
  readonly onForget: () => void
  readonly onRemember: () => void
}

/** What was published since a visit, what is kept to know that, and the way to have nothing kept. */
export function VisitText({ memory, newest, tag, address, words, onForget, onRemember }: Props) {
  const number = (n: number) => new Intl.NumberFormat(tag, { useGrouping: false }).format(n)
  const button = 'cursor-pointer underline underline-offset-4'
  if (memory === 'off')
    return (
      <p className="text-muted">
        {words.off}{' '}
        <button type="button" className={button} onClick={onRemember}>
          {words.on}
        </button>
      </p>
    )
  return (
    <>
      {memory.before !== null && (
        <p className="text-base">
          {memory.before < newest ? (
            <>
              {words.new.split('{n}')[0]}
              <bdi>{number(memory.before)}</bdi>
              {words.new.split('{n}')[1]}{' '}
              <a href={address.replace('{n}', String(memory.before))} className="font-semibold">
                {words.see}
              </a>
            </>
          ) : (
            words.none
          )}
        </p>
      )}
      <p className="text-muted">
        {words.stored}{' '}
        <button type="button" className={button} onClick={onForget}>
          {words.forget}
        </button>
      </p>
    </>
  )
}
