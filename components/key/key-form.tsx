'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import { plural } from '@/lib/wording/number';
import type { ColumnAdvice } from '@/lib/workloads/key/key-advice';
import type { KeyChoice } from '@/lib/workloads/key/key-choice';
import { type ChosenKey, isPresent, readChosenKey, writeChosenKey } from './chosen-key';
import { KeyColumns } from './key-columns';
import { KeyOption } from './key-option';
import { keySays } from './key-says';

/** Chooses the workload key and groups the requests again. The address holds the choice. */
export function KeyForm(props: {
  auditId: string;
  requests: number;
  present: KeyChoice;
  /** The columns that Whowaits would choose. */
  own: KeyChoice;
  advice: readonly ColumnAdvice[];
}) {
  const { auditId, requests, present, own, advice } = props;
  const router = useRouter();
  const pathname = usePathname();
  const asked = useSearchParams().get('columns');
  const [chosen, setChosen] = useState(() => readChosenKey(asked, present));
  const { busy, error, request } = useRequest();
  const audit = `/audits/${auditId}`;

  function choose(key: ChosenKey) {
    setChosen(key);
    window.history.replaceState(null, '', `${pathname}?columns=${writeChosenKey(key)}`);
  }

  function sort(event: FormEvent) {
    event.preventDefault();
    void request(
      () => postJson(`/api${audit}/key`, { columns: chosen }),
      () => {
        router.push(`${audit}/workloads`);
        router.refresh();
      },
    );
  }

  return (
    <form onSubmit={sort} className="mt-6 max-w-3xl">
      <fieldset disabled={busy} className="panel divide-y divide-line">
        <legend className="sr-only">How requests are grouped</legend>
        <KeyOption
          title="Columns that Whowaits chooses"
          says={`Here: ${keySays(own)}.`}
          checked={chosen === null}
          onChoose={() => choose(null)}
        />
        <KeyOption
          title="Columns that I choose"
          says="Requests are grouped by all of them. Without any, each model is one workload."
          checked={chosen !== null}
          onChoose={() => choose(chosen ?? own.columns)}
        />
        <KeyColumns advice={advice} chosen={chosen} onChange={choose} />
      </fieldset>
      {error !== null && (
        <div className="mt-4">
          <Notice look="danger" title="The workloads did not change" alert>
            <p>{error}</p>
          </Notice>
        </div>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <button type="submit" className={buttonStyle('primary')} disabled={busy || isPresent(chosen, present)}>
          {busy ? 'Grouping…' : `Group ${plural(requests, 'request')} again`}
        </button>
        <p role="status" className="text-ink-soft">
          {busy
            ? 'The stored requests are grouped, tagged and priced again. This takes seconds and does not need the log.'
            : isPresent(chosen, present)
              ? 'This is the current grouping.'
              : ''}
        </p>
      </div>
      {busy && (
        <div className="mt-4">
          <ProgressBar share={null} label="Grouping requests into workloads" />
        </div>
      )}
    </form>
  );
}
