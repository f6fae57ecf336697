import { percent } from '../../../wording/percent';
import { paidNow } from '../../paid/paid-now';
import type { PublishedShare } from '../../published-shares';
import { savingUndecided } from '../../questions/saving-undecided';
import type { Report } from '../../report';
import { type Cell, none, type Table } from '../table';

/** A share, and what exactly it is of. */
export type ShareRow = {
  id: string;
  who: string;
  share: Cell;
  of: string;
  says: string;
  url: string | null;
  publishedOn: Cell;
};

/** The shares of this audit, and those that others have published, each with what exactly it says. Null where nothing is published. */
export function publishedSharesTable(report: Report): Table<ShareRow> | null {
  return sharesBeside(ownRows(report), report.published ?? []);
}

/** Own shares beside published ones. Null where nothing is published. */
export function sharesBeside(own: readonly ShareRow[], published: readonly PublishedShare[]): Table<ShareRow> | null {
  if (published.length === 0) return null;
  return {
    title: 'Is that much?',
    sentence: 'The shares of this audit beside those that others have published',
    rows: [...own, ...published.map(rowOf)],
    id: ({ id }) => id,
    columns: [
      { key: 'who', head: 'Who says it', unit: 'text', value: ({ who }) => who },
      { key: 'share', head: 'Share', unit: 'text', value: ({ share }) => share },
      { key: 'of', head: 'Of', unit: 'text', value: ({ of }) => of },
      { key: 'says', head: 'What it says', unit: 'text', value: ({ says }) => says, elastic: true, dropAt: 1 },
      { key: 'published', head: 'Published', unit: 'day', value: ({ publishedOn }) => publishedOn, dropAt: 2 },
    ],
  };
}

function ownRows(report: Report): ShareRow[] {
  const {
    eligibleShare: { requests },
    net,
  } = report.totals;
  const isOpen = savingUndecided(report);
  const paid = paidNow(report);
  // The median of the saving over what is paid now.
  const saved = paid === null || paid === 0 ? null : percent(Math.max(0, net.median) / paid);
  const own = { who: 'This audit', url: null, publishedOn: none('–') };
  const moves = { id: 'own-requests', share: requests === null ? null : percent(requests), of: 'requests' };
  const saves = { id: 'own-bill', share: saved, of: 'bill' };
  return [
    { ...own, ...moves, says: 'Recommended to move' },
    { ...own, ...saves, says: 'Saved a month, after overhead' },
  ].map((row) => (isOpen && row.share !== null ? { ...row, share: none('undecided') } : row));
}

function rowOf({ id, who, low, high, of, says, url, publishedOn }: PublishedShare): ShareRow {
  const share = low === high ? percent(high) : `${percent(low)} to ${percent(high)}`;
  return { id, who, share, of, says, url, publishedOn };
}
