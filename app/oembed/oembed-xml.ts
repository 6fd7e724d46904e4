import { xmlText } from '@/lib/core/xml-text'

/** An oEmbed answer as XML: one element for each member. */
export const oembedXml = (answer: Readonly<Record<string, string | number>>): string =>
  [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    '<oembed>',
    ...Object.entries(answer).map(([name, value]) => `  <${name}>${xmlText(String(value))}</${name}>`),
    '</oembed>',
    '',
  ].join('\n')
