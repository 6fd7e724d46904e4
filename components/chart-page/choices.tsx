type Choice = { readonly key: string; readonly label: string; readonly href: string; readonly chosen: boolean }

type Props = { readonly label: string; readonly choices: readonly Choice[] }

/** One setting of a chart as links, the chosen one marked by more than colour. */
export function Choices({ label, choices }: Props) {
  return (
    <fieldset className="flex flex-wrap items-baseline gap-x-1 text-sm">
      <legend className="label float-start me-2 py-1">{label}</legend>
      {choices.map(choice => (
        <a
          key={choice.key}
          href={choice.href}
          rel="nofollow"
          aria-current={choice.chosen ? 'true' : undefined}
          className={`rounded-sm px-1.5 py-1 no-underline hover:underline ${choice.chosen ? 'bg-ink text-page font-semibold' : 'text-ink'}`}
        >
          {choice.label}
        </a>
      ))}
    </fieldset>
  )
}
