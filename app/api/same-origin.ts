import { isKnownHost, unknownHostMessage } from '../known-host';
import { problem } from './problem';

/** Refuses a request that came under a foreign name (DNS rebinding). The door asks this of every request. */
export function refuseUnknownHost(request: Request): Response | null {
  const host = request.headers.get('host');
  return isKnownHost(host) ? null : problem(403, unknownHostMessage(host));
}

/** Also refuses a change asked for by another site's page. The door asks this of every request that changes something. */
export function refuseForeign(request: Request): Response | null {
  const refused = refuseUnknownHost(request);
  if (refused !== null) return refused;
  return isSameOrigin(request.headers)
    ? null
    : problem(
        403,
        'Only pages of Whowaits itself may change something. A script sends an Origin header with the address of this server.',
      );
}

function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')?.toLowerCase();
}
