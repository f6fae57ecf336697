import type { ColumnSource } from '../columns/column-source';
import { TIER_SPELLINGS } from '../columns/service-tiers';
import { anthropicUsageApi, anthropicUsageExport } from '../formats/usage/anthropic-usage';
import { openaiUsage } from '../formats/usage/openai-usage';
import type { LogFormat } from '../log-format';
import type { Cells } from './invoice-cells';
import type { InvoiceFormat, Written } from './invoice-format';
import { numberOf, textOf, timeOf } from './source-cells';

/** A vendor's count of the tokens that it bills, which a cost export of the same days says the money of. Input holds cached tokens. */
function usageExport({ id, name, requires, requiresOneOf, projection }: LogFormat): InvoiceFormat {
  const count = (source: ColumnSource | undefined, cells: Cells) => numberOf(source, cells) ?? 0;
  return {
    id,
    name,
    requires,
    ...(requiresOneOf === undefined
      ? {}
      : { requiresOneOf: requiresOneOf.map((column) => column.replace(/^(data\[\]|\$)\./, '')) }),
    withoutMoney: true,
    period: (cells) => ({
      fromMs: timeOf(projection.started_at, cells),
      toMs: timeOf(projection.covers_until, cells),
    }),
    charges: (cells) => {
      const model = textOf(projection.model, cells);
      if (model === '') return [];
      const written = textOf(projection.service_tier, cells).toLowerCase();
      const tier = Object.entries(TIER_SPELLINGS).find(([, names]) => names.includes(written))?.[0] ?? written;
      const input = count(projection.input_tokens, cells);
      const cacheRead = count(projection.cache_read_tokens, cells);
      const write = count(projection.cache_write_tokens, cells);
      const cacheWrite1h = count(projection.cache_write_1h_tokens, cells);
      const counts = {
        input: Math.max(0, input - cacheRead - write),
        cacheRead,
        cacheWrite5m: write - cacheWrite1h,
        cacheWrite1h,
        output: count(projection.output_tokens, cells),
      };
      return Object.entries(counts).flatMap(([type, tokens]): Written[] => {
        if (tokens === 0) return [];
        const of = { provider: textOf(projection.provider, cells), model, type: type as keyof typeof counts };
        return [{ ...of, charge: 'usage', tier: tier || null, tokens, usd: '' }];
      });
    },
  };
}

export const USAGE_EXPORTS: readonly InvoiceFormat[] = [openaiUsage, anthropicUsageExport, anthropicUsageApi].map(
  usageExport,
);
