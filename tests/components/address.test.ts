import { expect, test } from 'vitest';
import { askedByAddress } from '#components/worker/writing/address.ts';
import { forCampaign, PATHS, writePathForPoster } from '#lib/messages/paths.ts';

const asked = (address: string) => askedByAddress(new URL(address, 'https://host'));

test('the code of a poster is read from the query, and offline from the path of the scan', () => {
  expect(asked('/soan?q=oooo-0000')).toMatchObject({ posterCode: '00000000', codeWrong: false });
  expect(asked('/q/00000000')).toMatchObject({ posterCode: '00000000', codeWrong: false });
  expect(asked('/soan')).toMatchObject({ posterCode: null, codeWrong: false });
});

test('a code that no poster can have is told, offline too', () => {
  for (const address of ['/q/ABC', '/q/00000001', '/soan?q=hello']) {
    expect(asked(address)).toMatchObject({ posterCode: null, codeWrong: true });
  }
});

test('the campaign that a scan showed is read from the query beside its poster, and from that of a unit chosen by hand', () => {
  for (const path of [writePathForPoster('00000000'), PATHS.write]) {
    expect(asked(forCampaign(path, 'of-scan'))).toMatchObject({ campaignId: 'of-scan', codeWrong: false });
    expect(asked(forCampaign(path, undefined))).toMatchObject({ campaignId: '' });
  }
});
