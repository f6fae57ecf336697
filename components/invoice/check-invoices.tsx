'use client';

import { type FormEvent, useId, useState } from 'react';
import { postJson } from '@/components/request/post-json';
import { useRequest } from '@/components/request/use-request';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import type { InvoiceCheck } from '@/lib/invoices/invoice-check';
import { fileKind, KIND_BYTES } from '@/lib/logs/files/file-kind';
import { InvoiceCheckResult } from './invoice-check-result';

/** Bytes of all files together; the command reads larger ones. */
const MOST_BYTES = 8_000_000;

/** Sends invoices and shows how they compare with the audit. */
export function CheckInvoices({ auditId }: { auditId: string }) {
  const id = useId();
  const { busy, error, request } = useRequest();
  const [check, setCheck] = useState<InvoiceCheck | null>(null);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const files = new FormData(event.currentTarget).getAll('invoices').filter((file) => file instanceof File);
    setCheck(null);
    return request(() => checkFiles(auditId, files), setCheck);
  }

  return (
    <>
      <form onSubmit={send} className="panel mt-4 grid max-w-3xl gap-4 px-5 py-5">
        <div>
          <label htmlFor={id} className="text-ink-soft">
            Invoices, cost exports and usage exports<span className="text-ink-faint"> (required)</span>
          </label>
          <input
            id={id}
            name="invoices"
            type="file"
            accept=".csv,.tsv,.json,.jsonl,.parquet,.gz,.zst,.zip"
            multiple
            required
            className="field mt-1"
          />
          <p className="mt-1 text-xs text-ink-faint">
            OpenAI, Anthropic, AWS, Azure, Google Cloud or FOCUS, as CSV, JSON or Parquet in USD, of at most 8 MB
            together. Costs of OpenAI and Anthropic may not count tokens: add the usage export of the same days.
          </p>
        </div>
        {error !== null && (
          <Notice look="danger" title="The invoice could not be checked" alert>
            <p className="whitespace-pre-line">{error}</p>
          </Notice>
        )}
        <div>
          <button type="submit" className={buttonStyle('primary')} disabled={busy}>
            {busy ? 'Checking…' : 'Check'}
          </button>
        </div>
      </form>
      <div aria-live="polite">{check !== null && <InvoiceCheckResult check={check} />}</div>
    </>
  );
}

async function checkFiles(auditId: string, files: readonly File[]): Promise<InvoiceCheck> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    throw new Error('The files have more than 8 MB. Keep the lines of models, or use "whowaits check".');
  }
  return postJson(`/api/audits/${auditId}/check`, { files: await Promise.all(files.map(sendable)) });
}

/** Text as it is; what is Parquet or packed as base64, which the server opens. */
async function sendable(file: File): Promise<{ name: string } & ({ text: string } | { base64: string })> {
  const kind = fileKind(new Uint8Array(await file.slice(0, KIND_BYTES).arrayBuffer()));
  if (!['parquet', 'gzip', 'zstd', 'zip'].includes(kind)) return { name: file.name, text: await file.text() };
  return { name: file.name, base64: await base64Of(file) };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`${file.name} could not be read. Choose it again.`));
    reader.readAsDataURL(file);
  });
}
