import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usdOf } from '../../../../lib/invoices/exact-usd';
import { readInvoice } from '../../../../lib/logs/invoice/read-invoice';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/logs');
const fixture = (name: string) => readInvoice(name, readFileSync(join(FIXTURES, name), 'utf8'));
const csv = (...lines: string[]) => readInvoice('bill.csv', lines.join('\n'));

type Line = ReturnType<typeof readInvoice>['lines'][number];
const shown = ({ model, charge, tier, type, tokens, usd }: Line) =>
  [model, charge, tier, type, tokens, usd === null ? null : usdOf(usd)] as const;
const days = ({ period }: ReturnType<typeof readInvoice>) =>
  [period.fromMs, period.toMs].map((ms) => new Date(ms).toISOString().slice(0, 13));

describe('lines of invoices, by hand', () => {
  it('reads AWS by usage type: model, type, tier and thousands of tokens, and tells other services and taxes apart', () => {
    const invoice = fixture('aws-bill-tokens.csv');
    expect(days(invoice)).toEqual(['2026-06-02T10', '2026-06-02T12']);
    expect(invoice.lines.map(shown).slice(0, 6)).toEqual([
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'input', 29_481, 0.0972873],
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'output', 31_102, 0.513183],
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'cacheRead', 100_000, 0.033],
      ['amazon.nova-micro', 'usage', 'batch', 'input', 2_000_000, 0.035],
      ['amazon.nova-micro', 'usage', 'batch', 'output', 500_000, 0.035],
      ['amazon.nova-micro', 'tax', null, null, null, 9.99],
    ]);
    expect(invoice.otherServices).toEqual({ lines: 1, usd: 192_000_000_000n, unknown: 0 });
  });

  it.each([
    ['lineItem', 'identity/LineItemId', 'identity/TimeInterval', 'pricing/unit', '/'],
    ['line_item', 'identity_line_item_id', 'identity_time_interval', 'pricing_unit', '_'],
  ])(
    'counts a line of AWS once that stands twice in a report, by its ID and its time (%s)',
    (item, id, interval, unit, mark) => {
      const names = [
        'LineItemType',
        'UsageStartDate',
        'UsageEndDate',
        'ProductCode',
        'UsageType',
        'UsageAmount',
        'CurrencyCode',
        'UnblendedCost',
      ];
      const spelled = (name: string) => (mark === '/' ? name : name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase());
      const line = (own: string, hour: number, usd: string) => {
        const [from, to] = [hour, hour + 1].map((at) => `2026-06-02T${at}:00:00Z`);
        return `${own},${from}/${to},Usage,${from},${to},AmazonBedrock,USE1-NovaMicro-input-tokens,1000,USD,${usd},1K tokens`;
      };
      const invoice = csv(
        [id, interval, ...names.map((name) => item + mark + spelled(name)), unit].join(','),
        line('a', 10, '0.035'),
        line('a', 10, '0.035'),
        // The same ID in another hour, with another amount, and another ID are lines of their own.
        line('a', 11, '0.035'),
        line('a', 10, '0.04'),
        line('b', 10, '0.035'),
        // Without IDs nothing tells a repeated line from one that is alike.
        line('', 10, '0.035'),
        line('', 10, '0.035'),
      );
      expect(invoice.doubled).toBe(1);
      expect(invoice.lines.map(({ usd }) => usd && usdOf(usd))).toEqual([0.18, 0.035]);
    },
  );

  it('reads AWS’s names of Titan embeddings, and Azure’s of GPT-4.1 mini in priority processing', () => {
    const aws = readFileSync(join(FIXTURES, 'aws-bill-tokens.csv'), 'utf8');
    const titan = csv(
      ...aws.replaceAll('Claude4.5Sonnet-input', 'TitanEmbeddingV2-Text-input').split('\n').slice(0, 2),
    );
    expect(titan.lines.map(({ model, type }) => [model, type])).toEqual([['amazon.titan-embed-text-v2:0', 'input']]);
    const azure = readFileSync(join(FIXTURES, 'azure-bill-mca.csv'), 'utf8').split('\n').slice(0, 2).join('\n');
    const meters = ['gpt 41 mn pp inp glb Tokens', '41 mn pp cd inp glb Tokens', '4.1 pp outp glb Tokens'].map(
      (meter) => {
        const [line] = csv(...azure.replace(/gpt-?[^,]*tokens/i, meter).split('\n')).lines;
        return [line?.model, line?.tier, line?.type];
      },
    );
    expect(meters).toEqual([
      ['gpt-4.1-mini', 'priority', 'input'],
      ['gpt-4.1-mini', 'priority', 'cacheRead'],
      ['gpt-4.1', 'priority', 'output'],
    ]);
  });

  it('reads AWS Marketplace by product, and leaves units that may be thousands or millions uncounted', () => {
    expect(fixture('aws-bill-marketplace.csv').lines.map(shown)).toEqual([
      ['Claude Opus 5', 'usage', 'standard', 'input', 250_000, 1.25],
      ['Claude Opus 5', 'usage', 'standard', 'cacheRead', 2_000_000, 1],
      ['Claude Opus 5', 'usage', 'standard', 'cacheWrite1h', 100_000, 1],
      ['Claude Opus 5', 'usage', 'standard', 'output', 40_000, 1],
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'input', null, 1.65],
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'cacheRead', null, 0.33],
    ]);
  });

  it('reads FOCUS of AWS, where a list cost takes a discount or a commitment off', () => {
    const columns =
      'BilledCost,ListCost,CommitmentDiscountId,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,PricingQuantity,PricingUnit,ServiceName,x_UsageType';
    const line = (money: string, category: string, usage: string) =>
      `${money},USD,${category},2026-06-02T00:00:00Z,2026-06-03T00:00:00Z,1000,1K tokens,Amazon Bedrock,${usage}`;
    const invoice = csv(
      columns,
      line('2.7,3,', 'Usage', 'USE1-Claude4.5Sonnet-input-tokens'),
      line('0,15,arn-of-a-plan', 'Usage', 'USE1-Claude4.5Sonnet-output-tokens'),
      line('-1.5,,', 'Credit', 'USE1-Claude4.5Sonnet-output-tokens'),
      line('0.55,,', 'Tax', ''),
    );
    expect(invoice.lines.map(shown)).toEqual([
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'input', 1_000_000, 3],
      ['anthropic.claude-sonnet-4-5', 'discount', null, null, null, -0.3],
      ['anthropic.claude-sonnet-4-5', 'usage', 'standard', 'output', 1_000_000, 15],
      ['anthropic.claude-sonnet-4-5', 'commitment', null, null, null, -15],
      ['anthropic.claude-sonnet-4-5', 'credit', null, null, null, -1.5],
      [null, 'tax', null, null, null, 0.55],
    ]);
  });

  it('reads the meters of Azure, and its own column of USD where it bills in another currency', () => {
    const invoice = fixture('azure-bill-mca.csv');
    expect(days(invoice)).toEqual(['2026-07-15T00', '2026-07-17T00']);
    expect(invoice.lines.map(shown)).toEqual([
      ['gpt-4.1', 'usage', 'standard', 'input', 1_200_000, 2.4],
      ['gpt-4.1', 'usage', 'standard', 'output', 100_000, 0.8],
      ['o4-mini-2025-04-16', 'usage', 'standard', 'input', 10_000, 0.011],
    ]);
    expect(fixture('azure-focus-bill.csv').lines.map(shown)).toEqual([
      ['gpt-4o-2024-05-13', 'usage', 'standard', 'input', 1_200_000, 3],
      ['gpt-4o-2024-05-13', 'usage', 'batch', 'output', 100_000, 1],
      ['gpt-4o-2024-05-13', 'tax', null, null, null, 9],
    ]);
  });

  it('reads each of Azure’s ways to write a kind of token, and priority processing', () => {
    const meters = [
      ['gpt 4.1 cached Inp glbl Tokens', 'gpt-4.1', 'standard', 'cacheRead'],
      ['GPT 5 Mini cchd Inpt Glbl 1M Tokens', 'gpt-5-mini', 'standard', 'cacheRead'],
      ['GPT 5 Mini outpt Glbl 1M Tokens', 'gpt-5-mini', 'standard', 'output'],
      ['5.4 cd inp Gl 1M Tokens', '5.4', 'standard', 'cacheRead'],
      ['5.4 opt Gl 1M Tokens', '5.4', 'standard', 'output'],
      ['5 mini pp inp Gl 1M Tokens', '5 mini', 'priority', 'input'],
      ['GPT 5 Batch outpt Glbl 1M Tokens', 'GPT 5', 'batch', 'output'],
      ['gpt-4o-0806-Batch-Outp-glbl Tokens', 'gpt-4o-2024-08-06', 'batch', 'output'],
      ['codex mini inp cchd glbl Tokens', 'codex mini', 'standard', 'cacheRead'],
      ['gpt 5 pro out glbl Tokens', 'gpt 5 pro', 'standard', 'output'],
      ['V4 Pro cached glbl Tokens', 'V4 Pro', 'standard', 'cacheRead'],
    ];
    const others = ['Standard Data Transfer Out', 'Standard Input Units'];
    const expected = meters.map(([, model, tier, type]) => [model, tier, type]);
    const read = (invoice: ReturnType<typeof readInvoice>) => {
      expect(invoice.otherServices.lines).toBe(others.length);
      return invoice.lines.map(({ model, tier, type }) => [model, tier, type]);
    };
    const all = [...meters.map(([meter]) => meter), ...others];
    const own = all.map((meter) => `07/15/2026,${meter},Foundry Models,10,1M,2.5,USD`);
    expect(
      read(
        csv('Date,MeterName,MeterCategory,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrencyCode', ...own),
      ),
    ).toEqual(expected);
    const focus = all.map((meter) => `2.5,USD,Usage,2026-07-15T00:00:00Z,2026-07-16T00:00:00Z,${meter}`);
    expect(
      read(csv('BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,x_SkuMeterName', ...focus)),
    ).toEqual(expected);
  });

  it('reads AWS’s token counts of profiles and of its endpoint in OpenAI’s form', () => {
    const line = (usage: string) => `Usage,2026-06-02T10:00:00Z,2026-06-02T11:00:00Z,${usage},10,USD,1,1K tokens`;
    expect(
      csv(
        'lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,pricing/unit',
        line('USE1-Claude4.5Haiku-input-token-count-global'),
        line('USE1-Claude4.5Haiku-output-token-count'),
        line('USW2-Claude4.5Haiku-cache-read-input-token-count-cross-region-global'),
        line('USE1-anthropic.claude-opus-5-mantle-cache-read-tokens-global-standard'),
        line('USE1-gpt-oss-120b-mantle-input-tokens-batch'),
      ).lines.map(shown),
    ).toEqual([
      ['Claude4.5Haiku', 'usage', 'standard', 'input', 10_000, 1],
      ['Claude4.5Haiku', 'usage', 'standard', 'output', 10_000, 1],
      ['Claude4.5Haiku', 'usage', 'standard', 'cacheRead', 10_000, 1],
      ['anthropic.claude-opus-5', 'usage', 'standard', 'cacheRead', 10_000, 1],
      ['gpt-oss-120b', 'usage', 'batch', 'input', 10_000, 1],
    ]);
  });

  it('reads SKUs of Google Cloud with their credits', () => {
    const line = (sku: string, amount: number, cost: number, credits: object[]) =>
      JSON.stringify({
        ...{ service: { description: 'Vertex AI' }, sku: { description: sku }, usage: { amount, unit: 'requests' } },
        ...{ usage_start_time: '2026-08-05 10:00:00 UTC', usage_end_time: '2026-08-05 11:00:00 UTC' },
        ...{ cost, currency: 'USD', cost_type: 'regular', project: { id: 'canary-7f3a9c' }, credits },
      });
    const invoice = readInvoice(
      'bill.jsonl',
      [
        line('Gemini 2.5 Flash GA Text Input - Predictions', 1_000_000, 0.3, [
          { type: 'PROMOTION', amount: -0.1, name: 'canary-7f3a9c' },
          { type: 'COMMITTED_USAGE_DISCOUNT', amount: -0.05 },
        ]),
        line('Gemini 2.5 Flash GA Batch Text Output - Predictions', 2000, 0.0025, []),
        line('Gemini 2.5 Flash Input Text Caching Storage', 2, 0.05, []),
        line('Cloud CPU in Americas', 9, 4, []),
      ].join('\n'),
    );
    expect(invoice.lines.map(shown)).toEqual([
      ['gemini 2.5 flash', 'usage', 'standard', 'input', 1_000_000, 0.3],
      ['gemini 2.5 flash', 'credit', null, null, null, -0.1],
      ['gemini 2.5 flash', 'commitment', null, null, null, -0.05],
      ['gemini 2.5 flash', 'usage', 'batch', 'output', 2000, 0.0025],
      ['gemini 2.5 flash', 'usage', 'standard', null, null, 0.05],
    ]);
    expect(invoice.otherServices).toEqual({ lines: 1, usd: 4_000_000_000_000n, unknown: 0 });
    expect(JSON.stringify(invoice.lines, (_, value) => String(value))).not.toContain('canary');
  });

  it('reads OpenAI’s line items, with quantities where the export has them', () => {
    const invoice = csv(
      'start_time,end_time,amount_value,amount_currency,line_item,quantity,quantity_unit,project_id,organization_id',
      '1759622400,1759708800,0.148,usd,"gpt-4o-2024-08-06, input",59.2,1000_tokens,proj_1,org-1',
      '1759622400,1759708800,0.0072,usd,"gpt-4o-2024-08-06, cached input",5760,tokens,proj_1,org-1',
      '1759622400,1759708800,0.10646,usd,"gpt-4o-2024-08-06, output",,,proj_1,org-1',
      '1759622400,1759708800,0.25,usd,web search tool calls,10,,proj_1,org-1',
      '1759708800,1759795200,,,,,,,',
    );
    // The day without costs is of the period too.
    expect(days(invoice)).toEqual(['2025-10-05T00', '2025-10-07T00']);
    expect(invoice.lines.map(shown)).toEqual([
      ['gpt-4o-2024-08-06', 'usage', null, 'input', 59_200, 0.148],
      ['gpt-4o-2024-08-06', 'usage', null, 'cacheRead', 5760, 0.0072],
      ['gpt-4o-2024-08-06', 'usage', null, 'output', null, 0.10646],
      [null, 'other', null, null, null, 0.25],
    ]);
  });

  it('reads the tier before a line item of OpenAI', () => {
    const line = (item: string) => `1759622400,1759708800,1,usd,"${item}",proj_1`;
    expect(
      csv(
        'start_time,end_time,amount_value,amount_currency,line_item,project_id',
        line('batch api | gpt-4o-2024-08-06, output'),
        line('flex | gpt-5-mini-2025-08-07, cached input'),
        line('priority | gpt-5.6-sol, output, long context'),
        line('gpt-5.6-sol, cache writes'),
        line('assistants api | code interpreter'),
      ).lines.map(shown),
    ).toEqual([
      ['gpt-4o-2024-08-06', 'usage', 'batch', 'output', null, 1],
      ['gpt-5-mini-2025-08-07', 'usage', 'flex', 'cacheRead', null, 1],
      ['gpt-5.6-sol', 'usage', 'priority', 'output', null, 1],
      ['gpt-5.6-sol', 'usage', null, 'cacheWrite5m', null, 1],
      [null, 'other', null, null, null, 1],
    ]);
  });

  it('reads Anthropic’s cost export in dollars, and its cost report in cents', () => {
    expect(
      csv(
        'usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type,inference_geo,speed',
        '2026-03-15,Claude Opus 4.6,Default,key,message,≤ 200k,input_no_cache,1.35,1.50,token,global,',
        '2026-03-15,Claude Opus 4.6,Default,key,batch,≤ 200k,output,0.5,0.5,token,global,',
        '2026-03-15,,Default,key,,,,0.02,0.02,web_search,,',
      ).lines.map(shown),
    ).toEqual([
      ['Claude Opus 4.6', 'usage', 'standard', 'input', null, 1.5],
      ['Claude Opus 4.6', 'discount', null, null, null, -0.15],
      ['Claude Opus 4.6', 'usage', 'batch', 'output', null, 0.5],
      [null, 'other', null, null, null, 0.02],
    ]);
    const result = (change: object) => ({
      ...{ amount: '123.45', currency: 'USD', cost_type: 'tokens', model: 'claude-opus-4-6', service_tier: 'standard' },
      ...{ token_type: 'cache_creation.ephemeral_1h_input_tokens', workspace_id: null, description: 'canary' },
      ...change,
    });
    const report = {
      data: [
        {
          ...{ starting_at: '2026-03-15T00:00:00Z', ending_at: '2026-03-16T00:00:00Z' },
          results: [
            result({}),
            result({ amount: '10', token_type: 'uncached_input_tokens', service_tier: 'batch' }),
            result({ amount: '2.5', cost_type: 'web_search', model: null, token_type: null, service_tier: null }),
          ],
        },
        { starting_at: '2026-03-16T00:00:00Z', ending_at: '2026-03-17T00:00:00Z', results: [] },
      ],
      has_more: false,
    };
    const invoice = readInvoice('report.json', JSON.stringify(report));
    expect(days(invoice)).toEqual(['2026-03-15T00', '2026-03-17T00']);
    expect(invoice.lines.map(shown)).toEqual([
      ['claude-opus-4-6', 'usage', 'standard', 'cacheWrite1h', null, 1.2345],
      ['claude-opus-4-6', 'usage', 'batch', 'input', null, 0.1],
      [null, 'other', null, null, null, 0.025],
    ]);
  });

  it('reads usage exports, whose input tokens hold the cached ones, without money', () => {
    const { lines, withoutMoney } = fixture('openai-usage.csv');
    expect(withoutMoney).toBe(true);
    expect(lines.map(shown).slice(0, 3)).toEqual([
      ['gpt-4o-2024-08-06', 'usage', 'standard', 'input', 53_440, null],
      ['gpt-4o-2024-08-06', 'usage', 'standard', 'cacheRead', 5760, null],
      ['gpt-4o-2024-08-06', 'usage', 'standard', 'output', 10_646, null],
    ]);
  });

  it('reads FOCUS of any provider of models by SKU, price details and meter', () => {
    expect(
      csv(
        'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ProviderName,SkuId,SkuMeter,SkuPriceDetails,ConsumedQuantity,ConsumedUnit',
        '1.25,USD,Usage,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,OpenAI,gpt-5,Tokens,"{""TokenDirection"":""Input"",""TokenCacheAction"":""Read"",""x_ProcessingTier"":""Batch""}",20000,1K Tokens',
        '3,USD,Usage,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,OpenAI,gpt-5,Output Tokens,,300000,Tokens',
        '7,USD,Usage,2026-05-01T00:00:00Z,2026-05-02T00:00:00Z,Some Cloud,vm,Hours,,1,Hours',
      ).lines.map(shown),
    ).toEqual([
      ['gpt-5', 'usage', 'batch', 'cacheRead', 20_000_000, 1.25],
      ['gpt-5', 'usage', null, 'output', 300_000, 3],
    ]);
  });
});

