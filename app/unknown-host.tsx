import { headers } from 'next/headers';
import { Notice } from '@/components/ui/notice';
import { isKnownHost, unknownHostMessage } from './known-host';

/** The refusal to show instead of a page that holds data, or null when the page was asked for by a known name. */
export async function unknownHostNotice() {
  const host = (await headers()).get('host');
  if (isKnownHost(host)) return null;
  return (
    <>
      <h1 className="sr-only">Refused</h1>
      <Notice look="danger" title="This address is not allowed">
        <p>{unknownHostMessage(host)}</p>
      </Notice>
    </>
  );
}
