/**
 * The rooms and what each may import: default deny. A row says which other rooms and which packages a room may use;
 * `types` and `typePackages` list what may be imported as types only. Everything that no row allows is refused. Decision record 0001.
 * Paths are regular expressions on paths from the top of the checkout; a room may always import its own files.
 */
const NODE = 'node';
const PAGE_PACKAGES = ['react', 'react-dom', 'next', 'server-only'];

const ROOMS = [
  { room: 'lib/domain', may: [], packages: [] },
  { room: 'lib/contracts', may: ['lib/domain'], packages: ['zod'] },
  { room: 'lib/messages', may: ['lib/domain', 'lib/contracts'], packages: [] },
  { room: 'lib/offline', may: ['lib/domain', 'lib/contracts'], packages: ['idb'], typePackages: ['zod'] },
  { room: 'lib/service-worker', may: [], packages: ['next-pwa', NODE] },
  {
    room: 'lib/db',
    may: ['lib/domain', 'drizzle/schema'],
    types: ['lib/contracts'],
    packages: ['drizzle-orm', 'better-sqlite3', 'better-auth', 'server-only', NODE],
  },
  { room: 'lib/use-cases', may: ['lib/domain', 'lib/contracts', 'lib/db'], packages: ['server-only', NODE] },
  { room: 'lib/documents', may: ['lib/domain', 'lib/messages'], packages: ['server-only', 'qrcode', 'docx', 'saxes', 'yauzl', NODE] },
  {
    room: 'lib/http',
    may: ['lib/domain', 'lib/contracts', 'lib/messages', 'lib/db', 'lib/use-cases', 'lib/documents'],
    packages: ['server-only', 'next', 'zod', 'better-auth', NODE],
  },
  { room: 'drizzle/schema', may: ['lib/domain'], packages: ['drizzle-orm'] },
  {
    room: 'drizzle/seed',
    may: ['lib/domain', 'lib/db', 'lib/use-cases', 'drizzle/schema'],
    packages: ['drizzle-orm', 'server-only', NODE],
  },
  { room: 'drizzle/config\\.ts', may: [], packages: ['drizzle-kit'] },
  {
    room: 'app/.*route\\.ts',
    may: ['lib/http', 'lib/contracts', 'lib/messages', 'lib/use-cases', 'lib/documents'],
    packages: ['next'],
  },
  {
    room: 'app/',
    except: 'route\\.ts$',
    may: ['components', 'lib/messages', 'lib/use-cases', 'lib/http'],
    packages: PAGE_PACKAGES,
  },
  { room: 'components/ui', may: ['lib/messages'], packages: [...PAGE_PACKAGES, 'qrcode'] },
  ...['worker', 'shell'].map((feature) => ({
    room: `components/${feature}`,
    may: ['components/ui', 'lib/domain', 'lib/contracts', 'lib/messages', 'lib/offline'],
    packages: PAGE_PACKAGES,
  })),
  ...['officer', 'admin'].map((feature) => ({
    room: `components/${feature}`,
    may: ['components/ui', 'lib/domain', 'lib/contracts', 'lib/messages'],
    packages: PAGE_PACKAGES,
  })),
];

/** The rooms that only a server may load: nothing a phone receives can lead there. */
const SERVER_ROOMS = ['lib/db', 'lib/use-cases', 'lib/http', 'lib/documents', 'drizzle'];

const folder = (room) => (/\/$|\.ts$/.test(room) ? `^${room}` : `^${room}/`);
const packagePath = (name) => `^node_modules/(@types/)?${name}/`;

function wallOf({ room, except, may, types = [], packages, typePackages = [] }) {
  const typesOnly = [...types.map(folder), ...typePackages.map(packagePath)];
  const open = [folder(room), ...may.map(folder), ...typesOnly, ...packages.filter((one) => one !== NODE).map(packagePath)];
  const from = { path: folder(room), ...(except ? { pathNot: except } : {}) };
  const name = `${room} imports only what its row allows`;
  const rules = [
    { name, severity: 'error', from, to: { pathNot: [...open, '\\.css$'], dependencyTypesNot: ['core'] } },
    ...typesOnly.map((one) => ({
      name: `${room} takes only types from ${one}`,
      severity: 'error',
      from,
      to: { path: one, dependencyTypesNot: ['type-only', 'type-import'] },
    })),
  ];
  return packages.includes(NODE)
    ? rules
    : [...rules, { name: `${room} runs without Node's own modules`, severity: 'error', from, to: { dependencyTypes: ['core'] } }];
}

module.exports = {
  forbidden: [
    ...ROOMS.flatMap(wallOf),
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every import resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'what a phone receives never reaches a server room',
      severity: 'error',
      from: { path: '^(components|lib/(domain|contracts|messages|offline|service-worker))/' },
      to: { path: SERVER_ROOMS.map(folder), reachable: true },
    },
    {
      name: 'every file under lib, components and drizzle belongs to a room',
      severity: 'error',
      from: {},
      to: { path: '^(lib|components|drizzle)/', pathNot: ROOMS.map(({ room }) => folder(room)) },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|node_modules/.*/node_modules)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
