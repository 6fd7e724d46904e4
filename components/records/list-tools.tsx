import { type ColumnChoice, ColumnsForm } from './columns-form'
import { isPlain } from './grid-head'
import { ListMenu } from './list-menu'

type ListWords = Readonly<Record<'sort' | 'columns' | 'columns_apply' | 'download' | 'download_note', string>>

type Choice = { readonly href: string; readonly label: string; readonly current: boolean }
type FileLink = { readonly href: string; readonly label: string; readonly format: string }

export type ToolsProps = {
  readonly words: ListWords
  /** The order in force, in words. */
  readonly order: string
  readonly sorts: readonly Choice[]
  readonly columns: readonly ColumnChoice[]
  /** The address of this list with the usual columns. */
  readonly base: string
  /** The same as fields of a form. */
  readonly kept: Readonly<Record<string, string>>
  readonly files: readonly FileLink[]
}

/** Order, columns and files of a list: menus that work as links and a form where no script runs. */
export function ListTools({
  words,
  order,
  sorts,
  columns,
  base,
  kept,
  files,
  go,
}: ToolsProps & { readonly go: (href: string) => void }) {
  return (
    <div className="relative flex flex-wrap items-start gap-x-5 text-sm print:hidden">
      <ListMenu wide label={order}>
        <p className="label">{words.sort}</p>
        <ul>
          {sorts.map(({ href, label, current }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={current ? 'true' : undefined}
                className={`block py-1 ${current ? 'text-ink font-semibold no-underline' : ''}`}
                onClick={event => {
                  if (!isPlain(event)) return
                  event.preventDefault()
                  event.currentTarget.closest('details')?.removeAttribute('open')
                  go(href)
                }}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </ListMenu>
      <ListMenu label={words.columns}>
        <ColumnsForm apply={words.columns_apply} columns={columns} base={base} kept={kept} go={go} />
      </ListMenu>
      <ListMenu wide label={words.download}>
        <p className="text-muted mb-1">{words.download_note}</p>
        <ul>
          {files.map(({ href, label, format }) => (
            <li key={href}>
              <a href={href} download className="block py-1" data-format={format}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </ListMenu>
    </div>
  )
}
