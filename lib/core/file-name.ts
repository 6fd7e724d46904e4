/** How whatever is saved of a revision is called: what it is, the revision, what sets it apart from others of the same: `iwm-attacks-en-rev266-square.png`. */
export const savedName = (
  what: readonly string[],
  revision: number,
  ending: string,
  apart: readonly string[] = [],
): string => `${['iwm', ...what, `rev${revision}`, ...apart].join('-')}${ending === '' ? '' : `.${ending}`}`
