import 'server-only';
import { environment } from './environment.ts';

/** The value of a cookie that came with a request; empty when there is none. */
export function cookieIn(headers: Headers, name: string): string {
  const pairs = headers.get('cookie')?.split(/;\s*/) ?? [];
  return pairs.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** `Set-Cookie` for the whole program, out of reach of scripts and of other sites' forms. */
export function setCookie(name: string, value: string, seconds: number): string {
  const secure = environment().origin?.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
