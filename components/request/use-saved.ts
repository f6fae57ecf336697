'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson } from './post-json';
import { useRequest } from './use-request';

/** What a person saved last, and sending the next. `says` confirms it, and `error` tells why it failed; both empty at first. */
export type Saved = { says: string; error: string; busy: boolean };
type Save = <T>(address: string, body: unknown, saysOf: (answer: T) => string) => Promise<boolean>;

/** Posts JSON that changes what the page shows, and reloads the page. */
export function useSaved(): Saved & { save: Save } {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [says, setSays] = useState('');

  const save: Save = (address, body, saysOf) => {
    setSays('');
    return request(
      () => postJson<Parameters<typeof saysOf>[0]>(address, body),
      (answer) => {
        setSays(saysOf(answer));
        router.refresh();
      },
    );
  };

  return { save, busy, says, error: error ?? '' };
}
