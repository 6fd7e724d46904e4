/** Characters that XML 1.0 cannot hold, half a surrogate pair among them. */
const UNHOLDABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** Text as it may stand in an element or, in double quotes, in an attribute. */
export function xmlText(text: string): string {
  return text
    .replace(UNHOLDABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
