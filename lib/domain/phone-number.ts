/** Prefixes that the operators renumbered in 2018: eleven digits became ten. */
const RENUMBERED: Record<string, string> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/** The mobile number a person typed as E.164 (`+84912345678`), or null when it is not one (landlines are not). Never unique (D11). */
export function parsePhoneNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–()]/g, '');
  const national = digits.replace(/^(?:0084|\+84|84)0?(?=\d{9,10}$)/, '0');
  const renumbered = national.length === 11 ? RENUMBERED[national.slice(0, 4)] : undefined;
  const current = renumbered === undefined ? national : renumbered + national.slice(4);
  return /^0[35789]\d{8}$/.test(current) ? `+84${current.slice(1)}` : null;
}

/** `+84912345678` → `0912 345 678`, as people here read it. */
export function formatPhoneNumber(e164: string): string {
  const national = `0${e164.replace(/^\+84/, '')}`;
  return `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`;
}
