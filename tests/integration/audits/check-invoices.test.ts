import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { POST } from '@/app/api/audits/[id]/check/route';
import { sumUsd } from '../../../lib/cost/money';
import { CAUSES } from '../../../lib/invoices/causes';
import { type InvoiceCheck, invoiceCheckSchema } from '../../../lib/invoices/invoice-check';
import { closeDatabase } from '../../../lib/store/database/database';
import { stopBeingOwner } from '../../../lib/store/database/owner';
import { callWhowaits } from '../call-whowaits';
import { parquet, zip } from '../formats/pack';
import { temporaryFolder } from '../run-whowaits';

let data: ReturnType<typeof temporaryFolder>;
let id = '';

const DAYS = [1, 2, 3] as const;
const file = (name: string, ...lines: string[]) => {
  const text = lines.join('\n');
  writeFileSync(join(data.path, name), name.endsWith('.gz') ? gzipSync(text) : text);
  return join(data.path, name);
};
const check = async (...files: string[]): Promise<InvoiceCheck> => {
  const { stdout, stderr } = await callWhowaits(data.path, 'check', id, ...files, '--json');
  expect(stderr).toBe('');
  const checked = invoiceCheckSchema.parse(JSON.parse(stdout));
  for (const { residual, causes } of checked.models) {
    if (causes !== null) expect(sumUsd(CAUSES.map((cause) => causes[cause]))).toBe(residual);
  }
  return checked;
};
const causesOf = ({ totals }: InvoiceCheck) =>
  Object.fromEntries(CAUSES.flatMap((cause) => (totals.causes[cause] === 0 ? [] : [[cause, totals.causes[cause]]])));

beforeAll(async () => {
  data = temporaryFolder();
  const lines = DAYS.flatMap((day) =>
    [
      // Per day and model, twice: input (with what was cached), cached, output.
      'openai,gpt-4o,1000000,400000,100000',
      'bedrock,us.anthropic.claude-sonnet-4-5-20250929-v1:0,100000,0,50000',
      'azure,gpt-4.1,600000,0,50000',
      'vertex,gemini-2.5-flash,1000000,0,100000',
      'anthropic,claude-sonnet-4-5,100000,0,10000',
    ].flatMap((request) => [`2026-06-0${day}T00:30:00Z,${request}`, `2026-06-0${day}T23:30:00Z,${request}`]),
  );
  const log = file('log.csv', 'timestamp,provider,model,input_tokens,cached_tokens,output_tokens', ...lines);
  await callWhowaits(data.path, 'audit', log);
  id = (await callWhowaits(data.path, 'list')).stdout.trim().split('\n').at(-1)?.split(/\s+/)[0] ?? '';
});
afterAll(() => data.remove());