describe('money of other currencies and services', () => {
  const GOOGLE =
    'service_description,sku_description,usage_start_time,usage_end_time,project_id,cost,currency,currency_conversion_rate,usage_amount,usage_unit,cost_type,credits';
  const google = (service: string, sku: string, cost: string, rate: string, credits = '') =>
    `${service},${sku},2026-11-01 10:00:00 UTC,2026-11-01 11:00:00 UTC,p,${cost},EUR,${rate},1000000,requests,regular,${credits}`;

  it('converts a bill of Google Cloud and its credits by the bill’s own rate, to the last digit', () => {
    const invoice = csv(
      GOOGLE,
      google(
        'Vertex AI',
        'Gemini 2.5 Flash GA Text Input - Predictions',
        '0.27',
        '0.9',
        '"[{""type"":""PROMOTION"",""amount"":-0.1}]"',
      ),
      google('Compute Engine', 'N1 Core', '9', '0.9'),
      google('Compute Engine', 'N1 Ram', '9', ''),
    );
    expect(invoice.lines.map(({ charge, usd }) => [charge, usd])).toEqual([
      ['usage', 300_000_000_000n],
      ['credit', -111_111_111_111n],
    ]);
    expect(invoice.otherServices).toEqual({ lines: 2, usd: 10_000_000_000_000n, unknown: 1 });
    const withoutRate = google('Vertex AI', 'Gemini 2.5 Flash GA Text Input - Predictions', '0.27', '');
    expect(() => csv(GOOGLE, withoutRate)).toThrow('the amount is in EUR');
  });

  it('takes Azure’s column of USD for other services too', () => {
    const columns =
      'date,meterName,meterCategory,quantity,unitOfMeasure,costInBillingCurrency,billingCurrency,costInUsd';
    const { otherServices } = csv(
      columns,
      '07/15/2026,gpt 4.1 Inp glbl Tokens,Foundry Models,10,1M,17,EUR,20',
      '07/15/2026,D2s v3,Virtual Machines,10,1 Hour,90,EUR,100',
    );
    expect(otherServices).toEqual({ lines: 1, usd: 100_000_000_000_000n, unknown: 0 });
  });

  it('takes of a cloud’s FOCUS bill the services of models alone, whatever words its other lines use', () => {
    const columns =
      'BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,ChargePeriodStart,ChargePeriodEnd,ProviderName,PublisherName,ServiceName,SkuId,SkuMeter';
    const line = (usd: number, category: string, says: string, provider: string, service: string) =>
      `${usd},USD,${category},${says},2026-11-01T00:00:00Z,2026-11-02T00:00:00Z,${provider},${provider},${service},sku,${says}`;
    const invoice = csv(
      columns,
      line(5, 'Usage', 'Nova Pro input tokens', 'AWS', 'Amazon Bedrock'),
      line(1, 'Tax', '', 'AWS', 'Amazon Bedrock'),
      line(100, 'Purchase', 'Compute Savings Plan', 'AWS', 'Savings Plans'),
      line(9, 'Tax', '', 'AWS', 'Amazon EC2'),
      line(7, 'Usage', 'Kinesis input records', 'AWS', 'Amazon Kinesis'),
      line(8, 'Usage', 'cached output', 'Microsoft Azure', 'Azure Front Door'),
      line(2, 'Usage', 'Inpt Tokens', 'Microsoft', 'Azure OpenAI'),
      line(3, 'Usage', 'Text Input', 'Google', 'Vertex AI'),
      line(6, 'Usage', 'Dataflow input', 'Google', 'Cloud Dataflow'),
      line(4, 'Usage', 'input tokens', 'Anthropic', 'Claude API'),
    );
    expect(
      invoice.lines.map(({ provider, charge, usd }) => [provider, charge, usd === null ? null : usdOf(usd)]),
    ).toEqual([
      ['bedrock', 'usage', 5],
      ['bedrock', 'tax', 1],
      ['azure', 'usage', 2],
      ['vertex', 'usage', 3],
      ['anthropic', 'usage', 4],
    ]);
    expect(usdOf(invoice.otherServices.usd)).toBe(130);
  });

  it('reads no day whose month is above twelve', () => {
    const columns = 'Date,MeterName,MeterCategory,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrencyCode';
    const line = (day: string) => `${day},gpt 4.1 Inp glbl Tokens,Foundry Models,10,1M,25,USD`;
    expect(() => csv(columns, line('15/07/2026'))).toThrow('its period can’t be read');
    expect(days(csv(columns, line('7/5/2026')))).toEqual(['2026-07-05T00', '2026-07-06T00']);
  });
});

