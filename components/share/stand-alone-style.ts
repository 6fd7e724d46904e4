import type { FormOptions } from '@/lib/charts/forms'
import { declarations } from '@/lib/charts/palette'

type Faces = { readonly latin: string; readonly arabic: string; readonly arabicBold: string }

const ARABIC = 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC'

const face = (family: string, weight: string, address: string, range: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${address}") format("woff2");unicode-range:${range}}`

/** The faces of the site, at the addresses that its build gave them. */
export const faces = ({ latin, arabic, arabicBold }: Faces): string =>
  face('Plex', '100 700', latin, 'U+0000-00FF,U+2000-206F,U+2191,U+2193,U+2212') +
  face('Plex Arabic', '400', arabic, ARABIC) +
  face('Plex Arabic', '600', arabicBold, ARABIC)

const RULES = `
body{margin:0;padding:.75rem 1rem;background:var(--c-page);color:var(--c-ink);font:1rem/1.5 "Plex","Plex Arabic",system-ui,sans-serif;font-variant-numeric:tabular-nums;--c-ground:var(--c-page)}
[lang=ar] body{line-height:1.7}
h1{font-size:1.125rem;line-height:1.4;margin:0;text-wrap:balance}
p{margin:.25rem 0}
a{color:var(--c-link);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--c-link);outline-offset:2px}
figure{margin:0}
ul{list-style:none;margin:.25rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.8125rem}
li{display:flex;align-items:center;gap:.4rem}
li svg{flex:none}
.size-4{width:1rem;height:1rem}
svg.absolute{position:absolute}
.quiet,.text-muted{color:var(--c-muted);font-size:.8125rem}
.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.box{container-type:inline-size}
.wide{display:none}
@container (width>=640px){.wide{display:block}.narrow{display:none}}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;border-block-start:1px solid var(--c-line);margin-block-start:.5rem;padding-block-start:.4rem;font-size:.8125rem}
.address{overflow-wrap:anywhere;color:var(--c-muted)}
.badge{font-weight:600;font-size:.8125rem;margin:0 0 .35rem}
.badge::before{content:"";display:inline-block;width:.55rem;height:.55rem;margin-inline-end:.4rem;border:1.5px solid var(--c-force);border-radius:50%;background:var(--c-force)}
.badge.pinned::before{background:none;border-radius:0;border-color:var(--c-milestone)}
.wide-table{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.4}
caption{text-align:start;padding-block-end:.5rem;max-inline-size:calc(100vw - 2rem)}
th,td{text-align:start;font-weight:400;vertical-align:top;border-block-end:1px solid var(--c-line);padding-block:.4rem;padding-inline:0 .75rem}
thead th{color:var(--c-muted);font-weight:600;font-size:.8125rem;border-color:var(--c-rule)}
.text-end{text-align:end}
.whitespace-nowrap{white-space:nowrap}
`

/** The rules of a page that stands alone, in the colours of a theme; `auto` follows the reader's screen. */
export function standAloneStyle(theme: FormOptions['theme']): string {
  const root = (name: 'light' | 'dark') => `:root{color-scheme:${name};${declarations(name)}}`
  const colors = theme === 'auto' ? `${root('light')}@media (prefers-color-scheme:dark){${root('dark')}}` : root(theme)
  return `${colors}${RULES}`
}
