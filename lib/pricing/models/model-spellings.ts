import { passesOn } from './intermediary';
import { openRouterSpellings } from './openrouter-slugs';
import { canonicalProvider, lettersOf, type Provider } from './provider-name';
import { providerOfModel } from './provider-of-model';

const BEDROCK_PROFILE = /^(us-gov|us|eu|apac|au|jp|ca|in|global)\./;
const BEDROCK_VERSION = /-v\d+(:\d+)?$/;
const DATE = /-(\d{4}-\d{2}-\d{2}|\d{8})(?=$|-v\d+(:\d+)?$)/;

/** A provider before the model: `openai/gpt-4o`, `openai:gpt-4o` in Pydantic AI and LangChain, `openai::gpt-4o` in TensorZero. */
const PREFIX = /^([^/:]+)(?:\/|::?)/;
/**
 * The order of the parts of a Claude name at Cursor and in OpenRouter's permanent slugs, where a day of OpenRouter's
 * follows. Models before Claude 4 use this order themselves.
 */
const VERSION_FIRST = /^claude-([4-9])(?:[.-](\d))?-(opus|sonnet|haiku|fable|mythos)(?:-\d{8})?$/;
/** OpenRouter dates OpenAI's models by eight digits, OpenAI by a day with dashes. */
const OPENROUTER_DATE = /^(?:gpt|o\d).*(-\d{8})$/;
/** The publisher of a model that Vertex runs for others. */
const PUBLISHER = /^(meta|openai|deepseek-ai|qwen|zai-org|moonshotai|minimaxai|mistralai|xai|anthropic)\//;

/** A Bedrock id without its geographic inference profile: `us.anthropic.x` is `anthropic.x`. */
export function withoutProfile(model: string): string {
  return model.replace(BEDROCK_PROFILE, '');
}

/** A name as it stood in a URL, such as `anthropic.claude-3-5-sonnet-20240620-v1%3A0`: no model has a percent sign. */
export function outOfUrl(model: string): string {
  const name = model.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return name === model ? name : outOfUrl(name);
}

/**
 * The model's name in lower case, without the provider's own prefix, path or ARN. The catalogue is keyed by this form.
 */
