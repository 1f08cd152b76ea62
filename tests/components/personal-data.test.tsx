import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PersonalData } from '#components/worker/tracking/personal-data.tsx';
import { ConsentFields } from '#components/worker/writing/consent-fields.tsx';
import type { TrackedInitiative } from '#lib/contracts/tracking.ts';
import { CONSENT } from '#lib/messages/consent.ts';
import { PERSONAL_DATA } from '#lib/messages/tracking.ts';

const shown = (tracked: Pick<TrackedInitiative, 'status' | 'editableUntil'>) =>
  [...renderToStaticMarkup(<PersonalData tracked={tracked} />).matchAll(/<li>([^<]+)<\/li>/g)].map(([, way]) => way);

describe('what an author can do about personal data', () => {
  test('while the initiative can be edited: here, and erasure by the CĐCS', () => {
    const ways = shown({ status: 'submitted', editableUntil: '2021-04-21T00:00:00+07:00' });
    expect(ways).toEqual([...PERSONAL_DATA.whileOpen, PERSONAL_DATA.erasure]);
  });

  test('afterwards: nothing is promised that the page does not have', () => {
    expect(shown({ status: 'submitted', editableUntil: null })).toEqual([...PERSONAL_DATA.onceClosed, PERSONAL_DATA.erasure]);
    expect(shown({ status: 'withdrawn', editableUntil: null })).toEqual([PERSONAL_DATA.erasure]);
  });
});

test('the box about public display says in an edit that it shows the earlier choice', () => {
  const consent = (editing: boolean) =>
    renderToStaticMarkup(<ConsentFields values={{}} errors={{}} ownerName={null} campaignName={null} form={null} editing={editing} />);
  expect(consent(true)).toContain(CONSENT.publicDisplayEditing);
  expect(consent(false)).toContain(CONSENT.publicDisplayHint);
});
