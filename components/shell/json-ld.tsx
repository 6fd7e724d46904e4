import type { Statement } from '@/lib/charts/schema-org'

/** A statement for programs that read pages. It is data, which no browser runs; `<` is written so that no text can end it. */
export function JsonLd({ statement }: { readonly statement: Statement }) {
  return <script type="application/ld+json">{JSON.stringify(statement).replaceAll('<', '\\u003c')}</script>
}
