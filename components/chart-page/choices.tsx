import { SoftLink } from '../filters/soft-link'

type Choice = { readonly key: string; readonly label: string; readonly href: string; readonly chosen: boolean }

type Props = { readonly label: string; readonly choices: readonly Choice[] }

/** One setting of a chart as links, the chosen one marked by more than colour. */
export function Choices({ label, choices }: Props) {
  return (
    <fieldset className="flex flex-wrap items-baseline gap-x-1 text-sm">
      <legend className="label float-start me-2 py-1">{label}</legend>
      {choices.map(choice => (
        <SoftLink key={choice.key} href={choice.href} current={choice.chosen} className="choice">
          {choice.label}
        </SoftLink>
      ))}
    </fieldset>
  )
}