describe('invoices against an audit, by hand', () => {
  it('finds tokens that OpenAI bills as uncached, another rate, a model that the log lacks, and compares the days of both', async () => {
    const ofDay = (day: number) => {
      const start = Date.UTC(2026, 5, day) / 1000;
      const line = (usd: number, item: string, tokens: number) =>
        `${start},${start + 86_400},${usd},usd,"${item}",canary-7f3a9c,${tokens},tokens`;
      return [
        line(4, 'gpt-4o-2024-08-06, input', 1_600_000),
        line(0.5, 'gpt-4o-2024-08-06, cached input', 400_000),
        line(1.8, 'gpt-4o-2024-08-06, output', 200_000),
        line(0.5, 'gpt-4o-mini-2024-07-18, output', 800_000),
      ];
    };
    const header = 'start_time,end_time,amount_value,amount_currency,line_item,project_id,quantity,quantity_unit';
    const checked = await check(file('openai.csv', header, ...[...DAYS, 4].flatMap(ofDay)));
    // Audit, a day: 1.2 million x $2.50, 0.8 million cached x $1.25, 0.2 million x $10 = $6.
    // Cache: 0.4 million x ($2.50 - $1.25) = $0.50. Rate: 0.2 million x ($9 - $10) = -$0.20. Three days.
    expect(causesOf(checked)).toEqual({ cache: 1.5, rate: -0.6, notInLog: 1.5 });
    expect(checked.totals).toMatchObject({ invoice: 20.4, audit: 18, residual: 2.4 });
    expect(checked.models).toMatchObject([
      { model: 'gpt-4o-mini-2024-07-18', invoice: 1.5, audit: 0 },
      { model: 'gpt-4o', tokens: { invoice: 6_600_000, audit: 6_600_000 } },
    ]);
    expect(checked.periods).toEqual([{ providers: ['openai'], from: '2026-06-01', to: '2026-06-03' }]);
    expect(checked.notes).toContain('$6.80 of the invoice is for other days and is not compared.');
    expect(JSON.stringify(checked)).not.toContain('canary');
  });

  it('reads the tiers before OpenAI’s line items, counts an invoice once, and says what two have alike', async () => {
    const start = Date.UTC(2026, 5, 1) / 1000;
    const line = (usd: number, item: string, tokens: number) =>
      `${start},${start + 86_400},${usd},usd,"${item}",proj,${tokens},tokens`;
    const columns = 'start_time,end_time,amount_value,amount_currency,line_item,project_id,quantity,quantity_unit';
    const lines = [
      line(2.4, 'gpt-4o-2024-08-06, input', 960_000),
      line(1, 'gpt-4o-2024-08-06, cached input', 800_000),
      line(1.5, 'gpt-4o-2024-08-06, output', 150_000),
      line(0.3, 'batch api | gpt-4o-2024-08-06, input', 240_000),
      line(0.25, 'batch api | gpt-4o-2024-08-06, output', 50_000),
    ];
    const costs = file('tiers.csv', columns, ...lines);
    // Both at list: 240,000 x 1.25 and 50,000 x 5 per million tokens less than standard.
    const once = await check(costs);
    expect(once.models).toMatchObject([{ model: 'gpt-4o', invoice: 5.45, audit: 6, residual: -0.55 }]);
    expect(causesOf(once)).toEqual({ tier: -0.55 });
    const twice = await check(costs, file('again.csv', columns, ...lines));
    expect(twice.totals).toEqual(once.totals);
    expect(twice.notes).toContain('1 invoice with the same lines as another is left out.');
    const partly = await check(costs, file('partly.csv', columns, ...lines.slice(3)));
    expect(partly.totals.invoice).toBe(6);
    expect(partly.notes).toContain(
      '2 lines of $0.55 stand alike in two invoices and count in both. If they are the same use, give only one of them.',
    );
  });

  it('counts a line of AWS that stands twice once, and says where two kinds of invoices bill the same days', async () => {
    const columns =
      'identity_line_item_id,identity_time_interval,line_item_line_item_type,line_item_usage_start_date,line_item_usage_end_date,line_item_product_code,line_item_usage_type,line_item_usage_amount,line_item_currency_code,line_item_unblended_cost,pricing_unit';
    const line = (id: string, kind: string, thousands: number, usd: number) =>
      `${id},2026-06-01T00:00:00Z/2026-06-02T00:00:00Z,Usage,2026-06-01T00:00:00Z,2026-06-02T00:00:00Z,AmazonBedrock,USE1-Claude4.5Sonnet-${kind}-tokens,${thousands},USD,${usd},1K tokens`;
    const lines = [line('a', 'input', 200, 0.66), line('b', 'output', 100, 1.65)];
    const aws = await check(file('cur.csv', columns, ...lines, ...lines));
    expect(aws.totals).toMatchObject({ invoice: 2.31, audit: 2.31, residual: 0 });
    expect(aws.notes).toContain('2 lines stand again in the same report, by their line ID, and are left out.');

    const start = Date.UTC(2026, 5, 1) / 1000;
    const costs = file(
      'openai-day.csv',
      'start_time,end_time,amount_value,amount_currency,line_item,project_id,quantity,quantity_unit',
      `${start},${start + 86_400},6,usd,"gpt-4o-2024-08-06, input",proj,1200000,tokens`,
    );
    const focus = file(
      'openai-focus.csv',
      'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ServiceName,SkuId,SkuMeter',
      '6,USD,Usage,2026-06-01T00:00:00Z,2026-06-02T00:00:00Z,1200000,Tokens,OpenAI,gpt-4o,input tokens',
    );
    const both = await check(costs, focus);
    expect(both.totals.invoice).toBe(12);
    expect(both.notes.join(' ')).toMatch(
      /\(\$6\.00\) and .+ \(\$6\.00\) bill openai for the same days, and all count\. If they bill the same use, give only one of them\./,
    );
    expect((await check(costs)).notes.join(' ')).not.toContain('for the same days');
  });

  it('finds batch in a report of AWS, measures the requests of its day, and divides no tax of a month', async () => {
    const line = (usage: string, amount: number, usd: number, product = 'AmazonBedrock', unit = '1K tokens') =>
      `Usage,2026-06-02 10:00:00,2026-06-02 11:00:00,${product},${usage},${amount},USD,${usd},${unit}`;
    const checked = await check(
      file(
        'cur.csv.gz',
        'line_item_line_item_type,line_item_usage_start_date,line_item_usage_end_date,line_item_product_code,line_item_usage_type,line_item_usage_amount,line_item_currency_code,line_item_unblended_cost,pricing_unit',
        line('USE1-Claude4.5Sonnet-input-tokens', 200, 0.66),
        line('USE1-Claude4.5Sonnet-output-tokens', 50, 0.825),
        line('USE1-Claude4.5Sonnet-output-tokens-batch', 50, 0.4125),
        line('USE1-BoxUsage', 24, 7, 'AmazonEC2', 'Hrs'),
        'EdpDiscount,2026-06-02 10:00:00,2026-06-02 11:00:00,AmazonBedrock,USE1-Claude4.5Sonnet-input-tokens,1,USD,-0.066,',
        'Tax,2026-06-01 00:00:00,2026-07-01 00:00:00,AmazonBedrock,,1,USD,0.75,',
      ),
    );
    // Audit, on 2 June: 0.2 million x $3.30 and 0.1 million x $16.50 = $2.31. Tier: 50,000 x ($8.25 - $16.50) = -$0.4125.
    expect(checked.totals).toMatchObject({ audit: 2.31, invoice: 1.83, residual: -0.48 });
    expect(causesOf(checked)).toEqual({ tier: -0.41, discount: -0.07 });
    expect(checked.notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\$0\.75 of the invoice is for periods that reach beyond/),
        '1 line of other services, $7.00, are not compared.',
      ]),
    );
  });

  it('finds another rate in an export of Azure and a credit in one of Google Cloud', async () => {
    const azure = DAYS.flatMap((day) => [
      `06/0${day}/2026,gpt 4.1 Inp glbl Tokens,Foundry Models,1200,1K,2.64,USD`,
      `06/0${day}/2026,gpt 4.1 Outp glbl Tokens,Foundry Models,100,1K,0.80,USD`,
    ]);
    const google = DAYS.flatMap((day) => {
      const line = (sku: string, amount: number, cost: number, credits: object[]) =>
        JSON.stringify({
          ...{ service: { description: 'Vertex AI' }, sku: { description: sku }, usage: { amount, unit: 'count' } },
          ...{ usage_start_time: `2026-06-0${day} 07:00:00 UTC`, usage_end_time: `2026-06-0${day} 08:00:00 UTC` },
          ...{ cost, currency: 'USD', cost_type: 'regular', credits },
        });
      return [
        line('Gemini 2.5 Flash GA Text Input - Predictions', 2_200_000, 0.66, [{ type: 'PROMOTION', amount: -0.1 }]),
        line('Gemini 2.5 Flash GA Text Output - Predictions', 200_000, 0.5, []),
      ];
    });
    const checked = await check(
      file(
        'azure.csv',
        'Date,MeterName,MeterCategory,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrency',
        ...azure,
      ),
      file('google.jsonl', ...google),
    );
    // Azure, a day: 1.2 million at $2.20 and not $2. Google, a day: 0.2 million more at $0.30, less $0.10.
    expect(causesOf(checked)).toEqual({ rate: 0.72, volume: 0.18, credit: -0.3 });
    expect(checked.totals).toMatchObject({ audit: 12.9, invoice: 13.5, residual: 0.6, unknown: 0 });
    expect(checked.periods[0]?.providers).toEqual(['azure', 'vertex']);
  });

  it('joins the two surfaces of Google, and says which models it finds at another seller', async () => {
    const google = DAYS.flatMap((day) => {
      const line = (sku: string, amount: number, cost: number) =>
        JSON.stringify({
          ...{ service: { description: 'Gemini API' }, sku: { description: sku }, usage: { amount, unit: 'count' } },
          ...{ usage_start_time: `2026-06-0${day} 07:00:00 UTC`, usage_end_time: `2026-06-0${day} 08:00:00 UTC` },
          ...{ cost, currency: 'USD', cost_type: 'regular', credits: [] },
        });
      return [
        line('Generate content input token count gemini 2.5 flash short input text', 2_000_000, 0.6),
        line('Generate content output token count gemini 2.5 flash short input text', 240_000, 0.6),
      ];
    });
    const header = 'start_time,end_time,amount_value,amount_currency,line_item,project_id,quantity,quantity_unit';
    const start = Date.UTC(2026, 5, 1) / 1000;
    const openai = `${start},${start + 3 * 86_400},2,usd,"gpt-4.1-2025-04-14, input",p,1000000,tokens`;
    const checked = await check(file('gemini.jsonl', ...google), file('openai-4.1.csv', header, openai));
    // Google, a day: 40,000 more of the output at $2.50.
    expect(checked.models.find(({ model }) => model === 'gemini-2.5-flash')).toMatchObject({
      ...{ provider: 'vertex', invoice: 3.6, audit: 3.3, causes: { volume: 0.3, rate: 0 } },
      tokens: { invoice: 6_720_000, audit: 6_600_000 },
    });
    expect(checked.notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^The invoice bills gemini-2\.5-flash at gemini, and the log names vertex\. They are compared/,
        ),
        expect.stringMatching(/^The invoice bills gpt-4\.1-2025-04-14 at openai, and the log has it at azure only\./),
        expect.stringMatching(/^No invoice was given of what the log also has: (?!.*vertex)/),
      ]),
    );
  });

  it('reads Parquet as AWS and Google deliver it, in an archive too, with times, decimals, maps and records', async () => {
    const cur =
      await parquet(`SELECT line_item_line_item_type, start AS line_item_usage_start_date, start + INTERVAL 1 HOUR AS line_item_usage_end_date,
      line_item_product_code, usage AS line_item_usage_type, amount::DOUBLE AS line_item_usage_amount, 'USD' AS line_item_currency_code,
      usd::DECIMAL(38, 12) AS line_item_unblended_cost, '1K tokens' AS pricing_unit, MAP {'product_name': 'Amazon Bedrock'} AS product,
      MAP {'team': 'canary-7f3a9c'} AS resource_tags
      FROM (VALUES ('Usage', 'AmazonBedrock', 'USE1-Claude4.5Sonnet-input-tokens', 200, 0.66),
        ('Usage', 'AmazonBedrock', 'USE1-Claude4.5Sonnet-output-tokens', 100, 1.65),
        ('EdpDiscount', 'AmazonBedrock', 'USE1-Claude4.5Sonnet-input-tokens', 1, -0.00001),
        ('EdpDiscount', 'AmazonBedrock', 'USE1-Claude4.5Sonnet-input-tokens', 1, -0.06599))
        AS lines(line_item_line_item_type, line_item_product_code, usage, amount, usd), (VALUES (TIMESTAMP '2026-06-02 10:00:00')) AS times(start)`);
    const google = await parquet(`SELECT {'description': 'Vertex AI'} AS service, {'description': sku} AS sku,
      {'amount': amount::DOUBLE, 'unit': 'count'} AS usage, {'id': 'p'} AS project,
      TIMESTAMPTZ '2026-06-02 07:00:00+00' AS usage_start_time, TIMESTAMPTZ '2026-06-02 08:00:00+00' AS usage_end_time,
      cost::DOUBLE AS cost, 'USD' AS currency, 'regular' AS cost_type, [{'type': 'PROMOTION', 'amount': -0.1::DOUBLE}] AS credits
      FROM (VALUES ('Gemini 2.5 Flash GA Text Input - Predictions', 2000000, 0.6),
        ('Gemini 2.5 Flash GA Text Output - Predictions', 200000, 0.5)) AS lines(sku, amount, cost)`);
    const [own, zipped] = [join(data.path, 'cur.snappy.parquet'), join(data.path, 'bills.zip')];
    writeFileSync(own, cur);
    writeFileSync(zipped, zip({ 'google.parquet': google }));
    const checked = await check(own, zipped);
    // Audit, on 2 June: Bedrock $2.31, Google $1.10. The invoices bill the same, less their discount and their credits.
    expect(checked.totals).toMatchObject({ audit: 3.41, invoice: 3.14, residual: -0.27 });
    expect(causesOf(checked)).toEqual({ discount: -0.07, credit: -0.2 });
    expect(JSON.stringify(checked)).not.toContain('canary');
    expect(await callWhowaits(data.path, 'check', id, file('cut.parquet', 'PAR1 and no more'))).toMatchObject({
      ...{ code: 3, stderr: expect.stringMatching(/^error: cut\.parquet: the Parquet file is damaged/) },
    });
  });

  it('explains Anthropic’s costs by its usage export, and not without it', async () => {
    const costs = file(
      'costs.csv',
      'usage_date_utc,model,workspace,api_key,usage_type,token_type,cost_usd,list_price_usd',
      ...DAYS.flatMap((day) => [
        `2026-06-0${day},Claude Sonnet 4.5,Default,key,message,input_no_cache,0.66,0.66`,
        `2026-06-0${day},Claude Sonnet 4.5,Default,key,message,output,0.27,0.30`,
      ]),
    );
    const usage = file(
      'usage.csv',
      'usage_date_utc,model_version,api_key,usage_type,usage_input_tokens_no_cache,usage_output_tokens',
      ...DAYS.map((day) => `2026-06-0${day},claude-sonnet-4-5-20250929,main,standard,220000,20000`),
    );
    // A day: 20,000 more input x $3 = $0.06, and $0.03 off.
    expect(causesOf(await check(costs))).toEqual({ unexplained: 0.18, discount: -0.09 });
    expect(causesOf(await check(costs, usage))).toEqual({ volume: 0.18, discount: -0.09 });
    const { code, stderr } = await callWhowaits(data.path, 'check', id, usage);
    expect(code).toBe(2);
    expect(stderr).toMatch(/does not say what they cost\. Give the cost export/);
  });

  it('says the residual first, then the table', async () => {
    const invoice = file(
      'focus.csv',
      'BilledCost,BillingCurrency,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ProviderName,SkuId,SkuMeter,ConsumedQuantity,ConsumedUnit',
      ...DAYS.flatMap((day) => {
        const line = (usd: number, meter: string, tokens: number) =>
          `${usd},USD,Usage,2026-06-0${day}T00:00:00Z,2026-06-0${day + 1}T00:00:00Z,Anthropic,claude-sonnet-4-5,${meter},${tokens},Tokens`;
        return [line(0.9, 'Input Tokens', 300_000), line(0.3, 'Output Tokens', 20_000)];
      }),
    );
    const { stdout } = await callWhowaits(data.path, 'check', id, invoice);
    expect(stdout).toMatch(/^The invoice is \$0\.90 above the audit: \$0\.90 from token counts that differ\.\n/);
    expect(stdout).toMatch(/^anthropic\/claude-sonnet-4-5 +\$3\.60 +\$2\.70 +\$0\.90 +\$0\.90$/m);
  });

  it('answers the same to a program, and says what to mend', async () => {
    vi.stubEnv('WHOWAITS_DATA', data.path);
    vi.stubEnv('DATABASE_URL', '');
    onTestFinished(async () => {
      await closeDatabase();
      await stopBeingOwner();
      vi.unstubAllEnvs();
    });
    const post = async (sent: { text: string } | { base64: string }) => {
      const host = '127.0.0.1:3000';
      const request = new Request(`http://${host}/api/audits/${id}/check`, {
        method: 'POST',
        headers: { host, origin: `http://${host}`, 'content-type': 'application/json' },
        body: JSON.stringify({ files: [{ name: 'june.csv', ...sent }] }),
      });
      const answer = await POST(request, { params: Promise.resolve({ id }) });
      return { status: answer.status, body: await answer.json() };
    };
    const text =
      'Date,MeterName,MeterCategory,Quantity,UnitOfMeasure,CostInBillingCurrency,BillingCurrency\n' +
      '06/02/2026,gpt 4.1 Inp glbl Tokens,Foundry Models,1200,1K,2.64,USD\n' +
      '06/02/2026,gpt 4.1 Outp glbl Tokens,Foundry Models,100,1K,0.80,USD';
    const { status, body } = await post({ text });
    expect(status).toBe(200);
    expect(await post({ base64: gzipSync(text).toString('base64') })).toEqual({ status, body });
    expect(invoiceCheckSchema.parse(body).totals).toMatchObject({ invoice: 3.44, audit: 3.2, causes: { rate: 0.24 } });
    expect(await post({ text: 'not,an,invoice\n1,2,3' })).toMatchObject({
      status: 422,
      body: { error: { code: 'unreadable', message: 'june.csv is no invoice that can be read.' } },
    });
  });

  it.each([
    [
      'a file that is none',
      'not,an,invoice\n1,2,3',
      3,
      /^error: bad\.csv is no invoice that can be read\. These can: /,
    ],
    ['a missing file', null, 2, /^error: There is no file bad\.csv\. Check its path\./],
  ])('refuses %s', async (_, text, exit, says) => {
    const target = text === null ? join(data.path, 'no', 'bad.csv') : file('bad.csv', text);
    const { code, stderr } = await callWhowaits(data.path, 'check', id, target);
    expect(stderr).toMatch(says);
    expect(code).toBe(exit);
  });

  it('refuses an audit that is none', async () => {
    const invoice = join(data.path, 'openai.csv');
    expect(await callWhowaits(data.path, 'check', 'nowhere', invoice)).toMatchObject({ code: 2 });
  });
});
