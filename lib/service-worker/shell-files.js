import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Old browsers only; those that run a service worker never ask for it. */
const NO_MODULE = /<script[^>]*\snomodule[^>]*>/gi;
const STATIC_FILE = /static\/[\w./~-]+\.(?:js|css|woff2?|svg|png|ico)/g;
const HEAD_LINK = /<link rel="(?:icon|manifest)"[^>]*href="(\/[^"]+)"/g;

const filesUnder = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const staticFilesIn = (text) => [...text.replace(NO_MODULE, '').matchAll(STATIC_FILE)].map(([file]) => file);

/**
 * The build's static files that the given sources name, and those that these name in turn: scripts loaded later stand by name
 * inside other scripts.
 */
export function staticFilesNeededBy(sources, build) {
  const there = new Set(filesUnder(join(build, 'static')).map((path) => path.slice(build.length + 1)));
  const needed = new Set();
  const waiting = sources.flatMap(staticFilesIn);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (needed.has(file) || !there.has(file)) continue;
    needed.add(file);
    if (/\.(?:js|css)$/.test(file)) waiting.push(...staticFilesIn(readFileSync(join(build, file), 'utf8')));
  }
  return needed;
}

/** What names the scripts of the pages that are rendered on demand and still must work from the cache. */
export function clientManifestsOf(build, pages) {
  const manifests = filesUnder(join(build, 'server', 'app')).filter((path) => path.endsWith('page_client-reference-manifest.js'));
  return manifests.filter((path) => pages.some((page) => path.includes(`/${page}/`))).map((path) => readFileSync(path, 'utf8'));
}

/** Icons and the web app manifest, as the pages' heads link them. */
export function headLinksIn(html) {
  return [...new Set(html.flatMap((page) => [...page.matchAll(HEAD_LINK)].flatMap(([, href]) => href?.replaceAll('&amp;', '&') ?? [])))];
}
