import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { MOST_BYTES } from './read-catalogue-bytes';

const WITHIN_MS = 60_000;
const MOST_REDIRECTS = 3;

/** A download that failed. The message says why, for a user. */
export class NotDownloaded extends Error {
  override readonly name = 'NotDownloaded';
}

/** The environment variables that name a proxy, as curl reads them. Lower case goes before upper case. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The bytes at an address, through the proxy that the environment names for it (https_proxy, http_proxy, all_proxy,
 * no_proxy). Nothing but the address is sent. Throws NotDownloaded.
 */
export async function download(address: string, env: Environment = process.env): Promise<Buffer> {
  const signal = AbortSignal.timeout(WITHIN_MS);
  let url = new URL(address);
  const proxy = proxyFor(url, env);
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await get(url, proxyFor(url, env), signal);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        const next = new URL(headers.location, url);
        if (url.protocol === 'https:' && next.protocol !== 'https:') throw new NotDownloaded('it leaves https');
        url = next;
        continue;
      }
      if (statusCode !== 200) throw new NotDownloaded(`the server answered ${statusCode}`);
      return await bytesOf(response);
    }
    throw new NotDownloaded('it redirects in a circle');
  } catch (error) {
    const why = signal.aborted ? `no answer within ${WITHIN_MS / 1000} seconds` : whySays(error);
    const through = proxy === null ? ' without a proxy' : ` through the proxy ${proxy.host}`;
    throw new NotDownloaded(`${address} can't be reached${through}: ${why}.`);
  }
}

function whySays(error: unknown): string {
  if (error instanceof NotDownloaded) return error.message;
  return error instanceof Error && 'code' in error ? String(error.code) : 'the connection failed';
}

/** The proxy for an address; null for none. */
export function proxyFor({ protocol, hostname, port }: URL, env: Environment): URL | null {
  const named = (name: string) => env[name] || env[name.toUpperCase()];
  const passes = (named('no_proxy') ?? '').split(/[\s,]+/).some((entry) => {
    const [host = '', only] = entry
      .toLowerCase()
      .replace(/^\*?\./, '')
      .split(':');
    if (entry === '*') return true;
    return host !== '' && (only ?? port) === port && (hostname === host || hostname.endsWith(`.${host}`));
  });
  const proxy = named(protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? named('all_proxy');
  if (passes || proxy === undefined) return null;
  const url = URL.canParse(proxy) && /^https?:/.test(proxy) ? proxy : `http://${proxy}`;
  if (!URL.canParse(url)) throw new NotDownloaded('The proxy that the environment names is no address.');
  return new URL(url);
}

function get(url: URL, proxy: URL | null, signal: AbortSignal): Promise<http.IncomingMessage> {
  const headers = { accept: 'application/json, application/octet-stream', 'user-agent': 'whowaits' };
  return new Promise((resolve, reject) => {
    const ask = (request: http.ClientRequest) => request.on('response', resolve).on('error', reject).end();
    if (url.protocol === 'http:') {
      const authority = proxy && { ...authorization(proxy), host: url.host };
      ask(
        proxy === null
          ? http.get(url, { headers, signal })
          : client(proxy).get(proxy, { path: url.href, headers: { ...headers, ...authority }, signal }),
      );
    } else if (proxy === null) ask(https.get(url, { headers, signal }));
    else {
      const path = `${url.hostname}:${url.port || 443}`;
      client(proxy)
        .request(proxy, { method: 'CONNECT', path, headers: { ...authorization(proxy), host: path }, signal })
        .on('connect', ({ statusCode }, socket: Socket) => {
          if (statusCode === 200)
            ask(
              https.get(url, {
                headers,
                signal,
                createConnection: () => connect({ socket, servername: url.hostname }),
              }),
            );
          else {
            socket.destroy();
            reject(new NotDownloaded(`the proxy answered ${statusCode}`));
          }
        })
        .on('error', reject)
        .end();
    }
  });
}

function client({ protocol }: URL): typeof http | typeof https {
  return protocol === 'https:' ? https : http;
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

async function bytesOf(response: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new NotDownloaded('it sends more than 100 MB');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
