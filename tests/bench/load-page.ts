import { Agent, get } from 'node:http';

/** Milliseconds from asking to the last byte, of every answer; sorted. */
export type Latencies = { ms: number[]; seconds: number };

/**
 * Asks for a page over this many connections, each anew as soon as it has its answer, while `goOn` says so. Throws at
 * an answer that is no 200.
 */
export async function loadPage(url: string, connections: number, goOn: () => boolean): Promise<Latencies> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ms: number[] = [];
  const started = performance.now();
  const keepAsking = async () => {
    while (goOn()) ms.push(await ask(url, agent));
  };
  try {
    await Promise.all(Array.from({ length: connections }, keepAsking));
  } finally {
    agent.destroy();
  }
  return { ms: ms.sort((a, b) => a - b), seconds: (performance.now() - started) / 1000 };
}

/** The value that this share of the answers does not exceed, in milliseconds. */
export function percentile({ ms }: Latencies, share: number): number {
  const value = ms[Math.min(ms.length - 1, Math.ceil(share * ms.length) - 1)];
  if (value === undefined) throw new Error('No page was answered.');
  return value;
}

function ask(url: string, agent: Agent): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    }).on('error', reject);
  });
}
