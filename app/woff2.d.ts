/** A font file: the bundler answers with its address, the same as in the style sheet. */
declare module '*.woff2' {
  const address: string
  export = address
}
