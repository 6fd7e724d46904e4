/** What the server entry says when no page can: shown in both languages at once, so it must stand without values. */
export const http = {
  '400.title': 'This address cannot be read',
  '400.detail':
    'It holds characters or percent signs that no address of this site has. Check it, or start from the overview.',
  '403.title': 'This is not open to you',
  '403.detail': 'It is for those who run this site, or it has to be sent from one of its own pages.',
  '404.title': 'Nothing stands at this address',
  '404.detail': 'Check the address, or start from the overview.',
  '405.title': 'This address cannot be used that way',
  '405.detail': 'It is there to be read. Start from the overview.',
  '413.title': 'That is too large',
  '413.detail': 'What was sent is larger than anything this site takes.',
  '414.title': 'This address is too long',
  '414.detail': 'No address of this site is as long. Start from the overview and choose again.',
  '429.title': 'Too many requests',
  '429.detail':
    'This address asked for too much at once. Retry-After says in how many seconds to come back; the whole data set is one file at /data/latest.zip.',
  '500.title': 'Something went wrong on our side',
  '500.detail': 'The fault has been recorded. Please try again in a moment.',
  '503.title': 'The site cannot answer right now',
  '503.detail': 'It cannot reach its database. Please try again in a moment.',
  'slow.title': 'This takes too long to work out',
  'slow.detail':
    'The question was broken off so that other readers are served. Narrow it down: a shorter period, fewer filters.',
  'busy.title': 'Many pictures are being drawn',
  'busy.detail':
    'They are drawn one after another, and too many wait already. Try again in a moment; the SVG form of the picture needs no waiting.',
  home: 'Overview',
} as const
