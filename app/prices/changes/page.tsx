import * as z from 'zod';
import { UnderPrices } from '@/components/prices/under-prices';
import { VersionChanges, VersionList } from '@/components/prices/version-changes';
import { catalogueChanges } from '@/lib/pricing/catalogue/catalogue-changes';
import { guardedPage } from '../../door/guarded-page';

export const metadata = { title: 'Changes of prices' };

const CHANGES_PER_PAGE = 15;

const querySchema = z.object({
  version: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().positive().catch(1),
});

export default guardedPage({ may: 'see-prices', query: querySchema }, async ({ query }) => {
  const [newest] = catalogueChanges;
  const version = catalogueChanges.find((one) => one.version === query.version) ?? newest;
  return (
    <>
      <UnderPrices title="Changes between catalogue versions" />
      <p className="mt-2 max-w-3xl text-ink-soft">
        Input and output, USD per million tokens. A rate with the same price before and after only started or ended.
      </p>
      {version && (
        <>
          <VersionList versions={catalogueChanges} chosen={version.version} />
          <div className="mt-6">
            <VersionChanges version={version} page={query.page} perPage={CHANGES_PER_PAGE} />
          </div>
        </>
      )}
    </>
  );
});
