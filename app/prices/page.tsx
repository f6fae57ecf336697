import Link from 'next/link';
import * as z from 'zod';
import { Legend } from '@/components/prices/legend';
import { ModelsTable } from '@/components/prices/models-table';
import { OverridesSection } from '@/components/prices/overrides/overrides-section';
import { PriceFilterForm } from '@/components/prices/price-filter-form';
import { type PriceQuery, pricesHref } from '@/components/prices/price-query';
import { ProviderPanel } from '@/components/prices/provider-panel';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { auditsOnOldRates } from '@/lib/audits/prices/audits-on-old-rates';
import { currentPrices } from '@/lib/audits/prices/current-prices';
import { capabilities } from '@/lib/pricing/capabilities/capability';
import { providerFacts } from '@/lib/pricing/capabilities/provider-facts';
import { rateStatusSchema, serviceTierSchema } from '@/lib/pricing/catalogue/rate';
import { OLD_AFTER_DAYS } from '@/lib/pricing/catalogue/rate-age';
import { listedModels } from '@/lib/pricing/list/listed-rates';
import { filterModels, pagesOf } from '@/lib/pricing/list/price-filter';
import { type NamedModel, nearestModels } from '@/lib/pricing/models/nearest-models';
import { formatCount, plural } from '@/lib/wording/number';
import { guardedPage } from '../door/guarded-page';

export const metadata = { title: 'Prices' };

/** About a screen, on a phone too. Pages are cut by rates and not by models, because some models have dozens of rates. */
const RATES_PER_PAGE = 5;

const text = z.string().trim().min(1).max(200).optional().catch(undefined);
const querySchema = z.object({
  q: text,
  provider: text,
  tier: serviceTierSchema.optional().catch(undefined),
  status: z
    .union([rateStatusSchema, z.literal('old')])
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().positive().catch(1),
  /** The overrides to begin with: the newest, or all of them. */
  entered: z.enum(['newest', 'all']).optional().catch(undefined),
});

export default guardedPage({ may: 'see-prices', query: querySchema }, async ({ query: asked }) => {
  const { q, provider, tier, status, page, entered } = asked;
  const filter = {
    ...(q === undefined ? {} : { search: q }),
    ...(provider === undefined ? {} : { provider }),
    ...(tier === undefined ? {} : { tier }),
    ...(status === undefined ? {} : { status }),
  };
  const prices = await currentPrices();
  const nowMs = Date.now();
  const listed = listedModels(prices.catalogue, nowMs);
  const found = filterModels(listed, filter, nowMs);
  const pages = pagesOf(found, RATES_PER_PAGE);
  const query: PriceQuery = { ...filter, page: Math.min(page, Math.max(1, pages.length)) };
  const rates = (models: typeof listed) => models.reduce((sum, model) => sum + model.rates.length, 0);
  const offerings = capabilities.filter((capability) => capability.provider === provider);

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Prices</h1>
      <p className="mt-2 max-w-3xl text-ink-soft">
        {formatCount(prices.catalogue.rates.length)} rates of {formatCount(listed.length)} models are known, in USD per
        million tokens. With the derived and the unknown ones the list has {formatCount(rates(listed))}. Catalogue{' '}
        {prices.catalogue.version}:{' '}
        <Link href="/prices/changes" className="link">
          what changed
        </Link>
        .
      </p>
      {/* Whoever searches has seen it, and it reads whole reports. */}
      {q === undefined && page === 1 && <OldRates audits={await auditsOnOldRates(prices)} />}
      <PriceFilterForm query={query} providers={[...new Set(listed.map((model) => model.provider))]} />
      <section aria-labelledby="rates" className="mt-5">
        <h2 id="rates" className="mb-2 text-base font-semibold tracking-tight">
          {plural(rates(found), 'rate')} of {plural(found.length, 'model')}
        </h2>
        {found.length === 0 ? (
          <Notice look="plain" title="No rate matches">
            <p>
              Remove a word or a filter, or{' '}
              <Link href="/prices/new?kind=rate" className="link">
                enter the rate yourself
              </Link>
              .
            </p>
            {q !== undefined && <SimilarNames names={nearestModels(prices.catalogue, provider ?? null, q)} />}
          </Notice>
        ) : (
          <ModelsTable models={pages[query.page - 1] ?? []} nowMs={nowMs} />
        )}
        <div className="mt-3 flex flex-wrap items-center gap-x-8 gap-y-2">
          <Pager
            what="models"
            page={query.page}
            pages={pages.length}
            href={(to) => pricesHref({ ...query, page: to })}
          />
          <Legend />
        </div>
      </section>
      {offerings.map((capability) => (
        <ProviderPanel
          key={capability.name}
          capability={capability}
          facts={providerFacts.find(({ name }) => name === capability.name)}
        />
      ))}
      <OverridesSection overrides={prices.overrides} shown={entered ?? null} />
    </>
  );
});

/** The models whose names are similar to what was searched, each a search of its own. */
function SimilarNames({ names }: { names: readonly NamedModel[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-1">
      Similar names:{' '}
      {names.map(({ provider, model }, place) => (
        <span key={`${provider} ${model}`}>
          {place > 0 && ', '}
          <Link
            href={`/prices?${new URLSearchParams({ q: model, provider })}`}
            className="link font-mono text-xs break-all"
          >
            {provider}/{model}
          </Link>
        </span>
      ))}
      .
    </p>
  );
}

function OldRates({ audits }: { audits: Awaited<ReturnType<typeof auditsOnOldRates>> }) {
  if (audits.length === 0) return null;
  return (
    <div className="mt-4 max-w-3xl">
      <Notice look="caution" title={`Some audits use rates that were read more than ${OLD_AFTER_DAYS} days ago`}>
        <ul>
          {audits.map(({ id, name, workloads }) => (
            <li key={id}>
              <Link href={`/audits/${id}`} className="link">
                {name}
              </Link>
              : {plural(workloads, 'workload')}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
