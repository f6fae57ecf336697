import { InputError } from '@/lib/audits/input-error';

/** Throws InputError for a change that a page of another site requests. */
export function requireSameOrigin(headers: Headers): void {
  if (isSameOrigin(headers)) return;
  throw new InputError(
    'foreign-origin',
    'Only pages of Whowaits may make changes.',
    'From a script, send an Origin header with the address of this server.',
  );
}

function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')?.toLowerCase();
}
