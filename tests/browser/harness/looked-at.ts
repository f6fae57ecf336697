/** A screen that a file of tests looks at, by the name that it gives it. */
type Look = { file: string; screen: string };

const at = (file: string, screen: string): Look => ({ file: `${file}.test.ts`, screen });

/**
 * For each page of the app, the screen in which `expectSoundScreen` looks at it: both themes, wide and narrow, by all rules of axe. A unit
 * test holds that no page is left out; `expectSoundScreen` holds that the screen is of that page.
 */
export const LOOKED_AT: Readonly<Record<string, Look>> = {
  '/': at('appearance', 'home'),
  '/api-docs': at('share-journey', 'api-docs'),
  '/audits/[id]': at('appearance', 'audit'),
  '/audits/[id]/check': at('invoice-check', 'invoice-check'),
  '/audits/[id]/compare': at('costs', 'compare'),
  '/audits/[id]/diff': at('versions', 'what-changed'),
  '/audits/[id]/key': at('appearance', 'audit-key'),
  '/audits/[id]/plan': at('plan', 'plan'),
  '/audits/[id]/prices': at('appearance', 'audit-prices'),
  '/audits/[id]/providers': at('appearance', 'audit-providers'),
  '/audits/[id]/realised': at('realised', 'realised-savings'),
  '/audits/[id]/scenarios': at('scenarios', 'scenarios'),
  '/audits/[id]/share': at('share-journey', 'share'),
  '/audits/[id]/why': at('costs', 'why-total'),
  '/audits/[id]/workloads': at('appearance', 'audit-workloads'),
  '/audits/[id]/workloads/[workloadId]': at('appearance', 'workload-undecided'),
  '/batches': at('batches', 'batches'),
  '/batches/[id]': at('batches', 'batch'),
  '/formats': at('formats', 'formats'),
  '/glossary': at('appearance', 'glossary'),
  '/help': at('appearance', 'help'),
  '/mapping': at('input-appearance', 'mapping-columns'),
  '/prices': at('prices', 'prices'),
  '/prices/changes': at('prices', 'prices-changes'),
  '/prices/new': at('prices', 'prices-new'),
  '/share/[token]': at('share-journey', 'shared'),
  '/workflows/new': at('appearance', 'workflows'),
};

/** The addresses of the page that a screen stands for; null where it stands for none. */
export function pageOfScreen(screen: string): RegExp | null {
  const page = Object.entries(LOOKED_AT).find(([, look]) => look.screen === screen)?.[0];
  return page === undefined ? null : new RegExp(`^${page.replace(/\[\w+\]/g, '[^/]+')}$`);
}
