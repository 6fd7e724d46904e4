/** The colour tokens of `app/globals.css` as values, for what no style sheet reaches: pictures in files. A test holds both to each other. */
export type Theme = 'light' | 'dark'

export const PALETTES: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
  light: {
    page: '#f6f7f5',
    surface: '#ffffff',
    raised: '#eceeea',
    ink: '#14191c',
    muted: '#525d64',
    line: '#d3d8d6',
    rule: '#14191c',
    link: '#0b5573',
    grid: '#dfe3e1',
    band: '#e9ece8',
    attack: '#b23c13',
    strike: '#1d66ad',
    milestone: '#553a86',
    force: '#0c6b62',
    claim: '#845c00',
    doubt: '#646e75',
    neutral: '#727d84',
    good: '#1f6b3a',
    warn: '#8a5300',
    bad: '#a32218',
    'cat-1': '#1d5f9e',
    'cat-2': '#cc5a22',
    'cat-3': '#0f8a78',
    'cat-4': '#a3397f',
    'cat-5': '#94700a',
    'cat-6': '#4389c0',
    'cat-7': '#39434a',
    'cat-8': '#808a90',
    'map-sea': '#dbe5ea',
    'map-land': '#eef0ec',
    'map-iraq': '#ffffff',
    'map-border': '#b9c2c0',
  },
  dark: {
    page: '#0e1315',
    surface: '#141a1d',
    raised: '#1e272b',
    ink: '#e8edee',
    muted: '#a2afb5',
    line: '#2d383d',
    rule: '#c9d2d5',
    link: '#7cc3e6',
    grid: '#273136',
    band: '#1d2629',
    attack: '#f5875d',
    strike: '#72b3f2',
    milestone: '#bda4f2',
    force: '#4ec4b4',
    claim: '#e2b34f',
    doubt: '#9aa6ac',
    neutral: '#8f9ba1',
    good: '#72cf92',
    warn: '#ecb35b',
    bad: '#ff8f80',
    'cat-1': '#5a9fe0',
    'cat-2': '#f08a55',
    'cat-3': '#3fc0ab',
    'cat-4': '#e07fbd',
    'cat-5': '#d7ad45',
    'cat-6': '#9ccbf0',
    'cat-7': '#d5dde0',
    'cat-8': '#86929a',
    'map-sea': '#0b1a22',
    'map-land': '#151c1f',
    'map-iraq': '#1e272b',
    'map-border': '#46545b',
  },
}

/** Markup with each `var(--c-…)` as the colour that it stands for; the ground of a picture is the page's. Unknown tokens take the ink's. */
export function painted(markup: string, theme: Theme): string {
  const colors = PALETTES[theme]
  const of = (token: string): string => (token === 'ground' ? colors.page : colors[token]) ?? colors.ink ?? '#000000'
  return markup.replace(/var\(--c-([a-z0-9-]+)(?:, var\(--c-[a-z0-9-]+\))?\)/g, (_, token: string) => of(token))
}

/** The tokens as declarations of a style sheet. */
export const declarations = (theme: Theme): string =>
  Object.entries(PALETTES[theme])
    .map(([token, color]) => `--c-${token}:${color}`)
    .join(';')
