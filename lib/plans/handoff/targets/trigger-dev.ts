import type { JobShapeId } from '../../job-shape';
import { cronOf } from '../cron';
import { slugOf } from '../figures';
import { ANSWERS_SAY } from '../python-folder';
import type { Target } from '../target';
import { folderImport, typescriptFolder } from '../typescript-folder';

/** How a task calls a vendor, through its SDK. */
type Vendor = { package: string; imports: string; calls: string };

const openAiCalls = (client: string) => `
const client = ${client};
const FINDS_BY_NAME: boolean = true;

async function submit(file: RequestFile): Promise<string> {
  // A try before this one may have got through, and its answer may be lost.
  const seen = new Set<string>();
  for await (const batch of client.batches.list({ limit: 100 })) {
    if (batch.metadata?.whowaits === file.tag) return batch.id;
    // A list without pages would begin again.
    if (seen.has(batch.id)) break;
    seen.add(batch.id);
  }
  const uploaded = await client.files.create({ file: createReadStream(file.path), purpose: 'batch' });
  const batch = await client.batches.create({
    input_file_id: uploaded.id,
    endpoint: ENDPOINT as OpenAI.BatchCreateParams['endpoint'],
    completion_window: '24h',
    metadata: { whowaits: file.tag },
  });
  return batch.id;
}

async function hasEnded(job: string): Promise<boolean> {
  const { status } = await client.batches.retrieve(job);
  return ['completed', 'expired', 'cancelled', 'failed'].includes(status);
}

type Line = {
  custom_id: string;
  response?: { status_code?: number; body?: unknown } | null;
  error?: { code?: string } | null;
};

async function* outcomesOf(job: string): AsyncGenerator<Outcome> {
  const { output_file_id, error_file_id } = await client.batches.retrieve(job);
  for (const file of [output_file_id, error_file_id]) {
    if (!file) continue;
    const { body } = await client.files.content(file);
    if (body === null) continue;
    for await (const text of createInterface({ input: Readable.fromWeb(body as ReadableStream) })) {
      if (text.trim() === '') continue;
      const { custom_id: id, response, error } = JSON.parse(text) as Line;
      const status = response?.status_code ?? 0;
      if (status >= 200 && status < 300) {
        yield { id, answer: response?.body };
        continue;
      }
      const why = error?.code ?? String(status);
      const again = ['batch_expired', 'batch_cancelled'].includes(why) || [408, 409, 429].includes(status) || status >= 500;
      yield { id, why, again };
    }
  }
}
`;

const OPENAI_IMPORTS = `import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { OpenAI } from 'openai';
`;

const ANTHROPIC_CALLS = `
const client = new Anthropic();
const FINDS_BY_NAME: boolean = false;

async function submit(file: RequestFile): Promise<string> {
  // The vendor keeps no name of a batch, so one that may have got through is looked up by a person.
  const requests: Anthropic.Messages.BatchCreateParams.Request[] = [];
  for await (const line of linesOf(file.path)) requests.push(line as never);
  return (await client.messages.batches.create({ requests }, { maxRetries: 0 })).id;
}

async function hasEnded(job: string): Promise<boolean> {
  return (await client.messages.batches.retrieve(job)).processing_status === 'ended';
}

async function* outcomesOf(job: string): AsyncGenerator<Outcome> {
  for await (const { custom_id: id, result } of await client.messages.batches.results(job)) {
    if (result.type === 'succeeded') {
      yield { id, answer: result.message };
      continue;
    }
    const why = result.type === 'errored' ? result.error.error.type : result.type;
    yield { id, why, again: why !== 'invalid_request_error' };
  }
}
`;

const VENDORS: { [Id in JobShapeId]?: Vendor } = {
  openai: { package: 'openai', imports: OPENAI_IMPORTS, calls: openAiCalls('new OpenAI()') },
  groq: {
    ...{ package: 'openai', imports: OPENAI_IMPORTS },
    calls: openAiCalls(
      "new OpenAI({ apiKey: process.env.GROQ_API_KEY ?? '', baseURL: 'https://api.groq.com/openai/v1' })",
    ),
  },
  anthropic: {
    ...{ package: '@anthropic-ai/sdk', calls: ANTHROPIC_CALLS },
    imports: "import { Anthropic } from '@anthropic-ai/sdk';\n",
  },
};

