import { expect, it } from 'vitest';
import { previewTexts } from '../../../../lib/logs/files/preview-file';
import { NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { lacksTokens, refuseUnreadTokens } from '../../../../lib/logs/mapping/unread-tokens';
import { planReading } from '../../../../lib/logs/read-plan';

const NOW = Date.UTC(2026, 10, 21);

/** What is said of a log with these lines; the empty text where it is not refused. */
async function refusal(name: string, ...lines: string[]): Promise<string> {
  for await (const preview of previewTexts(name, new Blob([`${lines.join('\n')}\n`]))) {
    const plan = planReading(name, preview.shape, NO_MAPPING);
    if (!lacksTokens(plan)) return '';
    try {
      refuseUnreadTokens(name, plan, NO_MAPPING, preview, NOW);
    } catch (error) {
      return (error as Error).message;
    }
  }
  return '';
}

it('a log whose input tokens are not read gives the option that reads them, and the command that proposes more', async () => {
  const rows = ['2026-11-02,gpt-4o,1200,80', '2026-11-03,gpt-4o,900,70'];
  expect(await refusal('my log.csv', 'timestamp,model,prompt size,output_tokens', ...rows)).toBe(
    'my log.csv, line 1: no column for input tokens was found. Column prompt size holds large whole numbers and is not read. ' +
      "If it holds them, add --map 'prompt size=input_tokens'. Otherwise set their average: --set input_tokens=1200. " +
      "What its columns may be: whowaits mapping 'my log.csv'.",
  );
  expect(await refusal('log.csv', 'timestamp,model,prompt_tokens,output_tokens', ...rows)).toBe('');
});

it('it names a key inside a text of JSON, and none that may be a person', async () => {
  const row = (key: string, day: number) =>
    JSON.stringify({ timestamp: `2026-11-0${day}`, model: 'm', completion_tokens: 8, extra: `{"${key}":${day}000}` });
  const of = (key: string) => refusal('log.jsonl', row(key, 2), row(key, 3));
  expect(await of('context_len')).toContain('add --map extra.context_len=input_tokens.');
  const person = await of('jane.roe');
  expect(person).toContain(
    'A column of large whole numbers is not read. If it holds them, add --map COLUMN=input_tokens.',
  );
  expect(person).not.toContain('jane');
});
