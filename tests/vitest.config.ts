import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Rooms whose tests load server code: `server-only` is empty under the `react-server` condition, as in the running program. */
const SERVER_ROOMS = ['db', 'use-cases', 'http', 'contracts', 'documents', 'offline', 'bench'];
const PLAIN_ROOMS = ['domain', 'messages', 'components', 'architecture'];

/** The endpoints once more, over real connections through the server that stands in front of the framework. */
const THROUGH_THE_FRONT = { name: 'http through the front', include: ['tests/http/endpoints.test.ts'], env: { DOORS: 'front' } };

const PINNED_MAJOR = 24;
if (Number.parseInt(process.versions.node, 10) < PINNED_MAJOR) {
  throw new Error(`These tests run on the pinned Node ${PINNED_MAJOR}: use "npm run unit", or put node_modules/.bin first in PATH`);
}

const SERVER_CONDITIONS = ['react-server', 'node', 'import', 'module', 'default'];

function project(
  room: string,
  conditions: string[] | undefined,
  { name = room, include = [`tests/${room}/**/*.test.{ts,tsx}`], env = {} } = {},
) {
  const resolve =
    conditions === undefined ? {} : { resolve: { conditions }, ssr: { resolve: { conditions, externalConditions: conditions } } };
  return {
    extends: true as const,
    ...resolve,
    test: {
      name,
      include,
      env,
      environment: 'node',
      setupFiles: ['tests/support/setup.ts'],
      execArgv: conditions === undefined ? [] : ['--conditions=react-server'],
      server: { deps: { inline: ['server-only'] } },
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: true,
    env: { TZ: 'UTC' },
    projects: [
      ...SERVER_ROOMS.map((room) => project(room, SERVER_CONDITIONS)),
      ...PLAIN_ROOMS.map((room) => project(room, undefined)),
      project('http', SERVER_CONDITIONS, THROUGH_THE_FRONT),
    ],
  },
});
