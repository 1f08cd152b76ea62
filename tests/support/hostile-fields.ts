import { aSubmission } from './builders.ts';
import { HOSTILE_NAMES } from './hostile-texts.ts';

/** What is sent to `PUT /api/initiatives/{id}`, and how it is refused; `pointer` is a field that the answer complains about. */
export type HostileBody = {
  name: string;
  body: string | Uint8Array<ArrayBuffer>;
  status: number;
  pointer?: string;
  headers?: Record<string, string>;
};

/** The text as JSON writes it, with one place replaced by raw JSON: values that no object of a program could hold. */
export function withRaw(campaignId: string, pointer: string, raw: string): string {
  const mark = '@@here@@';
  const sent: unknown = structuredClone(aSubmission(campaignId));
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  let at = sent;
  for (const step of steps) at = valueAt(at, step);
  if (typeof at === 'object' && at !== null) Object.defineProperty(at, last, { value: mark, enumerable: true });
  return JSON.stringify(sent).replace(`"${mark}"`, () => raw);
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Object.entries(holder).find(([name]) => name === key)?.[1] : undefined;
}

const shortened = (raw: string) => (raw.length > 40 ? `${raw.slice(0, 40)}… (${raw.length})` : raw);
const json = (value: unknown) => JSON.stringify(value);

/** Every field, and the kinds of values that it may hold. */
const FIELDS: Record<string, readonly string[]> = {
  '/campaignId': ['string'],
  '/formVersion': ['number'],
  '/unit': ['object'],
  '/unit/topUnitCode': ['string'],
  '/unit/subordinateUnitCode': ['string', 'null'],
  '/unit/grassrootsUnitCode': ['string', 'null'],
  '/unit/unlistedUnit': ['string', 'null'],
  '/posterCode': ['string', 'null'],
  '/author': ['object'],
  '/author/fullName': ['string'],
  '/author/birthYear': ['number'],
  '/author/sex': ['string'],
  '/author/phone': ['string'],
  '/author/email': ['string', 'null'],
  '/author/occupationGroup': ['string'],
  '/author/position': ['string'],
  '/author/section': ['string'],
  '/author/isUnionMember': ['boolean'],
  '/author/sharePercent': ['number'],
  '/coAuthors': ['array'],
  '/initiative': ['object'],
  '/initiative/sector': ['string'],
  '/initiative/criteria': ['array'],
  '/initiative/title': ['string'],
  '/initiative/problem': ['string'],
  '/initiative/solution': ['string'],
  '/initiative/effect': ['string'],
  '/initiative/benefitVnd': ['number', 'null'],
  '/initiative/proposedOn': ['string', 'null'],
  '/initiative/appliedFrom': ['string'],
  '/initiative/appliedTo': ['string', 'null'],
  '/initiative/confidential': ['boolean'],
  '/consent': ['object'],
  '/consent/processing': ['boolean'],
  '/consent/publicDisplay': ['boolean'],
  '/consent/textVersion': ['string'],
  '/attemptToken': ['string', 'null'],
};
const KINDS: Record<string, string> = {
  null: 'null',
  boolean: 'true',
  number: '1',
  string: '"1"',
  array: '["LOW-1"]',
  object: '{"toString":"1","valueOf":"1","length":1}',
};

function wrongKinds(campaignId: string): HostileBody[] {
  return Object.entries(FIELDS).flatMap(([pointer, fits]) =>
    Object.entries(KINDS)
      .filter(([kind]) => !fits.includes(kind))
      .map(([kind, raw]) => ({ name: `${pointer} is a ${kind}`, body: withRaw(campaignId, pointer, raw), status: 422, pointer })),
  );
}

