export const openapi = {
  'api.title': 'The API',
  'api.intro':
    'Everything public can be read without a key, as JSON unless asked otherwise, and from pages of any site. Writing needs a token. Unknown parameters are ignored; a wrong value of a known one is refused by name.',
  'api.document': 'The same for programs: OpenAPI 3.1',
  'api.data': 'All of the data in one file',
  'api.reading': 'Reading',
  'api.writing': 'Writing',
  'api.parameters': 'Parameters',
  'api.body': 'Body (JSON)',
  'api.answers': 'Answers',
  'api.example': 'What it answers now',
  'api.many': 'several, joined by commas',
  'api.needed': 'needed',
  'api.scope': 'Scope of the token',
  'api.values': 'Values',
  'api.etag': 'Send it back in If-None-Match: an answer that is still the same is 304 without a body.',
  'api.ratelimit': 'How many requests are left (r) and for how many seconds (t); 429 says when to come back.',
} as const
