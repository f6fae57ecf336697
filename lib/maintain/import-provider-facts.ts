/**
 * `npx tsx lib/maintain/import-provider-facts.ts FILE`: writes lib/pricing/data/provider-facts.json from a file of facts (lib/maintain/README.md), and
 * prints where data/capabilities.json says something else. Exit code 1 when it does.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { type Capability, capabilities } from '../pricing/capabilities/capability';
import { type ProviderFacts, providerFactSchema, providerFacts } from '../pricing/capabilities/provider-facts';
import type { StackingRule } from '../pricing/catalogue/stacking-rule';

const TARGET = fileURLToPath(new URL('../pricing/data/provider-facts.json', import.meta.url));

/** The providers of the catalogue by their names in providers.json. The others are sold by nobody whose rates are known here. */
const PROVIDERS: Record<string, string> = {
  openai: 'openai',
  'azure-openai': 'azure',
  anthropic: 'anthropic',
  'vertex-gemini': 'vertex',
  'gemini-api': 'gemini',
  bedrock: 'bedrock',
  mistral: 'mistral',
  groq: 'groq',
  together: 'together',
  fireworks: 'fireworks',
  xai: 'xai',
  deepseek: 'deepseek',
  cohere: 'cohere',
};
const RULES: Record<string, StackingRule> = { 'per-model-table': 'per-model', 'no-cache-in-batch': 'no-caching' };

const LIMITS = [
  'windowHours',
  'queueHours',
  'expiryHours',
  'maxRequestsPerJob',
  'maxBytesPerJob',
  'minRecords',
  'resultRetentionDays',
] as const;

const limit = z.number().nullable().default(null);
const offeringSchema = z.object({
  id: z.string(),
  name: z.string(),
  sla: z.string().nullable(),
  inputTransport: z.array(z.string()),
  stackingRule: z.string(),
  facts: z.array(providerFactSchema),
  ...Object.fromEntries(LIMITS.map((name) => [name, limit])),
});

/** What the capability says otherwise. A provider without a batch endpoint (DeepSeek) has no limits to compare. */
function differences(offering: z.output<typeof offeringSchema>, capability: Capability | undefined): string[] {
  if (!capability) return [`${offering.name}: not in capabilities.json`];
  if (capability.endpoints.length === 0) return [];
  const rule = RULES[offering.stackingRule] ?? offering.stackingRule;
  const compared: [string, unknown, unknown][] = [
    ['stackingRule', rule, capability.stackingRule],
    ...LIMITS.map((name): [string, unknown, unknown] => [name, Reflect.get(offering, name), capability[name]]),
  ];
  return compared
    .filter(([, theirs, ours]) => theirs !== ours)
    .map(([name, theirs, ours]) => `${offering.name}: ${name} is ${theirs} in the facts, ${ours} in capabilities.json`);
}

const [path] = process.argv.slice(2);
if (path === undefined || path.startsWith('-')) {
  console.error(
    'Usage: npx tsx lib/maintain/import-provider-facts.ts FILE\nFILE: JSON, described in lib/maintain/README.md.',
  );
  process.exitCode = path === '--help' ? 0 : 2;
} else {
  const file = z.object({ providers: z.array(z.looseObject({ id: z.string() })) });
  const { providers } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  const known = z.array(offeringSchema).parse(providers.filter(({ id }) => PROVIDERS[id] !== undefined));
  const facts = known.map(({ id, name, sla, inputTransport, facts: rows }): ProviderFacts => {
    return { provider: PROVIDERS[id] ?? id, name, sla, transport: inputTransport, facts: rows };
  });
  // Facts that another source brought stay.
  const others = providerFacts.filter((one) => !facts.some(({ name }) => name === one.name));
  writeFileSync(TARGET, `${JSON.stringify([...facts, ...others], null, 1)}\n`);
  const differing = known.flatMap((offering) =>
    differences(
      offering,
      capabilities.find(({ name }) => name === offering.name),
    ),
  );
  console.log([...differing, `${facts.length} providers written to ${TARGET}.`].join('\n'));
  process.exitCode = differing.length > 0 ? 1 : 0;
}
