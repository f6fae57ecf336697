import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, proxyFor } from '../../lib/audits/prices/refresh/download';
import { reportSchema } from '../../lib/reports/report';
import { callWhowaits } from './call-whowaits';
import { REPOSITORY, temporaryFolder } from './run-whowaits';

let data: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  data = temporaryFolder();
});
afterAll(() => data.remove());

const refresh = (...args: string[]) => callWhowaits(data.path, 'prices', 'refresh', ...args);
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(data.path, name), content);
  return join(data.path, name);
};
const LITELLM = JSON.stringify({
  'gpt-4o': { litellm_provider: 'openai', mode: 'chat', input_cost_per_token: 2e-6, output_cost_per_token: 9e-6 },
  'gpt-4o-mini': { litellm_provider: 'openai', mode: 'chat', input_cost_per_token: 9e-6, output_cost_per_token: 4e-5 },
});

describe('whowaits prices refresh', () => {
  it('shows an audit’s money first, then applies it to the cent, and undoes it in one step', async () => {
    const log = join(REPOSITORY, 'tests/fixtures/azure-2023/code-first-1000.csv');
    const columns = ['TIMESTAMP=started_at', 'ContextTokens=input_tokens', 'GeneratedTokens=output_tokens'];
    const named = ['--set', 'model=gpt-4o', '--set', 'provider=openai'];
    const { stdout } = await callWhowaits(
      data.path,
      ...['audit', '--json', log, ...named, ...columns.flatMap((pair) => ['--map', pair])],
    );
    const before = reportSchema.parse(JSON.parse(stdout));
    const [workload] = before.workloads;
    const [id = ''] = (await callWhowaits(data.path, 'list')).stdout.trim().split('\n').at(-1)?.split(/\s+/) ?? [];

    const catalogue = file('litellm.json', LITELLM);
    const shown = JSON.parse((await refresh(catalogue, '--json', '--on', '2026-11-28')).stdout);
    expect(shown.changed).toHaveLength(1);
    // 60 times the known price.
    expect(shown.refused).toMatchObject([{ code: 'outlier' }]);
    const [money] = shown.audits;
    expect(money).toMatchObject({ id, spend: { before: before.totals.monthlyCurrent } });
    // By hand: from $2.50 and $10 a million to $2 and $9, over the tokens that the report counts, in the month it makes of them.
    const bill = (input: number, output: number) =>
      (workload?.inputTokens ?? 0) * input + (workload?.outputTokens ?? 0) * output;
    expect(money.spend.after / money.spend.before).toBeCloseTo(bill(2, 9) / bill(2.5, 10), 2);
    expect((await refresh(catalogue, '--on', '2026-11-28')).stdout).toMatch(
      /1 rate changed, this audit −\$\d+\.\d\d a month/,
    );
    const reprice = async () =>
      reportSchema.parse(JSON.parse((await callWhowaits(data.path, 'reprice', id, '--json')).stdout));
    expect((await reprice()).totals.monthlyCurrent).toBe(before.totals.monthlyCurrent);

    expect((await refresh(catalogue, '--on', '2026-11-28', '--apply', '--by', 'Ada')).code).toBe(0);
    const after = await reprice();
    expect(after.totals.monthlyCurrent).toBe(money.spend.after);
    expect(after.rates?.find(({ tier }) => tier === 'standard')).toMatchObject({
      source: 'litellm model_prices 2026-11-28',
      observedOn: '2026-11-28',
      usd: { input: 2, output: 9 },
    });
    expect(JSON.parse((await refresh(catalogue, '--json', '--on', '2026-11-28')).stdout).changed).toEqual([]);

    expect((await refresh('--undo', '--by', 'Grace')).code).toBe(0);
    expect((await reprice()).totals.monthlyCurrent).toBe(before.totals.monthlyCurrent);
    expect((await refresh('--undo', '--by', 'Grace')).code).toBe(2);
  });

  it('reads the npm package of pi-ai, packed and unpacked', async () => {
    const folder = join(data.path, 'package/dist/providers/data');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.manifest.json'), '{"generatedAt":"2026-11-20T10:48:49.496Z"}');
    const model = {
      id: 'gpt-4o',
      provider: 'openai',
      type: 'chat',
      cost: { input: 2.5, output: 10, cacheRead: 1.25, cacheWrite: 0 },
    };
    writeFileSync(join(folder, 'openai.json'), JSON.stringify({ 'openai-responses': { 'gpt-4o': model } }));
    execFileSync('tar', ['-czf', 'pi-ai.tgz', 'package'], { cwd: data.path });
    for (const path of [join(data.path, 'pi-ai.tgz'), join(data.path, 'package'), folder]) {
      const { code, stdout } = await refresh(path);
      expect(code).toBe(0);
      expect(stdout).toContain('pi-ai, as of 20 Nov 2026: 1 rate.');
    }
  });

  it.each([
    ['no file', () => '/no/such/file.json', "can't be read (ENOENT)"],
    ['another file', () => join(REPOSITORY, 'package.json'), 'none of the catalogues'],
    ['a damaged archive', () => file('cut.tgz', Buffer.from('\x1f\x8b\x08cut', 'latin1')), 'damaged'],
    ['deep brackets', () => file('deep.json', '['.repeat(1_000_000)), 'not JSON'],
  ])('refuses %s', async (_what, path, says) => {
    const { code, stderr } = await refresh(path());
    expect(code).toBe(3);
    expect(stderr).toContain(says);
  });

  it.each([
    ['neither file nor address', []],
    ['both', ['x.json', '--from', 'litellm']],
    ['an unknown catalogue', ['--from', 'nobody']],
    ['an unsigned change', ['x.json', '--apply']],
    ['a day that is none', ['x.json', '--on', '2026-02-30']],
    ['a day to come', ['x.json', '--on', '2999-01-01']],
  ])('refuses %s as wrong use', async (_what, args) => {
    expect((await refresh(...args)).code).toBe(2);
  });
});

