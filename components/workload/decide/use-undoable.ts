'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { faultInPageWords } from '@/components/mapping/fault-in-page-words';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { plural } from '@/lib/wording/number';

/** What was done last, in words, and the request that takes it back; null where nothing can. */
export type Done = { says: string; undo: { address: string; body: object } | null };

/** Posts changes of workloads, reloads the page after each, and takes the last one back. */
export function useUndoable() {
  const router = useRouter();
  const { busy, error, request } = useRequest();
  const [{ says, undo: back }, setLast] = useState<Done>({ says: '', undo: null });

  const show = (done: Done) => {
    setLast(done);
    router.refresh();
  };
  const undo = async () => {
    if (back === null) return;
    await request(
      () => post<{ undone: number }>(back.address, back.body),
      ({ undone }) => show({ says: `Undone for ${plural(undone, 'workload')}.`, undo: null }),
    );
  };
  const save = <Answer>(address: string, body: object, doneOf: (answer: Answer) => Done) =>
    request(
      () => post<Answer>(address, body),
      (answer) => show(doneOf(answer)),
    );
  return { save, undo, busy, error: error ?? '', says, canUndo: back !== null };
}

async function post<T>(address: string, body: unknown): Promise<T> {
  try {
    return await postJson<T>(address, body);
  } catch (cause) {
    throw await faultInPageWords(cause);
  }
}
