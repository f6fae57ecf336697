import type { JobShapeId } from '../../job-shape';
import { ANSWERS_SAY } from '../python-folder';
import type { Target } from '../target';
import { folderImport, typescriptFolder } from '../typescript-folder';

/** The provider package, and what turns the body of a request into the SDK's own words. */
type Provider = {
  package: string;
  version: string;
  name: string;
  body: string;
  settings: Record<string, string>;
  instructions: string;
};

const CHAT_SETTINGS = {
  max_tokens: 'maxOutputTokens',
  max_completion_tokens: 'maxOutputTokens',
  temperature: 'temperature',
  top_p: 'topP',
  presence_penalty: 'presencePenalty',
  frequency_penalty: 'frequencyPenalty',
  seed: 'seed',
};

const PROVIDERS: { [Id in JobShapeId]?: Provider } = {
  openai: {
    package: '@ai-sdk/openai',
    version: '4.0.118',
    name: 'openai',
    body: 'body',
    settings: CHAT_SETTINGS,
    instructions: '',
  },
  xai: {
    package: '@ai-sdk/xai',
    version: '5.0.12',
    name: 'xai',
    body: 'body',
    settings: CHAT_SETTINGS,
    instructions: '',
  },
  anthropic: {
    ...{ package: '@ai-sdk/anthropic', version: '4.0.105', name: 'anthropic', body: 'params', instructions: 'system' },
    settings: {
      ...{ max_tokens: 'maxOutputTokens', temperature: 'temperature', top_p: 'topP', top_k: 'topK' },
      stop_sequences: 'stopSequences',
    },
  },
};

/** The endpoints whose bodies are messages. */
const MESSAGES = new Set(['/v1/chat/completions', '/v1/messages/batches']);

/**
 * The batch functions of the AI SDK take requests in its own words, so the bodies of a build are said in them, and one that can't be is
 * refused. Source: `ai` 7.0.173, `docs/03-ai-sdk-core/42-batch.mdx` and `dist/index.d.ts`.
 */
export const aiSdk: Target = {
  title: 'Vercel AI SDK',
  read: 'ai 7.0.173 (Node 22 or newer), whose batch functions are experimental',
  handOn: (plan) => {
    const provider = PROVIDERS[plan.shape];
    if (provider === undefined) {
      return {
        none: `A hand-off to the AI SDK is written for files of openai, anthropic and xai, and not of ${plan.shape}.`,
      };
    }
    if (!MESSAGES.has(plan.endpoint)) {
      return { none: `The batch functions of the AI SDK take messages, and ${plan.endpoint} takes none.` };
    }
    const named = (name: string, value: string) => `const ${name} = ${JSON.stringify(value)};\n`;
    return {
      files: [
        typescriptFolder(plan),
        {
          name: 'ai-sdk-batches.ts',
          text: [
            headOf(provider),
            `const provider = ${provider.name};\n`,
            named('BODY_FIELD', provider.body),
            named('INSTRUCTIONS_FIELD', provider.instructions),
            `const SETTINGS: Record<string, string> = ${JSON.stringify(provider.settings)};\n`,
            PROGRAM,
          ].join(''),
        },
      ],
      says: [
        `Send a build: npm install ai@7.0.173 ${provider.package}@${provider.version}, then npx tsx ai-sdk-batches.ts FOLDER`,
        ...(plan.shape === 'openai'
          ? ["The SDK sends OpenAI's batches to /v1/responses, whatever endpoint the build is for. Rates are the same."]
          : []),
        'Messages of text and the usual settings are handed on. Tools, pictures and other fields are refused before anything is sent.',
        'A file of the build is a batch. Its requests are in memory while it is sent.',
        ANSWERS_SAY,
      ],
    };
  },
};

const headOf = ({
  name,
  package: from,
}: Provider) => `/** Sends a build of "whowaits batch build" by the batch functions of the AI SDK. Its arguments are the folder and the run. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ${name} } from ${JSON.stringify(from)};
import {
  experimental_getBatchResults as getBatchResults,
  experimental_getBatchStatus as getBatchStatus,
  type ModelMessage,
  experimental_startBatch as startBatch,
} from 'ai';
${folderImport(['idOf', 'linesOf', 'MODEL'])}
`;

