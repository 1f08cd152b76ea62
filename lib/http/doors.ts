import 'server-only';

/** One address of the JSON door: what its `route.ts` exports, a handler by method. */
export type DoorHandler = (request: Request, route: { params: Promise<Record<string, string>> }) => Response | Promise<Response>;
export type Door = Readonly<Record<string, DoorHandler>>;

/** Addresses as the folders under `app` spell them: `/api/initiatives/[id]`. */
export type Doors = ReadonlyMap<string, Door>;

export type Opened = { handler: DoorHandler; params: Record<string, string> };

type Entry = { door: Door; pattern: RegExp; values: number };

const VALUE = /\[(\w+)\]/g;
/** The framework's catch-all, for whatever no other address answers. */
const REST = /\/\[\[\.\.\.\w+\]\]$/;

function entryOf([address, door]: [string, Door]): Entry {
  const literal = address.replace(REST, '').replace(/\./g, '\\.').replace(VALUE, '(?<$1>[^/]+)');
  const rest = REST.test(address);
  return { door, pattern: new RegExp(`^${literal}${rest ? '(?:/.*)?' : '/?'}$`), values: rest ? Infinity : address.split('[').length };
}

function decoded(values: Record<string, string>): Record<string, string> | null {
  try {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return null;
  }
}

/** How a path and a method find their handler, as the framework finds it: written names win over values, values over the catch-all. */
export function doorFinder(doors: Doors): (method: string, pathname: string) => Opened | null {
  const entries = [...doors].map(entryOf).sort((a, b) => a.values - b.values);
  return (method, pathname) => {
    const name = method === 'HEAD' ? 'GET' : method;
    return entries.reduce<Opened | null>((opened, entry) => opened ?? openedBy(entry, name, pathname), null);
  };
}

function openedBy({ door, pattern }: Entry, method: string, pathname: string): Opened | null {
  const found = pattern.exec(pathname);
  const handler = door[method];
  const params = found === null || handler === undefined ? null : decoded({ ...found.groups });
  return handler === undefined || params === null ? null : { handler, params };
}
