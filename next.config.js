/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server entry keeps finished bodies with their compressed forms.
  compress: false,
  // Title and description stand in the head for every reader, never streamed after the page.
  htmlLimitedBots: /.*/,
  // Files to import come in by a form; the form itself says when one is too large.
  experimental: { serverActions: { bodySizeLimit: '24mb' } },
  serverExternalPackages: [
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