const LONG = 'x'.repeat(20_001);
const HUGE = 'x'.repeat(200_000);
/** Raw JSON that has the right kind and still is no answer to the question. */
const WRONG_VALUES: Record<string, readonly string[]> = {
  '/campaignId': [json('x'), json("' OR 1=1"), json(HUGE), json('11111111-1111-4111-8111-11111111111')],
  '/unit/topUnitCode': [
    json(''),
    json('top-1'),
    json('TOP-1 '),
    json('TOP-1\u0000'),
    json('TOP-1\n'),
    json('\uff34\uff2f\uff30-1'),
    json(HUGE),
  ],
  '/unit/grassrootsUnitCode': ['null', json('LOW 1'), json("LOW-1' --"), json('LOW%2D1'), json('../LOW-1')],
  '/unit/unlistedUnit': [json('\u200b\u200b\u200b\u200b'), json('ab'), json('x'.repeat(201))],
  '/posterCode': [json(''), json('7k3m92xh'), json('7K3M-92XH'), json('7K3M92XH\n'), json('ILOU0000'), json(HUGE)],
  '/author/birthYear': ['1990.5', '-0', '1e400', '-1e400', '9007199254740993', '99999', '1899', '2101', '2030', '1905'],
  '/author/sex': [json(''), json('Female'), json('female '), json('toString'), json('__proto__')],
  '/author/phone': [
    ...['', ' ', '0912345', '09123456789012', '0274 3822 222', '1900 1234', '113', '+1 912 345 678', '++84912345678'].map(json),
    ...['0912345678; 0912345679', '0912345678\u0000', '0912345678x', '=0912345678', '0x0912345', '9.12345678e8'].map(json),
    ...['\u0660\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668', '\u06f0\u06f9\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8'].map(
      json,
    ),
    ...['\u0966\u096f\u0967\u0968\u0969\u096a\u096b\u096c\u096d\u096e', '\u{1d7ce}912345678x', '0'.repeat(200_000)].map(json),
  ],
  '/author/email': [
    ...['', 'x', '@', 'a@b', 'a@@b.vn', 'a b@c.vn', 'a@b.vn,c@d.vn', 'a@b.vn\nBcc: c@d.vn', 'a@b.vn\r\n\r\nDATA', '<a@b.vn>'].map(json),
    ...['"a\\"@b.vn', 'a@b.vn>\u2028x', 'mailto:a@b.vn', 'a@[127.0.0.1]', `${'a'.repeat(196)}@b.vn`, '=1+1@b.vn;x', HUGE].map(json),
  ],
  '/author/occupationGroup': [json('manager'), json('constructor'), json('Teacher')],
  '/author/position': [json(''), json('x'), json(' \u202e \u200b '), json('x'.repeat(201)), json('\u3164'.repeat(10)), json(HUGE)],
  '/author/section': [json(''), json('\n\n'), json('x'.repeat(201))],
  '/author/sharePercent': ['-1', '-100', '101', '99.5', '1e400', '9007199254740993', '50', '0'],
  '/coAuthors': [
    `[${Array(21).fill('{"fullName":"Lan","isUnionMember":true,"sharePercent":0}').join()}]`,
    `[${'1,'.repeat(50_000)}1]`,
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    '[{}]',
    '[null]',
    '[{"fullName":"Lan","isUnionMember":true,"sharePercent":0,"phone":"1"}]',
    '[{"fullName":"<b>Lan","isUnionMember":true,"sharePercent":0}]',
    '[{"__proto__":{"fullName":"Lan"},"isUnionMember":true,"sharePercent":0}]',
  ],
  '/initiative/sector': [json('private'), json('ENTERPRISE')],
  '/initiative/criteria': [
    '[]',
    '[""]',
    '[null]',
    json(['no such']),
    json(['own-0']),
    json(['own-100']),
    json(['own-1']),
    json(Array(21).fill('technical-improvement-productivity')),
    `[${'"x",'.repeat(50_000)}"x"]`,
    '{"0":"technical-improvement-productivity","length":1}',
  ],
  '/initiative/title': [
    json(''),
    json('123456789'),
    json('x'.repeat(201)),
    json('\u200b'.repeat(50)),
    json('\u3164'.repeat(50)),
    json(`x${'\u0301'.repeat(150)}`),
    json(HUGE),
  ],
  '/initiative/problem': [json(''), json('x'.repeat(29)), json(LONG), json('\u0000'.repeat(50)), json(`x${'\u0300'.repeat(20_000)}`)],
  '/initiative/solution': [json('\n'.repeat(50)), json(LONG), json('\u202e'.repeat(50))],
  '/initiative/effect': [json('\u00a0'.repeat(50)), json(LONG), json('\u2028'.repeat(50))],
  '/initiative/benefitVnd': ['-1', '0.5', '1e400', '-1e400', '9007199254740993', '10000000000001', '1e-7'],
  '/initiative/proposedOn': [
    json(''),
    json('0000-00-00'),
    json('2021-02-30'),
    json('9999-12-31'),
    json('2021-03-21'),
    json('+002021-03-01'),
  ],
  '/initiative/appliedFrom': [
    ...['', '0000-00-00', '2021-00-01', '2021-13-01', '2021-02-29', '2021-02-30', '2021-04-31', '9999-12-31', '10000-01-01'].map(json),
    ...[
      '2021-3-1',
      '01/03/2021',
      '2021-03-01T00:00:00Z',
      '2021-03-01\u0000',
      '-2021-03-01',
      '\u0662\u0660\u0662\u0661-\u0660\u0663-\u0660\u0661',
    ].map(json),
  ],
  '/initiative/appliedTo': [json('2021-02-28'), json('0000-01-01'), json('1999-12-31'), json('2021-02-30'), json('null')],
  '/consent/processing': ['false'],
  '/consent/textVersion': ['""'],
  '/attemptToken': [json('x'.repeat(401)), json(HUGE)],
};
function wrongValues(campaignId: string): HostileBody[] {
  return Object.entries(WRONG_VALUES).flatMap(([pointer, raws]) =>
    raws.map((raw) => ({ name: `${pointer} is ${shortened(raw)}`, body: withRaw(campaignId, pointer, raw), status: 422, pointer })),
  );
}

function wrongNames(campaignId: string): HostileBody[] {
  const pointer = '/author/fullName';
  return HOSTILE_NAMES.map((typed) => ({
    name: `the name ${shortened(json(typed))}`,
    body: withRaw(campaignId, pointer, json(typed)),
    status: 422,
    pointer,
  }));
}

function missingFields(campaignId: string): HostileBody[] {
  return Object.keys(FIELDS).map((pointer) => {
    const mark = `"${pointer.split('/').at(-1)}":"gone"`;
    const body = withRaw(campaignId, pointer, '"gone"').replace(`,${mark}`, '').replace(`${mark},`, '');
    return { name: `${pointer} is missing`, body, status: 422, pointer };
  });
}

/** A submission in which one field is missing, or holds what it must not. */
export function hostileFields(campaignId: string): HostileBody[] {
  return [wrongKinds, wrongValues, wrongNames, missingFields].flatMap((kind) => kind(campaignId));
}
