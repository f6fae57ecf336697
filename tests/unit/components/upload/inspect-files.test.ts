import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { areReadable, isSeenOnServer, missing, previewOf } from '../../../../components/upload/inspect-files';
import type { SavedMapping } from '../../../../lib/logs/mapping/match-mapping';
import { zip } from '../../../integration/formats/pack';

const LOGS = fileURLToPath(new URL('../../../fixtures/logs', import.meta.url));
const fixture = (name: string) => new File([readFileSync(join(LOGS, name))], name);
const csv = (name: string, ...lines: string[]) => new File([`${lines.join('\n')}\n`], name);

const archive = (members: Record<string, string>) => new File([new Uint8Array(zip(members))], 'a.zip');

const HEADER = 'ts_utc,mdl,prompt_len,answer_len';
const UNKNOWN = csv('unknown.csv', HEADER, '1761998400,gpt-4o,10,5');
const KNOWN = csv('known.csv', 'timestamp,model,input_tokens', '2026-11-02,gpt-4o,10');
const SAVED: SavedMapping = {
  id: 'saved',
  name: 'Gateway',
  columns: HEADER.split(','),
  mapping: { columns: { prompt_len: 'input_tokens' }, constants: {} },
};

/** Google's log may be a sample of the requests, which only a person knows; the others hold no tokens of a request. */
const STILL_TO_SAY: Record<string, 'sample-rate' | 'counts'> = {
  'vertex-requests.jsonl': 'sample-rate',
  'vertex-claude.jsonl': 'sample-rate',
  'azure-diagnostics.json': 'counts',
  'cloudflare-logpush.jsonl': 'counts',
  'langfuse-sessions.jsonl': 'counts',
  'langfuse-traces.csv': 'counts',
  'openai-batch-input.jsonl': 'counts',
  'anthropic-batch-input.jsonl': 'counts',
  'bedrock-batch-input.jsonl': 'counts',
  'aws-cloudtrail.json': 'counts',
  'azure-diagnostics-table.csv': 'counts',
  'gcp-audit-log.json': 'counts',
  'litellm-daily-activity.json': 'counts',
  'portkey-analytics.json': 'counts',
  'snowflake-aisql.csv': 'counts',
  'chatgpt-export.json': 'counts',
  'claude-export.json': 'counts',
  'librechat-export.json': 'counts',
  'copilot-billing.csv': 'counts',
  'litellm-spend-summary.json': 'counts',
  'ccusage-instances.json': 'counts',
  'ccusage-blocks.json': 'counts',
  'cline-messages.json': 'counts',
  'goose-session.jsonl': 'counts',
  'zed-thread.json': 'counts',
  'roo-code-tasks.json': 'counts',
  'inspect-sample.json': 'counts',
  'aws-bill.csv': 'counts',
  'aws-bill-2.csv': 'counts',
  'azure-bill.csv': 'counts',
  'gcp-bill.jsonl': 'counts',
  'azure-apim-no-bodies.jsonl': 'counts',
  'otlp-metrics.json': 'counts',
  'focus-bill.csv': 'counts',
  'aws-cost-explorer.csv': 'counts',
  'aws-cost-ungrouped.json': 'counts',
};

describe('what is known of files before they are sent', () => {
  it.each(readdirSync(LOGS).filter((name) => statSync(join(LOGS, name)).isFile()))('%s is recognised', async (name) => {
    const preview = await previewOf(fixture(name));
    const toSay = preview === null ? null : missing(name, preview);
    expect(toSay).toBe(STILL_TO_SAY[name] ?? null);
  });

  it('asks for the tokens that a known format does not hold', async () => {
    const record =
      '{"time":"2026-11-02T09:00:00Z","category":"RequestResponse","operationName":"ChatCompletions_Create"';
    const preview = await previewOf(
      new File([`${record},"properties":{"modelName":"gpt-4o"},"durationMs":5}\n`], 'a.json'),
    );
    expect(preview && missing('a.json', preview)).toBe('counts');
  });

  it('sends files that can be read unaided, or not be looked into, on their way', async () => {
    const pdf = new File(['%PDF-1.7'], 'log.pdf');
    const broken = new File(['{"half'], 'broken.jsonl');
    expect(await areReadable([KNOWN, pdf, broken], [])).toBe(true);
  });

  it('asks about a file whose columns nothing is known of, unless its kind was saved', async () => {
    expect(await areReadable([UNKNOWN], [])).toBe(false);
    expect(await areReadable([UNKNOWN], [SAVED])).toBe(true);
  });

  it('passes over what lies beside the log in an archive', async () => {
    const settings = JSON.stringify(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`setting_${n}`, 'on'])));
    const log = `${HEADER}\n1761998400,gpt-4o,10,5\n`;
    const file = archive({ 'README.md': 'An export.\n', 'settings.json': settings, 'log.csv': log });
    expect((await previewOf(file))?.shape.columns).toEqual(HEADER.split(','));
    expect(await areReadable([file], [])).toBe(false);
    expect(await areReadable([file, UNKNOWN], [SAVED])).toBe(true);
  });

  it('sends Parquet before its columns are seen, in an archive too unless a text there is the log', async () => {
    const parquet = 'PAR1, as it begins';
    const withParquet = (more: Record<string, string>) => archive({ 'log.parquet': parquet, ...more });
    expect(await isSeenOnServer(new File([parquet], 'a.parquet'), [])).toBe(true);
    expect(await isSeenOnServer(withParquet({ 'README.md': 'An export.\nMade on Monday.\n' }), [])).toBe(true);
    expect(await isSeenOnServer(withParquet({ 'log.csv': await KNOWN.text() }), [])).toBe(false);
    expect(await isSeenOnServer(withParquet({ 'log.csv': await UNKNOWN.text() }), [SAVED])).toBe(false);
    expect(await isSeenOnServer(UNKNOWN, [])).toBe(false);
  });

  it('sends a workbook before its columns are seen, and takes none of its parts for a log', async () => {
    const book = archive({ '[Content_Types].xml': '<Types/>', 'xl/a.csv': await KNOWN.text() });
    expect(await isSeenOnServer(book, [])).toBe(true);
    expect(await previewOf(book)).toBeNull();
  });

  it('takes a saved mapping for all files or for none', async () => {
    expect(await areReadable([UNKNOWN, UNKNOWN], [SAVED])).toBe(true);
    expect(await areReadable([UNKNOWN, KNOWN], [SAVED])).toBe(false);
  });
});
