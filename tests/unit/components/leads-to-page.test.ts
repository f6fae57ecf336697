import { expect, it } from 'vitest';
import { leadsToPage } from '../../../components/ui/leads-to-page';

const HERE = 'http://127.0.0.1:3000/audits/a?spend=class#moves';
const CLICK = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
const to = (href: string, more: { target?: string; download?: string } = {}) => ({
  ...{ href: new URL(href, HERE).href, target: more.target ?? '', download: more.download ?? null },
});

it.each([
  ['another page', to('/audits/a/diff'), true],
  ['another view of the page', to('?spend=model'), true],
  ['a part of the page', to('?spend=class#ranges'), false],
  ['a file', to('/api/audits/a/report', { download: '' }), false],
  ['another window', to('/help', { target: '_blank' }), false],
  ['another site', to('https://example.com/'), false],
])('a click on a link to %s', (_, link, leads) => {
  expect(leadsToPage(CLICK, link, HERE)).toBe(leads);
});

it('a click that opens a tab leaves the page where it is', () => {
  expect(leadsToPage({ ...CLICK, ctrlKey: true }, to('/help'), HERE)).toBe(false);
  expect(leadsToPage({ ...CLICK, button: 1 }, to('/help'), HERE)).toBe(false);
});
