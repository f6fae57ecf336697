import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRequests } from '../../../lib/engine/import-requests';
import { csv, type Imported, importFiles, importRequest, jsonLines, KEY, query } from './import-files';

const CANARY = 'canary-7f3a-Zoë';

/** HMAC-SHA256 with the installation's key, cut to 128 bits, by another implementation than the engine's. */
const hmac = (text: string) =>
  createHmac('sha256', Buffer.from(KEY, 'hex')).update(text, 'utf8').digest('hex').slice(0, 32);

/** What the engine left on disk, without the file that it was given. */
function bytesLeft(imported: Imported): Buffer {
  const folder = dirname(imported.requests);
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('0-'),
  );
  return Buffer.concat(left.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}

describe('people', () => {
  it.each(['ana@example.com', 'Zoë', "O'Brien; DROP TABLE", '0042', 'x'.repeat(500)])(
    'are kept as the HMAC that node computes: %s',
    async (person) => {
      const imported = await importFiles([
        jsonLines('log.jsonl', {
          user_id: person,
          session_id: `session of ${person}`,
          trace_id: `trace of ${person}`,
          prompt_hash: `prompt of ${person}`,
          input_tokens: 1,
        }),
      ]);
      expect(await query(imported, 'SELECT end_user, session_id, trace_id, prompt_hash FROM requests')).toEqual([
        {
          end_user: hmac(person),
          session_id: hmac(`session of ${person}`),
          trace_id: hmac(`trace of ${person}`),
          prompt_hash: hmac(`prompt of ${person}`),
        },
      ]);
    },
  );

  it('are not named by labels', async () => {
    const imported = await importFiles([
      jsonLines('log.jsonl', {
        application: 'inbox of ana@example.com',
        route: '/users/48151623/chat/6f9e9644-0c1b-4f6e-9d55-1c2b3a4d5e6f',
        input_tokens: 1,
      }),
    ]);
    expect(await query(imported, 'SELECT application, route FROM requests')).toEqual([
      { application: 'inbox of :email', route: '/users/:id/chat/:id' },
    ]);
  });
});

it('a canary in every body, user and metadata field is nowhere in what the engine keeps or says', async () => {
  const row = (index: number) => ({
    id: `r-${index}`,
    timestamp: `2026-11-02T09:00:0${index}Z`,
    model: 'gpt-4o',
    user: CANARY,
    session_id: CANARY,
    trace_id: CANARY,
    messages: [{ role: 'user', content: CANARY }],
    response: { text: CANARY },
    metadata: { note: CANARY },
    // A bad number among them: an error message must not quote it either.
    input_tokens: index === 3 ? CANARY : 5,
  });
  const asCsv = [
    'id,timestamp,model,user,prompt,input_tokens',
    `c-1,2026-11-02T09:00:00Z,gpt-4o,${CANARY},"${CANARY}",5`,
    `c-2,2026-11-02T09:00:01Z,gpt-4o,${CANARY},"${CANARY},5`,
    `c-3,2026-11-02T09:00:02Z,gpt-4o,${CANARY},${CANARY},${CANARY}`,
  ].join('\n');
  for (const input of [jsonLines('log.jsonl', row(1), row(2), row(3)), { name: 'log.csv', content: asCsv }]) {
    const imported = await importFiles([input]);
    expect(imported.rejects.length).toBeGreaterThan(0);
    expect(JSON.stringify(imported)).not.toContain(CANARY);
    const [text] = await query(imported, 'SELECT string_agg(requests::VARCHAR) AS text FROM requests');
    expect(String(text?.text)).not.toContain(CANARY);
    expect(bytesLeft(imported).includes(CANARY)).toBe(false);
  }
});

describe('the text of a file that is no log', () => {
  it('is not quoted when it lies beside one', async () => {
    const request = importRequest([
      csv('prompt.txt', `Dear ${CANARY}`, 'answer me'),
      csv('log.csv', 'input_tokens,model', '5,gpt-4o'),
    ]);
    const files = request.files.map((file) => ({ ...file, found: true as const }));
    const imported = await importRequests({ ...request, files }, () => {});
    expect(imported.files[0]?.notes.map(({ says }) => says)).toContainEqual(expect.stringContaining('prompt.txt'));
    expect(JSON.stringify(imported)).not.toContain(CANARY);
  });

  it('is not quoted as the name of a column', async () => {
    const text = `Write a letter to ${CANARY} about his order`;
    const said = await importFiles([csv('prompt.txt', text, 'answer me')]).catch((error: Error) => error.message);
    expect(said).toMatch(/Columns found: column 1 \(names that may be data are not shown\)\. Say which is which/);
  });
});
