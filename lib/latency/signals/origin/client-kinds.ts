import type { Clients } from '../../../workloads/profile/origin';

/** Who calls, by the product that a user agent names. An SDK may serve anybody, so it is none of these. */
const KINDS = {
  browser: /^(mozilla|mobile-app|opera|dalvik|cfnetwork|alamofire|expo|reactnative)$/,
  'coding tool':
    /^(claude-(cli|code)|codex(_cli_rs|_vscode|-cli)?|cursor|cline|roo-?code|kilo-?code|aider|opencode|gemini-?cli|github-?copilot|githubcopilotchat|continue|zed|windsurf|goose)$/,
  scheduler: /^(vercel-cron|google-cloud-scheduler|easycron|apache-airflow|airflow|cronitor|supercronic)$/,
  webhook:
    /^(github-hookshot|gitlab|stripe|svix-webhooks|shopify-captain-hook|slackbot|twilioproxy|sendgrid|google-cloud-tasks|cloudpubsub-google|apis-google|zapier|n8n)$/,
  'command line': /^(curl|wget|httpie|postmanruntime|insomnia)$/,
} as const;

export type ClientKind = keyof typeof KINDS;

/** Requests of each kind of client among the commonest. */
export function requestsByKind({ commonest }: Clients): ReadonlyMap<ClientKind, number> {
  const counts = new Map<ClientKind, number>();
  for (const { name, requests } of commonest) {
    const kind = kindOf(name);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + requests);
  }
  return counts;
}

/** Null for a program that says nothing of who waits. */
export function kindOf(name: string): ClientKind | null {
  const product = name.split('/')[0]?.toLowerCase() ?? '';
  const kinds = Object.entries(KINDS) as [ClientKind, RegExp][];
  return kinds.find(([, products]) => products.test(product))?.[0] ?? null;
}
