import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { UnitHistory } from '#components/admin/units/unit-history.tsx';
import { lifeWords } from '#lib/messages/desk/unit-details.ts';
import { cancelChangeCall } from '#lib/messages/desk/unit-paths.ts';

const PARENT = { code: 'MID-1', name: 'Parent' };
const NEWCOMER = { code: 'N-9', name: 'Newcomer' };
type Change = Parameters<typeof UnitHistory>[0]['changes'][number];
const PLAN: Change = {
  id: 'plan-1',
  kind: 'create',
  unit: NEWCOMER,
  target: PARENT,
  name: 'Newcomer',
  before: null,
  effectiveOn: '2030-01-01',
  reason: 'By decree',
  actor: 'someone',
  actorName: null,
  decidedAt: 0,
  appliedAt: null,
  cancelledAt: null,
};
const page = (code: string, change: Partial<Change> = {}, takesBack: readonly Change['kind'][] = ['create', 'rename']) =>
  renderToStaticMarkup(<UnitHistory code={code} changes={[{ ...PLAN, ...change }]} acts={[]} takesBack={takesBack} />);

describe('a unit to be founded', () => {
  const call = `action="${cancelChangeCall('N-9', 'plan-1')}"`;

  test('can be taken back from its own page and from that of the unit above', () => {
    for (const code of ['N-9', 'MID-1']) expect(page(code)).toContain(call);
    expect(page('N-9', {}, ['rename'])).not.toContain('<form');
    expect(page('MID-1', { cancelledAt: 1 })).not.toContain('<form');
  });

  test('any other change is taken back from the page of its own unit alone', () => {
    expect(page('MID-1', { kind: 'rename' })).not.toContain('<form');
  });

  test('says the day on which it begins; its end is told only of a unit that lived', () => {
    expect(lifeWords({ kind: 'to-come', on: '2030-01-01' })).toContain('Sẽ thành lập từ ngày 01/01/2030');
    expect(lifeWords({ kind: 'never' })).not.toMatch(/\d/);
    expect(lifeWords({ kind: 'ended', on: '2021-03-15' })).toContain('15/03/2021');
  });
});
