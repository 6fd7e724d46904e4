/**
 * Words that bind an Arabic sentence, as written: a search that has other words does not look for these. English ones are known to
 * the database's stemmer.
 */
export const BINDING_WORDS =
  'في من على إلى عن أن إن أو و ثم مع ما هذا هذه ذلك تلك التي الذي الذين قد كان كانت بين بعد قبل'
