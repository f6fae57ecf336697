'use client';

import { useId } from 'react';
import { PriceForm } from './price-form';

/** Enters all rates of a file as one override. */
export function RateFileForm() {
  const id = useId();
  return (
    <PriceForm
      submit="Enter all rates of the file"
      toRequest={async (form) => {
        const file = form.get('file');
        if (!(file instanceof File) || file.size === 0) throw new Error('Choose a file first.');
        return { url: '/api/prices/file', body: { name: file.name, text: await file.text() } };
      }}
      leadsTo={() => '/prices?status=override'}
    >
      <div className="sm:col-span-2">
        <label htmlFor={id} className="text-ink-soft">
          CSV or JSON file<span className="text-ink-faint"> (required)</span>
        </label>
        <input
          id={id}
          name="file"
          type="file"
          accept=".csv,.json,text/csv,application/json"
          required
          className="field mt-1"
        />
        <p className="mt-1 text-xs text-ink-faint">
          Columns: provider, model, tier, region, over, input, cache_read, cache_write_5m, cache_write_1h, output, from,
          to. Prices are USD per million tokens. An empty price is unknown. For JSON, use a list of objects with the
          same names.
        </p>
      </div>
    </PriceForm>
  );
}
