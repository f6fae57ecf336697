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

/** Null for a program that says nothing of who waits. */
export function kindOfClient(name: string): ClientKind | null {
  const product = name.split('/')[0]?.toLowerCase() ?? '';
  const kinds = Object.entries(KINDS) as [ClientKind, RegExp][];
  return kinds.find(([, products]) => products.test(product))?.[0] ?? null;
}

export const isClientKind = (text: string): text is ClientKind => text in KINDS;

/** What several clients of a kind are called. */
export const CLIENT_WORDS: Readonly<Record<ClientKind, string>> = {
  browser: 'browsers and mobile apps',
  'coding tool': 'coding tools',
  scheduler: 'schedulers',
  webhook: 'webhooks and task queues',
  'command line': 'command-line tools',
};
