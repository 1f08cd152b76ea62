import { searchKey } from './vietnamese-text.ts';

/** In code points. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** What people here and elsewhere choose first, folded: words, names and rows of keys that stand at the core of most guessed passwords. */
const COMMON = new Set(
  (
    'matkhau matkhaumoi matkhaucuatoi password passwordnew passw0rd admin administrator quantri quantrivien root user guest login test default ' +
    'qwerty qwertyuiop qwertyui asdfghjkl zxcvbnm qazwsx qazwsxedc abcdef abcdefg abcdefgh abcdefghij abc abcd welcome letmein changeme secret ' +
    'iloveyou iloveu anhyeuem emyeuanh yeuem yeuanh yeuemnhieu yeunhau toiyeuem toiyeuvietnam iuanh iuem nguoiyeu tinhyeu mottinhyeu giadinh ' +
    'congdoan congdoancoso congdoanvietnam sangkien sangkienvuotkho vuotkho phattrien vuotkhophattrien doanvien congnhan laodong liendoan ' +
    'liendoanlaodong vietnam vietnamvodich vietnamque huong hanoi hochiminh saigon danang binhduong dongnai haiphong cantho dian thuanan ' +
    'nguyen nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi hoangvan xinchao chaoban camon tamtam khongbiet khongcomatkhau ' +
    'thanhcong maymanhanhphuc hanhphuc conyeucha conyeume bome bomeyeu giadinhtoi sunshine princess football superman batman dragon monkey ' +
    'samsung samsunggalaxy iphone facebook zalo google gmail windows computer internet pokemon naruto doremon doraemon lienquan freefire'
  ).split(' '),
);

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '@': 'a', $: 's', '5': 's', '7': 't', '!': 'i' };

/** More than the longest password has: what is longer is refused for that, and looking through it would take the square of its length. */
const LOOKED_THROUGH = 2 * LONGEST_PASSWORD;

const squeezed = (text: string) => searchKey(text.slice(0, LOOKED_THROUGH)).replace(/[\s._\-–,;:'"/\\#*+=~]/g, '');
const unmasked = (text: string) => text.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign);
const lettersOf = (text: string) => text.replace(/^[\d\W]+|[\d\W]+$/g, '');

/** One piece over and over, or a run along the keys: `aaaaaaaaaa`, `abcabcabcabc`, `1234567890`. */
function isMonotonous(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,3}$/.test(text) || '01234567890123456789'.includes(text) || '98765432109876543210'.includes(text);
}

/**
 * Is a password among the first that somebody would guess? Only figures (telephone numbers, dates), one piece repeated, a common word or
 * `own` (the name to sign in with, the person's name, the unit's) with figures around it. Marks, case, blanks and signs for letters are
 * looked through. Length is another rule.
 */
export function isGuessable(password: string, own: readonly string[] = []): boolean {
  const text = squeezed(password);
  if (/^\d*$/.test(text) || isMonotonous(text)) return true;
  const cores = [lettersOf(text), lettersOf(unmasked(text)), unmasked(lettersOf(text))];
  const names = own.map(squeezed).filter((name) => name.length >= 4);
  return cores.some((core) => COMMON.has(core) || names.some((name) => core === lettersOf(name) || core === name));
}
