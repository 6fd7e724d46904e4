/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server entry keeps finished bodies with their compressed forms.
  compress: false,
  // Title and description stand in the head for every reader, never streamed after the page.
  htmlLimitedBots: /.*/,
  experimental: {
    // Files to import come in by a form; the form itself says when one is too large.
    serverActions: { bodySizeLimit: '24mb' },
    // Node.js would read the map of every chunk that it loads, with the sources in it: 75 MB that are held for good.
    turbopackSourceMaps: false,
  },
  // A chart in another form is the chart's address with an ending; the handler reads format and language from its own path.
  rewrites: () => [
    {
      source: '/:locale(ar|en)/charts/:slug.:format(svg|png|csv|json|table)',
      destination: '/:locale/charts/:slug/form/:format',
    },
  ],
  serverExternalPackages: [
    '@resvg/resvg-js',
    'better-auth',
    '@better-auth/prisma-adapter',
    'nodemailer',
    '@electric-sql/pglite',
    'pg',
    'pino',
    '@prisma/adapter-pg',
    'pglite-prisma-adapter',
  ],
}