export function bareModel(provider: Provider, model: string): string {
  let name = model.trim().toLowerCase();
  if (provider === 'bedrock' && name.startsWith('arn:')) name = name.slice(name.lastIndexOf('/') + 1);
  // Claude Code adds the context length that it asked for. The tokens decide what a long context costs.
  name = name.replace(/\[\d+[km]\]$/, '');
  for (let part = PREFIX.exec(name); part !== null; part = PREFIX.exec(name)) {
    const [all, first = ''] = part;
    if (canonicalProvider(first) !== provider && !passesOn(first)) break;
    name = name.slice(all.length);
  }
  // LiteLLM marks calls of OpenAI's Responses API so.
  name = name.replace(/^responses\//, '').replace(/@default$/, '');
  if (provider === 'vertex' || provider === 'gemini') {
    name = name.replace(/^.*publishers\/[^/]+\/models\//, '').replace(/^(models|google|anthropic)\//, '');
    name = name.replace(/^anthropic\.(?=claude)/, '');
  }
  if (provider === 'bedrock') name = name.replace(/^(invoke|converse)\//, '');
  if (provider === 'azure') name = name.replace(/^openai\//, '');
  if (provider === 'fireworks') name = name.replace(/^accounts\/fireworks\/models\//, '');
  return name.replace('@', '-');
}

/**
 * The spellings under which the catalogue may hold a model, most specific first: a dated snapshot, then the undated
 * name. Never a different model. `bare` is a name of `bareModel` without a region.
 */
export function modelSpellings(provider: Provider, bare: string): string[] {
  if (provider === 'openrouter') return openRouterSpellings(bare, providerOfModel(bare));
  const spellings = [bare];
  const add = (spelling: string) => {
    if (spelling !== '' && !spellings.includes(spelling)) spellings.push(spelling);
  };
  // OpenRouter writes claude-sonnet-4.5 where Anthropic writes claude-sonnet-4-5.
  if (bare.includes('claude')) add(bare.replace(/(\d)\.(\d)/g, '$1-$2'));
  const [turned, major, minor, size] = VERSION_FIRST.exec(bare) ?? [];
  if (turned !== undefined) add(`claude-${size}-${major}${minor === undefined ? '' : `-${minor}`}`);
  if (provider === 'openai') {
    add(withoutForeignDate(bare));
    // OpenRouter sells one model at a higher effort under a name of its own, at the same price.
    add(withoutForeignDate(bare).replace(/^(o\d-mini)-high(?=$|-)/, '$1'));
  }
  if (bare.startsWith('ft:')) add(bare.split(':').slice(0, 2).join(':'));
  if (provider === 'azure') {
    add(bare.replace(/\.ft[-.:].*$/, '.ft'));
    // Azure's bills leave out the family: 5.4 mini, 5.5 ShortCo, V4 Pro.
    if (/^[5-9](\.\d)?(-|$)/.test(bare)) add(`gpt-${bare.replace(/-(short|long)co$/, '')}`);
    if (/^(v\d|r\d)/.test(bare)) add(`deepseek-${bare}`);
  }
  if (provider === 'vertex') add(bare.replace(PUBLISHER, ''));
  if (provider === 'bedrock') addBedrock(spellings, add);
  if (provider === 'gemini' || provider === 'vertex') add(bare.replace(/-\d{3}$/, ''));
  for (const spelling of [...spellings]) add(spelling.replace(DATE, ''));
  if (!isSnapshot(bare)) for (const spelling of [...spellings]) add(`${spelling}-latest`);
  // Google's bills call a model that it only sells as a preview by its name alone: Gemini 3.1 Pro.
  if (provider === 'gemini' || provider === 'vertex')
    if (/^gemini-\d(\.\d)?-[a-z-]+$/.test(bare)) add(`${bare}-preview`);
  return spellings;
}

/**
 * A Bedrock id as AWS's usage types shorten it: Claude4.5Haiku, Llama3-3-70B and DeepSeek-R1 are
 * anthropic.claude-haiku-4-5-20251001-v1:0, meta.llama3-3-70b-instruct-v1:0 and deepseek.r1-v1:0.
 */
export function shortBedrockNames(id: string): string[] {
  const [vendor = '', ...rest] = withoutDate(id)
    .replace(/-\d+:\d+$/, '')
    .replace(/-instruct$/, '')
    .split('.');
  const name = rest.join('.').replace(/^claude-(opus|sonnet|haiku)-([0-9-]+)$/, 'claude-$2-$1');
  return [name, `${vendor}-${name}`].map((one) => lettersOf(one.replace(/\.0(?!\d)/, '')));
}

/** Ids of Bedrock, with their profile: without one, it is another price. */
function addBedrock(spellings: string[], add: (spelling: string) => void): void {
  for (const spelling of [...spellings]) add(spelling.replace(/^(anthropic|amazon|meta|cohere)\//, '$1.'));
  // Bills use the display name, Claude Sonnet 4.5. A catalogue's name without a vendor has the price of no region.
  const own = spellings.filter((spelling) => spelling.startsWith('claude-')).map((spelling) => `anthropic.${spelling}`);
  spellings.splice(1, 0, ...own.filter((spelling) => !spellings.includes(spelling)));
  for (const spelling of [...spellings]) add(spelling.replace(/:\d+k$/, ''));
  for (const spelling of [...spellings]) {
    if (/-v\d+$/.test(spelling)) add(`${spelling}:0`);
    add(spelling.replace(BEDROCK_VERSION, ''));
    // Bedrock's endpoint in OpenAI's form names its models without a version.
    for (const version of BEDROCK_VERSION.test(spelling) ? [] : ['-v1', '-v1:0', '-1:0', '-v2:0'])
      add(`${spelling}${version}`);
  }
}

/**
 * Whether a name shows a day on which its vendor released it. The day in a permanent slug of OpenRouter is not the
 * vendor's.
 */
export function isSnapshot(bare: string): boolean {
  return hasDate(bare) && !VERSION_FIRST.test(bare) && !OPENROUTER_DATE.test(bare);
}

function withoutForeignDate(bare: string): string {
  return bare.replace(OPENROUTER_DATE, (name, date) => name.slice(0, -date.length));
}

/** Whether the name includes a snapshot date. */
export function hasDate(model: string): boolean {
  return DATE.test(model);
}

/** The name without its date, with a Bedrock version after it: two snapshots may differ in that. */
export function withoutDay(model: string): string {
  return model.replace(DATE, '');
}

/** The name without its date and without a Bedrock version after the date. */
export function withoutDate(model: string): string {
  return model.replace(DATE, '').replace(BEDROCK_VERSION, '');
}