describe('a download', () => {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    if (request.url === '/moved') response.writeHead(302, { location: '/file' }).end();
    else if (request.url === '/circle') response.writeHead(302, { location: '/circle' }).end();
    else if (request.url === '/gone') response.writeHead(404).end();
    else response.end('{}');
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('follows a redirect, and says what fails', async () => {
    expect(String(await download(`${url}/moved`, {}))).toBe('{}');
    await expect(download(`${url}/circle`, {})).rejects.toThrow('redirects in a circle');
    await expect(download(`${url}/gone`, {})).rejects.toThrow('without a proxy: the server answered 404');
    await expect(download('http://127.0.0.1:9/', {})).rejects.toThrow('ECONNREFUSED');
  });

  it('goes through the proxy that the environment names, with its password', async () => {
    asked.length = 0;
    const proxy = url.replace('//', '//ada:secret@');
    expect(String(await download('http://example.invalid/file', { http_proxy: proxy }))).toBe('{}');
    await expect(download('https://example.invalid/file', { HTTPS_PROXY: proxy })).rejects.toThrow(
      /through the proxy 127\.0\.0\.1:\d+: the proxy answered 403/,
    );
    expect(asked).toEqual(['GET http://example.invalid/file Basic YWRhOnNlY3JldA==', 'CONNECT example.invalid:443']);
  });

  it.each([
    ['example.com', null],
    ['.example.com', null],
    ['other.com, *', null],
    ['ample.com', 'http://proxy:3128/'],
    ['example.com:8443', 'http://proxy:3128/'],
  ])('no_proxy=%s gives %s', (no_proxy, proxy) => {
    const url = proxyFor(new URL('https://api.example.com/x'), { https_proxy: 'proxy:3128', no_proxy });
    expect(url?.href ?? null).toBe(proxy);
  });
});
