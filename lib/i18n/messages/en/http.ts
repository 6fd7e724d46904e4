/** What the server entry says when no page can: shown in both languages at once, so it must stand without values. */
export const http = {
  '400.title': 'This address cannot be read',
  '400.detail':
    'It holds characters or percent signs that no address of this site has. Check it, or start from the overview.',
  '404.title': 'Nothing stands at this address',
  '404.detail': 'Check the address, or start from the overview.',
  '405.title': 'This address cannot be used that way',
  '405.detail': 'It is there to be read. Start from the overview.',
  '414.title': 'This address is too long',
  '414.detail': 'No address of this site is as long. Start from the overview and choose again.',
  '500.title': 'Something went wrong on our side',
  '500.detail': 'The fault has been recorded. Please try again in a moment.',
  '503.title': 'The site cannot answer right now',
  '503.detail': 'It cannot reach its database. Please try again in a moment.',
  home: 'Overview',
} as const
