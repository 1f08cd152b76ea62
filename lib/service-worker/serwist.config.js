import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serwist } from 'next-pwa/config';
import { SHELL_PAGES } from './route-of.ts';
import { clientManifestsOf, headLinksIn, staticFilesNeededBy } from './shell-files.js';

const SERVER_RENDERED = ['q/[code]', 'bien-nhan/[reference]'];

/** Runs after `next build`: writes `public/sw.js` with the list of what the workers' static pages need, and nothing of other rooms. */
export default serwist.withNextConfig(({ distDir }) => {
  const htmlFiles = SHELL_PAGES.map((page) => `${distDir}/server/app${page === '/' ? '/index' : page}.html`);
  const html = htmlFiles.map((file) => readFileSync(join(process.cwd(), file), 'utf8'));
  const needed = staticFilesNeededBy([...html, ...clientManifestsOf(distDir, SERVER_RENDERED)], distDir);
  const revision = createHash('sha256').update(html.join()).digest('hex').slice(0, 16);
  return {
    swSrc: 'lib/service-worker/worker.ts',
    swDest: 'public/sw.js',
    precachePrerendered: false,
    globPatterns: [...htmlFiles, ...[...needed].map((file) => `${distDir}/${file}`)],
    globIgnores: [],
    maximumFileSizeToCacheInBytes: 1_000_000,
    additionalPrecacheEntries: headLinksIn(html).map((url) => ({ url, revision })),
    esbuildOptions: { minify: true, sourcemap: false, legalComments: 'none' },
  };
});
