import type { Report } from '../../reports/report';
import { ceilingTable } from '../../reports/tables/audit/ceiling';
import { movesTable } from '../../reports/tables/audit/moves';
import { printTable } from './table';

/** What moves by provider and way, and the bridge from the ceiling to the saving. */
export function movesSection({ totals }: Report, width: number): string {
  const [moves, ceiling] = [movesTable(totals), ceilingTable(totals)];
  const bridge = `${ceiling.title} (USD a month)\n${printTable(ceiling, width)}`;
  return totals.moves.length === 0 ? bridge : `${moves.title}\n${printTable(moves, width)}\n\n${bridge}`;
}
