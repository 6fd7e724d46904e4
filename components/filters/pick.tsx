import { Bidi } from '../text/bidi'
import { Narrow } from './narrow'

export type Option = readonly [code: string, label: string]

type Props = {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  /** Codes that are chosen; none asks for all. */
  readonly chosen: readonly string[]
  /** One of them, or any number. `any` names the choice that asks for nothing, where there is one. */
  readonly single?: boolean
  readonly any?: string
  /** Whether what is chosen is what the page shows anyway: its name is then not marked. */
  readonly quiet?: boolean
  /** "3 chosen", and the words of the field that narrows a long list. */
  readonly many: string
  readonly narrow: string
}

/** From this many options on, a field narrows them. */
const LONG = 14

type PillProps = { readonly label: string; readonly value: string; readonly quiet?: boolean }

/** What a closed filter says: its name, and what is chosen. */
export function Pill({ label, value, quiet = false }: PillProps) {
  return (
    <summary className={`pill ${value === '' || quiet ? '' : 'pill-on'}`}>
      <span>
        {label}
        {value !== '' && (
          // What a page shows anyway is left unsaid where room is short; the picture says it.
          <span className={quiet ? 'max-sm:hidden' : ''}>
            {': '}
            <span className="font-semibold">
              <Bidi>{value}</Bidi>
            </span>
          </span>
        )}
      </span>
    </summary>
  )
}

/** One filter as a list to choose from, closed until it is wanted. Works as part of a form without script. */
export function Pick({ name, label, options, chosen, single = false, any, quiet = false, many, narrow }: Props) {
  const labels = new Map(options)
  const strange = chosen.filter(code => code !== '' && !labels.has(code))
  const all: readonly Option[] = [
    ...(any === undefined ? [] : [['', any] as const]),
    ...strange.map(code => [code, code] as const),
    ...options,
  ]
  const said = chosen.filter(code => code !== '').map(code => labels.get(code) ?? code)
  const value = said.length > 1 ? many : (said[0] ?? '')
  return (
    <details name="filters" className={`filter ${single ? '' : 'filter-many'}`}>
      <Pill label={label} value={value} quiet={quiet} />
      <div className="filter-panel">
        {options.length > LONG && <Narrow label={narrow} />}
        <ul>
          {all.map(([code, text]) => (
            <li key={code}>
              <label className="flex cursor-pointer items-baseline gap-2 px-1 py-1">
                <input
                  type={single ? 'radio' : 'checkbox'}
                  name={name}
                  value={code}
                  defaultChecked={chosen.includes(code) || (code === '' && said.length === 0)}
                  className="translate-y-px"
                />
                <span>
                  <Bidi>{text}</Bidi>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
