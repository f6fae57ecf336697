import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import type { ListedModel } from '@/lib/pricing/list/listed-rates';
import { listedRatesTable } from '@/lib/reports/tables/prices/rates';
import { RateRows } from './rate-rows';

/** The rates of some models, a group of rows for each model. */
export function ModelsTable({ models, nowMs }: { models: readonly ListedModel[]; nowMs: number }) {
  const table = listedRatesTable(models.flatMap(({ rates }) => rates));
  return (
    <div className="panel overflow-hidden">
      <DataTable
        table={table}
        hidden={['provider', 'model']}
        groups={models.map(({ provider, model, rates }) => ({
          key: `${provider} ${model}`,
          head: <ModelHead provider={provider} model={model} />,
          rows: rates,
        }))}
        row={(rate, columns) => <RateRows table={table} rate={rate} nowMs={nowMs} columns={columns} />}
      />
    </div>
  );
}

function ModelHead({ provider, model }: { provider: string; model: string }) {
  return (
    <>
      <span className="font-semibold">{model}</span> <span className="text-ink-soft">at {provider}</span>{' '}
      <Link
        prefetch={false}
        href={`/prices/new?kind=rate&${new URLSearchParams({ provider, model })}`}
        className="link ml-2 whitespace-nowrap"
      >
        Enter what you pay<span className="sr-only"> for {model}</span>
      </Link>
    </>
  );
}
