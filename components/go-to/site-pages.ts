/** The pages beside those of an audit. `bar`: where their link always stands. */
export const SITE_PAGES: readonly { href: string; label: string; bar?: 'header' | 'footer' }[] = [
  { href: '/', label: 'Audits', bar: 'header' },
  { href: '/workflows/new', label: 'List workflows', bar: 'header' },
  { href: '/batches', label: 'Batches', bar: 'header' },
  { href: '/prices', label: 'Prices', bar: 'header' },
  { href: '/formats', label: 'Formats', bar: 'header' },
  { href: '/mapping', label: 'Map columns' },
  { href: '/help', label: 'Help', bar: 'footer' },
  { href: '/glossary', label: 'Glossary', bar: 'footer' },
  { href: '/api-docs', label: 'API', bar: 'footer' },
];
