import { sourceHash } from './scripts/source-hash.mjs';

/** @type {import('next').NextConfig} */
export default {
  // The same sources give the same build: phones keep their caches, and `npm start` knows when to build again.
  generateBuildId: () => sourceHash(),
  // Types are checked by `npm run check`; TypeScript 7 offers no interface that the build could use.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'better-auth'],
  poweredByHeader: false,
  headers: async () => [{ source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] }],
};
