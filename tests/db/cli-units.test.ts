import { sql } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { seedDemo } from '#drizzle/seed/demo.ts';
import { engine } from '#lib/db/engine.ts';
import { unitsVerb } from '#scripts/cli-units.ts';
import { writeContext } from '#tests/support/builders.ts';
import { processDatabase } from '#tests/support/private-database.ts';

let said: string[] = [];

beforeEach(async () => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  await processDatabase();
  await engine().commit((tx) => seedDemo({ ...writeContext(tx, Date.now()), actor: 'seed' }));
});

const changes = () => engine().reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM unit_changes`)?.n;

test('the reorganisation of 2025 is told first and changes nothing, then it is decided as a whole', async () => {
  expect(await unitsVerb(['reorganise-2025', '--actor', 'chair', '--dry-run'])).toBe(0);
  expect([said.at(-1), changes()]).toEqual(['30 changes would be decided; nothing is changed.', 0]);
  expect(said).toContain('merge   LDLD-74 into LDLD-79');
  expect(await unitsVerb(['reorganise-2025', '--actor', 'chair'])).toBe(0);
  expect([said.at(-1), changes()]).toEqual(['30 changes are decided.', 30]);
  await unitsVerb(['list-changes', '--unit', 'LDLD-46']);
  expect(said.at(-1)).toMatch(/^2025-07-01 {2}version \d+ +rename +LDLD-46 .*by chair: /);
});

test('a tree that is not that of 2021 is left alone, whole, with the reason', async () => {
  engine().writer.run(sql`UPDATE units SET code = 'OTHER' WHERE code = 'LDLD-96'`);
  await expect(unitsVerb(['reorganise-2025', '--actor', 'chair'])).rejects.toThrow(
    'Refused, nothing is changed: invalid-fields (intoCode not-right).',
  );
  expect(changes()).toBe(0);
});

test('without an actor nothing is decided, and nonsense explains', async () => {
  await expect(unitsVerb(['reorganise-2025'])).rejects.toThrow('--actor is missing.');
  expect(await unitsVerb([])).toBe(2);
  expect(said.at(-1)).toContain('reorganise-2025');
});
