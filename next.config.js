import { sourceHash } from './scripts/source-hash.mjs';

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** @type {import('next').NextConfig} */
export default {
  // The same sources give the same build: phones keep their caches, and `npm start` knows when to build again.
  generateBuildId: () => sourceHash(),
  // Types are checked by `npm run check`; TypeScript 7 offers no interface that the build could use.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'better-auth', 'pdfkit', 'fontkit'],
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
};