const PROGRAM = String.raw`
type Json = Record<string, unknown>;
type Reference = { version: 2; id: string; provider: string };
/** "sending": it may have got through. The functions give a batch no name to find it by. */
type Job = Reference | 'sending';

/** A request in the words of the SDK. Throws Refused, naming the field and never what it holds. */
function requestOf(line: Json) {
  const { messages, model: _model, stop, ...body } = line[BODY_FIELD] as Json;
  const settings: Json = stop === undefined ? {} : { stopSequences: [stop].flat() };
  const instructions: string[] = [];
  for (const [field, value] of Object.entries(body)) {
    if (field === INSTRUCTIONS_FIELD) instructions.push(textOf(value, field));
    else if (field in SETTINGS) settings[String(SETTINGS[field])] = value;
    else throw new Refused(idOf(line) + ' has ' + field + ', which the batch functions are not given here.');
  }
  const said: ModelMessage[] = [];
  for (const { role, content, ...more } of messages as Json[]) {
    const field = Object.keys(more)[0];
    if (field !== undefined) throw new Refused(idOf(line) + ' has ' + field + ' in a message.');
    const text = textOf(content, 'content');
    if ((role === 'system' || role === 'developer') && said.length === 0) instructions.push(text);
    else if (role === 'user') said.push({ role, content: text });
    else if (role === 'assistant') said.push({ role, content: text });
    else throw new Refused(idOf(line) + ' has a message of ' + role + ' that can not be handed on.');
  }
  return {
    ...settings,
    ...(instructions.length > 0 && { instructions: instructions.join('\n\n') }),
    ...{ id: idOf(line), type: 'text' as const, model: MODEL, messages: said },
  };
}

function textOf(value: unknown, field: string): string {
  if (typeof value === 'string') return value;
  const parts = Array.isArray(value) ? (value as Json[]) : [];
  if (parts.length === 0 || parts.some(({ type, text, ...more }) => type !== 'text' || typeof text !== 'string' || Object.keys(more).length > 0))
    throw new Refused('A request has ' + field + ' that is not only text.');
  return parts.map(({ text }) => text).join('');
}

type Sent = ReturnType<typeof requestOf>;

async function requestsOf(file: RequestFile): Promise<Sent[]> {
  const requests: Sent[] = [];
  for await (const line of linesOf(file.path)) requests.push(requestOf(line));
  return requests;
}

/** Looks until a batch has ended. Yields what became of its requests. */
async function* outcomesOf(batch: Reference): AsyncGenerator<Outcome> {
  const begun = Date.now();
  let told = false;
  let seen = await getBatchStatus({ provider, batch });
  while (seen.status === 'pending') {
    if (!told && Date.now() - begun > P95_HOURS * 3_600_000) {
      told = true;
      console.error(batch.id + ' takes longer than 95% of jobs.');
    }
    await sleep(Number(process.env.POLL_SECONDS ?? POLL_MINUTES * 60) * 1000);
    seen = await getBatchStatus({ provider, batch });
  }
  if (seen.status === 'failed') {
    console.error(batch.id + ' failed as a whole.');
    return;
  }
  for await (const item of getBatchResults({ provider, batch })) {
    if (item.status === 'succeeded' && item.type === 'text')
      yield { id: item.id, answer: { text: item.text, finishReason: item.finishReason, usage: item.usage } };
    else yield { id: item.id, why: item.status, again: true };
  }
}

/** Sends what was not sent yet. Throws Refused for what may have been. */
async function sent(folder: string, name: string, requests: () => Promise<Sent[]>): Promise<Reference> {
  const jobs = await readJobs<Job>(folder);
  const job = jobs[name];
  if (job === 'sending')
    throw new Refused(name + ' was being sent when this ended. Put its batch into handoff/jobs.json, or take it out if there is none.');
  if (job !== undefined) return job;
  const ready = await requests();
  await writeJobs(folder, { ...jobs, [name]: 'sending' });
  const { version, id, provider: of, warnings } = await startBatch({ provider, requests: ready });
  for (const { warning } of warnings) console.error('The SDK warns: ' + warning.type);
  await writeJobs(folder, { ...jobs, [name]: { version, id, provider: of } });
  return { version, id, provider: of };
}

async function main(folder: string, run: number): Promise<number> {
  const files = await openFolder(folder, run);
  const batches: Reference[] = [];
  // All are said in the words of the SDK before the first is sent.
  for (const file of files) await requestsOf(file);
  for (const file of files) batches.push(await sent(folder, file.name, () => requestsOf(file)));
  async function* outcomes() {
    for (const batch of batches) yield* outcomesOf(batch);
  }
  for (let attempt = 1; ; attempt += 1) {
    const again = await finish(folder, run, files, outcomes());
    if (again.size === 0 || attempt >= MAX_ATTEMPTS) {
      console.log(again.size === 0 ? 'Nothing is worth another try.' : again.size + ' records are worth another try.');
      return again.size === 0 ? 0 : 5;
    }
    const name = 'run-' + run + '-again-' + attempt;
    if ((await readJobs<Job>(folder))[name] === undefined)
      await sleep(Number(process.env.RETRY_SECONDS ?? RETRY_AFTER_MINUTES[attempt === 1 ? 0 : 1] * 60) * 1000);
    // Only what failed, never a whole file.
    batches.push(
      await sent(folder, name, async () =>
        (await Promise.all(files.map(requestsOf))).flat().filter(({ id }) => again.has(id)),
      ),
    );
  }
}

const [folder = '.', run = '1'] = process.argv.slice(2);
main(folder, Number(run)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  },
);
`;
