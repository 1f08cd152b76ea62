declare module 'autocannon' {
  type Shot = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
  type Options = { url: string; connections: number; duration: number; requests: readonly [{ setupRequest: (shot: Shot) => Shot }] };
  type Result = {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number; max: number };
    '2xx': number;
    non2xx: number;
    errors: number;
    timeouts: number;
  };
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
