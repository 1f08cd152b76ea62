/** A request as a phone sends it; handlers are called directly, without a server. */
type Sent = { method?: string; body?: unknown; phone?: string; cookie?: string; headers?: Record<string, string> };

export function request(path: string, { method = 'GET', body, phone, cookie, headers = {} }: Sent = {}): Request {
  const all = new Headers(headers);
  if (body !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
  if (phone !== undefined) all.set('x-phone', phone);
  if (cookie !== undefined) all.set('cookie', cookie);
  const payload = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  return new Request(`http://sk.test${path}`, { method, headers: all, ...payload });
}

/** What Next hands a handler beside the request. */
export function route(params: Record<string, string> = {}) {
  return { params: Promise.resolve(params) };
}

/** The cookie that an answer sets, as the browser sends it back. */
export function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