describe('what can’t be read', () => {
  const AWS =
    'lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,pricing/unit';
  const line = (currency: string, cost: string, start = '2026-06-02T10:00:00Z') =>
    `Usage,${start},2026-06-02T11:00:00Z,USW2-Claude4.5Sonnet-input-tokens,1,${currency},${cost},1K tokens`;

  it.each([
    [
      'another currency',
      [AWS, line('USD', '1'), line('EUR', '1')],
      /^bill\.csv, line 3: the amount is in EUR\. Export/,
    ],
    ['an amount that is none', [AWS, line('USD', 'n/a')], /^bill\.csv, line 2: the amount is no number\. Export/],
    ['a time that is none', [AWS, line('USD', '1', 'June')], /^bill\.csv, line 2: its period can’t be read\. Export/],
    ['another table', ['a,b', '1,2'], /^bill\.csv is no invoice that can be read\. These can: AWS/],
    [
      'an invoice without models',
      [AWS, 'Usage,2026-06-02T10:00:00Z,2026-06-02T11:00:00Z,BoxUsage:m5,1,USD,0.2,Hrs'],
      /^bill\.csv has no line of a model .+\. Choose the lines/,
    ],
    [
      'costs of OpenAI over all models',
      ['start_time,end_time,amount_value,amount_currency,line_item,project_id', '1759622400,1759708800,0.148,usd,,'],
      /Group them by line item/,
    ],
  ])('refuses %s with what, where and what to do', (_, lines, says) => {
    expect(() => csv(...lines)).toThrow(says);
  });
});
