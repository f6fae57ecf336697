import Link from 'next/link';
import * as z from 'zod';
import { AliasForm } from '@/components/prices/overrides/alias-form';
import { DiscountForm } from '@/components/prices/overrides/discount-form';
import { RateFileForm } from '@/components/prices/overrides/rate-file-form';
import { RateForm } from '@/components/prices/overrides/rate-form';
import { UnderPrices } from '@/components/prices/under-prices';
import { CONTEXT_EDGES } from '@/lib/pricing/catalogue/context-edges';
import { SERVICE_TIERS } from '@/lib/pricing/catalogue/rate';
import { PROVIDERS } from '@/lib/pricing/models/provider-name';
import { guardedPage } from '../../door/guarded-page';

export const metadata = { title: 'Enter prices' };

const KINDS = {
  rate: 'Rate',
  discount: 'Discount or commitment',
  alias: 'Deployment name',
  file: 'Rate file',
} as const;

const querySchema = z.object({
  kind: z.enum(['rate', 'discount', 'alias', 'file']).catch('rate'),
  provider: z.string().max(200).catch('openai'),
  model: z.string().max(200).catch(''),
  target: z.string().max(200).catch(''),
});

export default guardedPage(
  { may: 'change-prices', query: querySchema },
  async ({ query: { kind, provider, model, target } }) => {
    return (
      <>
        <UnderPrices title="Enter what you pay" />
        <p className="mt-2 max-w-2xl text-ink-soft">
          Your prices replace those of the catalogue for the period that you enter. They appear as overrides with your
          name and reason, and you can withdraw them. Finished audits keep their figures until you price them again,
          decide on a workload or set an assumption.
        </p>
        <nav aria-label="What to enter" className="mt-6 flex flex-wrap gap-x-5 gap-y-2 border-b border-line">
          {Object.entries(KINDS).map(([key, label]) => (
            <Link
              key={key}
              href={`/prices/new?kind=${key}`}
              aria-current={key === kind ? 'page' : undefined}
              className={`-mb-px border-b-2 py-2 ${key === kind ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-soft hover:text-ink'}`}
            >
              {label}
            </Link>
          ))}
        </nav>
        {kind === 'rate' && (
          <RateForm
            key={`${provider} ${model}`}
            provider={provider}
            model={model}
            providers={PROVIDERS}
            tiers={SERVICE_TIERS}
            edges={CONTEXT_EDGES}
          />
        )}
        {kind === 'discount' && <DiscountForm provider={provider} providers={PROVIDERS} tiers={SERVICE_TIERS} />}
        {kind === 'alias' && <AliasForm model={model} provider={provider} target={target} providers={PROVIDERS} />}
        {kind === 'file' && <RateFileForm />}
      </>
    );
  },
);
