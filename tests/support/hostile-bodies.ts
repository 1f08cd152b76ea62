import { aSubmission } from './builders.ts';
import { type HostileBody, hostileFields, withRaw } from './hostile-fields.ts';

const json = (value: unknown) => JSON.stringify(value);

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  'status',
  'reference',
  'receivedAt',
  '$where',
  'a/b~c',
];
const PARENTS = ['', '/unit', '/author', '/initiative', '/consent'];

function strangeKeys(campaignId: string): HostileBody[] {
  const whole = json(aSubmission(campaignId));
  return PARENTS.flatMap((parent) =>
    KEYS.map((key) => {
      const opening = parent === '' ? '{' : `"${parent.slice(1)}":{`;
      const body = whole.replace(opening, `${opening}${json(key)}:{"isAdmin":true},`);
      const pointer = `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      return { name: `the key ${json(key)} in "${parent}"`, body, status: 422, pointer };
    }),
  );
}

const NESTED = 10_000;
const bytes = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part])))));

/** What is no JSON text in UTF-8, whatever else it may be. */
function unreadable(campaignId: string): HostileBody[] {
  const whole = json(aSubmission(campaignId));
  const [before = '', after = ''] = whole.split('A guide');
  const inTitle = (...wrong: number[]) => bytes(before, wrong, 'A guide', after);
  const bodies: Record<string, HostileBody['body']> = {
    nothing: '',
    'a blank': ' ',
    half: whole.slice(0, -1),
    'two of them': whole + whole,
    'a comma too many': whole.replace(/}$/, ',}'),
    'a comment': `/* */${whole}`,
    'single quotes': whole.replaceAll('"', "'"),
    'a guard against hijacking': `)]}'\n${whole}`,
    'a page': '<!doctype html><title>Sign in</title>',
    XML: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    'a form': 'author.fullName=Hoa&initiative.title=x',
    'NaN for a number': withRaw(campaignId, '/initiative/benefitVnd', 'NaN'),
    'Infinity for a number': withRaw(campaignId, '/initiative/benefitVnd', 'Infinity'),
    'a hexadecimal number': withRaw(campaignId, '/initiative/benefitVnd', '0x10'),
    'a number with a zero before it': withRaw(campaignId, '/author/birthYear', '01990'),
    undefined: withRaw(campaignId, '/attemptToken', 'undefined'),
    'a raw NUL in a text': whole.replace('A guide', 'A \u0000guide'),
    'a raw line end in a text': whole.replace('A guide', 'A \nguide'),
    'a raw tab in a text': whole.replace('A guide', 'A \tguide'),
    'an escape that is none': whole.replace('A guide', '\\x41 guide'),
    'half an escape': whole.replace('A guide', '\\u12 guide'),
    'brackets never closed': '['.repeat(NESTED),
    'braces never closed': '{"a":'.repeat(NESTED),
    'half a pair in raw bytes': inTitle(0xed, 0xa0, 0x80),
    'a pair in raw bytes (CESU-8)': inTitle(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
    'an overlong slash': inTitle(0xc0, 0xaf),
    'an overlong NUL': inTitle(0xc0, 0x80),
    'an overlong bracket': inTitle(0xe0, 0x80, 0xbc),
    'a letter cut off': inTitle(0xe1, 0xbb),
    'a byte that only continues': inTitle(0x80),
    'bytes that no UTF-8 has': inTitle(0xff, 0xfe),
    'beyond the last letter': inTitle(0xf4, 0x90, 0x80, 0x80),
    'a code page of Windows': inTitle(0xc2, 0xfa, 0xea),
    'UTF-16, little end first': new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le')),
    'UTF-16 without a mark': new Uint8Array(Buffer.from(whole, 'utf16le')),
    'UTF-16, big end first': new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le').swap16()),
    'two marks of UTF-8': bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], whole),
    'a packed body that does not say so': bytes([0x1f, 0x8b, 0x08, 0x00], whole),
    'a zip': bytes('PK\u0003\u0004', whole),
  };
  return Object.entries(bodies).map(([name, body]) => ({ name: `no JSON: ${name}`, body, status: 400 }));
}

/** JSON, but no submission. */
function otherJson(campaignId: string): HostileBody[] {
  const whole = json(aSubmission(campaignId));
  const bodies: Record<string, string> = {
    null: 'null',
    true: 'true',
    'a number': '-0',
    'a text': json(whole),
    'an empty object': '{}',
    'a list': '[]',
    'a list of submissions': `[${whole}]`,
    'a submission in another': `{"submission":${whole}}`,
    'ten thousand lists in each other': '['.repeat(NESTED) + ']'.repeat(NESTED),
    'ten thousand objects in each other': `${'{"a":'.repeat(NESTED)}1${'}'.repeat(NESTED)}`,
    'ten thousand prototypes': `${'{"__proto__":'.repeat(NESTED)}1${'}'.repeat(NESTED)}`,
    'twenty thousand unknown keys': `{${Array.from({ length: 20_000 }, (_, i) => `"${i}":1`).join()}}`,
    'one key of 200.000 letters': `{"${'k'.repeat(200_000)}":1}`,
    'an object that looks like a problem': '{"type":"/problems/not-found","status":404}',
  };
  return Object.entries(bodies).map(([name, body]) => ({ name: `other JSON: ${name}`, body, status: 422 }));
}

const LARGEST = 256 * 1024;

function wrongSizes(campaignId: string): HostileBody[] {
  const whole = json(aSubmission(campaignId));
  const padded = whole + ' '.repeat(LARGEST + 1 - whole.length);
  return [
    { name: 'a byte too many', body: padded, status: 413 },
    { name: 'a byte too many, said to be ten', body: padded, status: 413, headers: { 'content-length': '10' } },
    { name: 'a byte too many, of an unknown length', body: padded, status: 413, headers: { 'content-length': 'many' } },
    { name: 'a whole body, said to be huge', body: whole, status: 413, headers: { 'content-length': '1e9' } },
    {
      name: 'texts that together are too large',
      body: json({ ...aSubmission(campaignId), attemptToken: '\u1eef'.repeat(90_000) }),
      status: 413,
    },
  ];
}

const TYPES = [
  '',
  'text/plain',
  'text/json',
  'application/x-json',
  'application/jsonp',
  'application/json, text/plain',
  'multipart/form-data',
];

function wrongTypes(campaignId: string): HostileBody[] {
  const body = json(aSubmission(campaignId));
  return TYPES.map((type) => ({ name: `the type "${type}"`, body, status: 415, headers: { 'content-type': type } }));
}

/** Bodies of which nothing may be stored. */
export function hostileBodies(campaignId: string): HostileBody[] {
  const kinds = [hostileFields, strangeKeys, unreadable, otherJson, wrongSizes, wrongTypes];
  return kinds.flatMap((kind) => kind(campaignId));
}
