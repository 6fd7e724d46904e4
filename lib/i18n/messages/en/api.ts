/** What a refused request is called, by its status: titles of problem details, shown in both languages. */
export const api = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict with the record',
  412: 'Changed meanwhile',
  413: 'Too large',
  414: 'Address too long',
  415: 'Form not supported',
  422: 'Not acceptable as it is',
  428: 'Version needed',
  429: 'Too many requests',
  503: 'Busy',
} as const
