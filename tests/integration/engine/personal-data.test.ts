import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRequests } from '../../../lib/engine/import/import-requests';
import { csv, hmac, type Imported, importFiles, importRequest, jsonLines, query } from './import-files';
import { readFiles } from './read-files';

const CANARY = 'canary-7f3a-Zoë';

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
      const imported = await readFiles([
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
    const imported = await readFiles([
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

describe('names', () => {
  it('are masked in every column that keeps them, whichever way they are read', async () => {
    const secrets = {
      app: 'bot of ana%40example.com',
      route: '/chat?user=ana%40example.com&token=s3cr3t',
      api_key_name: 'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
      tags: 'host 203.0.113.7',
      model: 'gpt-4o for ana(at)example.com',
      provider: 'openai sk-proj-abc123DEF456ghi789',
      operation: 'ask ana@example.com now',
    };
    const row = { timestamp: '2026-11-02T09:00:00Z', input_tokens: 1, ...secrets };
    for (const flaw of [[], [{ ...row, timestamp: 'never' }]]) {
      const imported = await readFiles([jsonLines('log.jsonl', row, ...flaw)]);
      expect(
        await query(imported, 'SELECT application, route, key_name, tags, model, provider, operation FROM requests'),
      ).toEqual([
        {
          application: 'bot of :email',
          route: '/chat?:query',
          key_name: ':secret',
          tags: 'host :address',
          model: 'gpt-4o for :email',
          provider: 'openai :secret',
          operation: 'ask :email now',
        },
      ]);
    }
  });

  it('are masked where there are many of them, as those that are few', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      timestamp: '2026-11-02T09:00:00Z',
      input_tokens: 1,
      route: `/users/${index + 1000}/by/10.0.${index % 250}.${index % 200}`,
      model: index % 2 === 0 ? `gpt-4o ${index}.5@host${index}.example.com` : null,
    }));
    const imported = await readFiles([jsonLines('log.jsonl', ...rows)]);
    expect(await query(imported, 'SELECT DISTINCT route, model FROM requests ORDER BY model')).toEqual([
      { route: '/users/:id/by/:address', model: 'gpt-4o :email' },
      { route: '/users/:id/by/:address', model: null },
    ]);
  });
});

describe('ids of requests', () => {
  it.each([
    '550e8400-e29b-41d4-a716-446655440000',
    'eee19b7ec3c1b174',
    'chatcmpl-9aBcD3fGhI5jKlM7nOpQ',
    'req-0123456789abcdef-17',
    'msg_01XFDUDYJgAACzvnptvVoYEL',
  ])('that are plainly random are kept: %s', async (id) => {
    const imported = await readFiles([jsonLines('log.jsonl', { id, input_tokens: 1 })]);
    expect(await query(imported, 'SELECT request_id FROM requests')).toEqual([{ request_id: id }]);
  });

  it.each(['o1', 'order 17 of Ana', 'req_ana_example', '4111111111111111', 'req_4111111111111111', CANARY])(
    'that may say something are kept as an HMAC: %s',
    async (id) => {
      const imported = await readFiles([jsonLines('log.jsonl', { id, input_tokens: 1 })]);
      expect(await query(imported, 'SELECT request_id FROM requests')).toEqual([{ request_id: hmac(id) }]);
    },
  );

  it('still tell what two files hold twice', async () => {
    const rows = ['o1', 'o2'].map((id) => ({ id, timestamp: '2026-11-02T09:00:00Z', input_tokens: 1 }));
    const other = { id: 'o3', timestamp: '2026-11-02T09:00:00Z', input_tokens: 1 };
    const imported = await readFiles([jsonLines('a.jsonl', ...rows), jsonLines('b.jsonl', ...rows, other)]);
    expect(imported).toMatchObject({ accepted: 3, duplicates: 2 });
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
    const said = await readFiles([csv('prompt.txt', text, 'answer me')]).catch((error: Error) => error.message);
    expect(said).toMatch(/Columns found: column 1 \(names that may be data are hidden\)\. To map them/);
  });
});
