import { InputError } from '@/lib/audits/input-error';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A name or an address and a port (RFC 9110, section 7.2). A URL parser would also accept `evil@localhost`. */
const HOST = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{0,5})?$/;

/**
 * Throws InputError unless a Host header names this machine, or a name in WHOWAITS_HOSTS (comma-separated). Any other name comes
 * from DNS rebinding: a foreign site points its name at the loopback address to read the audits.
 */
export function requireKnownHost(host: string | null): void {
  if (isKnownHost(host)) return;
  throw new InputError(
    'unknown-host',
    `Whowaits does not accept the host name "${host ?? ''}".`,
    'Open it as 127.0.0.1 or localhost, or start it with that name in WHOWAITS_HOSTS.',
  );
}

function isKnownHost(host: string | null): boolean {
  const hostname = HOST.exec(host?.toLowerCase() ?? '')?.[1];
  if (hostname === undefined) return false;
  if (LOOPBACK.has(hostname)) return true;
  const named = (process.env.WHOWAITS_HOSTS ?? '').split(',').map((name) => name.trim().toLowerCase());
  return named.includes(hostname);
}
