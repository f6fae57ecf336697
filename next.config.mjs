const development = process.env.NODE_ENV === 'development';

// Next writes the page's data in inline scripts; without a proxy there is no nonce, so inline scripts stay allowed.
// Everything else comes from this origin only: no font, image, script or request leaves the machine.
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
  `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self'${development ? ' ws:' : ''}`,
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** @type {import('next').NextConfig} */
const config = {
  // An installation is built once for each version. The cache of the bundler takes a sixth of that build's time and 150 MB; the maps of
  // the sources take a twelfth and 80 MB, and nothing reads them.
  experimental: { turbopackFileSystemCacheForBuild: false, turbopackSourceMaps: false },
  // Charts are drawn with four scales over numbers, lines and stacks. The rest of d3 under Recharts is 25 kB of every page with a chart.
  turbopack: {
    resolveAlias: {
      'victory-vendor/d3-scale': './components/charts/axes/scales.ts',
      'victory-vendor/d3-shape': './components/charts/axes/shapes.ts',
      'd3-format': './components/charts/axes/number-format.ts',
      'd3-interpolate': './components/charts/axes/interpolate.ts',
      'decimal.js-light': './components/charts/axes/decimal.ts',
    },
  },
  reactStrictMode: true,
  poweredByHeader: false,
  // The database client is bundled like any other code. What is compiled for the machine can't be, and pdfmake reads its fonts.
  serverExternalPackages: ['libsql', 'pdfmake'],
  transpilePackages: ['@prisma/client', '@prisma/adapter-libsql', '@libsql/client'],
  // Types are a check of `npm test` and of CI: a user's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The product shows no picture that needs another size: nothing loads sharp, and /_next/image answers 404.
  images: { unoptimized: true },
  async headers() {
    return [
      {
        source: '/:path*',
        headers: [
          { key: 'Content-Security-Policy', value: contentSecurityPolicy },
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
        ],
      },
      // A shared report is revoked at once, so nothing may keep it.
      {
        source: '/share/:path*',
        headers: [
          { key: 'Cache-Control', value: 'no-store' },
          { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
        ],
      },
      // The handlers say so themselves; this is for what Next answers in their place, such as 404 and 405.
      { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    ];
  },
};

export default config;