/** A scheduled task of Trigger.dev. Source: `@trigger.dev/sdk` 4.8.3, `dist/esm/v3/schedules` and `wait.d.ts`. */
export const triggerDev: Target = {
  title: 'Trigger.dev',
  read: '@trigger.dev/sdk 4.8.3',
  handOn: (plan) => {
    const vendor = VENDORS[plan.shape];
    if (vendor === undefined) {
      return {
        none: `Trigger.dev has no batches of its own. A task is written for files of openai, groq and anthropic, and not of ${plan.shape}.`,
      };
    }
    const slug = slugOf(plan.name);
    const cron =
      plan.submit === null
        ? ''
        : `\n  // SEND_EVERY_HOURS of the plan, in UTC.\n  cron: ${JSON.stringify(cronOf(plan.submit.everyHours))},`;
    const more = plan.shape === 'anthropic' ? 'linesOf' : 'ENDPOINT';
    return {
      files: [
        typescriptFolder(plan),
        {
          name: `whowaits-${slug}.ts`,
          text: vendor.imports + importsOf([more]) + vendor.calls + taskOf(slug, cron),
        },
      ],
      says: [
        `Put both files into the folder trigger of your project: npm install @trigger.dev/sdk@4.8.3 ${vendor.package}`,
        'WHOWAITS_FOLDER names the folder of the build. It has to be there where tasks run, and to outlive a run.',
        plan.submit === null ? 'No plan of an audit says when it is sent: attach a schedule to the task.' : '',
        'Only counts leave the task, no prompts and answers. It can be started again at any point.',
        ANSWERS_SAY,
      ].filter((one) => one !== ''),
    };
  },
};

const importsOf = (more: readonly string[]) =>
  `import { logger, schedules, wait } from '@trigger.dev/sdk';\n${folderImport(more)}`;

const taskOf = (slug: string, cron: string) => `
export const whowaitsBatch = schedules.task({
  id: ${JSON.stringify(`whowaits-${slug}`)},${cron}
  queue: { concurrencyLimit: 1 },
  // What was sent is in handoff/jobs.json, so another try sends nothing twice.
  retry: { maxAttempts: MAX_ATTEMPTS, minTimeoutInMs: RETRY_AFTER_MINUTES[0] * 60_000 },
  run: async () => {
    const folder = process.env.WHOWAITS_FOLDER;
    if (folder === undefined) throw new Error('WHOWAITS_FOLDER names the folder of the build.');
    const files = await openFolder(folder);
    const jobs = await readJobs<string>(folder);
    for (const file of files) {
      if (jobs[file.name] === 'sending' && !FINDS_BY_NAME)
        throw new Refused(file.name + ' was being sent. Put its batch into handoff/jobs.json, or take it out if there is none.');
      if (jobs[file.name] === undefined || jobs[file.name] === 'sending') {
        jobs[file.name] = 'sending';
        await writeJobs(folder, jobs);
        jobs[file.name] = await submit(file);
        await writeJobs(folder, jobs);
      }
    }
    const begun = Date.now();
    let waiting = files.map(({ name }) => jobs[name] ?? '');
    for (;;) {
      const ended = await Promise.all(waiting.map(hasEnded));
      waiting = waiting.filter((_, at) => !ended[at]);
      if (waiting.length === 0) break;
      if (Date.now() - begun > P95_HOURS * 3_600_000) logger.warn('Jobs take longer than 95% of them do.', { jobs: waiting.length });
      // No machine is held meanwhile.
      await wait.for({ minutes: POLL_MINUTES });
    }
    async function* outcomes() {
      for (const { name } of files) yield* outcomesOf(jobs[name] ?? '');
    }
    const again = await finish(folder, 1, files, outcomes());
    return { files: files.length, worthAnotherTry: again.size };
  },
});
`;
