import { passesOn } from './intermediary';
import { canonicalProvider, type Provider } from './provider-name';

const BEDROCK_PROFILE = /^(us-gov|us|eu|apac|au|jp|ca|in|global)\./;
const BEDROCK_VERSION = /-v\d+(:\d+)?$/;
const DATE = /-(\d{4}-\d{2}-\d{2}|\d{8})(?=$|-v\d+(:\d+)?$)/;

/** A provider before the model: `openai/gpt-4o`, and `openai::gpt-4o` in TensorZero. */
const PREFIX = /^([^/:]+)(?:\/|::)/;
/** Cursor's order of the parts of a Claude name. Models before Claude 4 use this order themselves. */
const VERSION_FIRST = /^claude-([4-9])(?:[.-](\d))?-(opus|sonnet|haiku)(?=$|-\d{8}$)/;

/** A Bedrock id without its geographic inference profile: `us.anthropic.x` is `anthropic.x`. */
export function withoutProfile(model: string): string {
  return model.replace(BEDROCK_PROFILE, '');
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
  if (provider === 'vertex' || provider === 'gemini') {
    name = name.replace(/^.*publishers\/[^/]+\/models\//, '').replace(/^(models|google|anthropic)\//, '');
    name = name.replace(/@default$/, '').replace(/^anthropic\.(?=claude)/, '');
  }
  if (provider === 'bedrock') name = name.replace(/^(invoke|converse)\//, '');
  if (provider === 'azure') name = name.replace(/^openai\//, '');
  if (provider === 'fireworks') name = name.replace(/^accounts\/fireworks\/models\//, '');
  return name.replace('@', '-');
}

/**
 * The spellings under which the catalogue may hold this model, most specific first: a dated snapshot, then the undated
 * name. Never a different model.
 */
export function modelSpellings(provider: Provider, model: string): string[] {
  const bare = bareModel(provider, model);
  const spellings = [bare];
  const add = (spelling: string) => {
    if (spelling !== '' && !spellings.includes(spelling)) spellings.push(spelling);
  };
  // OpenRouter writes claude-sonnet-4.5 where Anthropic writes claude-sonnet-4-5.
  if (bare.includes('claude')) add(bare.replace(/(\d)\.(\d)/g, '$1-$2'));
  const [turned, major, minor, size] = VERSION_FIRST.exec(bare) ?? [];
  if (turned !== undefined) {
    add(`claude-${size}-${major}${minor === undefined ? '' : `-${minor}`}${bare.slice(turned.length)}`);
  }
  if (bare.startsWith('ft:')) add(bare.split(':').slice(0, 2).join(':'));
  if (provider === 'azure') add(bare.replace(/^(us|eu|global|global-standard)\//, ''));
  if (provider === 'bedrock') {
    for (const spelling of [...spellings]) add(spelling.replace(/^(anthropic|amazon|meta|cohere)\//, '$1.'));
    // OpenRouter bills use the display name: Claude Sonnet 4.5.
    for (const spelling of [...spellings]) if (spelling.startsWith('claude-')) add(`anthropic.${spelling}`);
    for (const spelling of [...spellings]) add(spelling.replace(/:\d+k$/, ''));
    for (const spelling of [...spellings]) add(withoutProfile(spelling));
    for (const spelling of [...spellings]) {
      add(spelling.replace(BEDROCK_VERSION, ''));
      if (BEDROCK_VERSION.test(spelling)) continue;
      for (const version of ['-v1', '-v1:0']) add(`${spelling}${version}`);
    }
  }
  if (provider === 'gemini' || provider === 'vertex') add(bare.replace(/-\d{3}$/, ''));
  for (const spelling of [...spellings]) add(spelling.replace(DATE, ''));
  if (!hasDate(bare)) for (const spelling of [...spellings]) add(`${spelling}-latest`);
  return spellings;
}

/** Whether the name includes a snapshot date. */
export function hasDate(model: string): boolean {
  return DATE.test(model);
}

/** The name without its date and without a Bedrock version after the date. */
export function withoutDate(model: string): string {
  return model.replace(DATE, '').replace(BEDROCK_VERSION, '');
}
