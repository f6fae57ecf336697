import { plural } from '../../../wording/number';
import type { OpenQuestion } from '../../questions/open-questions';
import type { Table } from '../table';

/** What needs an answer, those with the largest expected loss first. It has no total, because one workload may ask twice. */
export function questionsTable(questions: readonly OpenQuestion[]): Table<OpenQuestion> {
  return {
    title: 'What needs an answer',
    sentence: 'Open questions, those with the largest expected loss first',
    rows: questions,
    id: ({ id, about, of, why }) => JSON.stringify([id, about, of, why]),
    columns: [
      { key: 'of', head: 'About', unit: 'text', value: ({ of }) => of },
      { key: 'question', head: 'Question', unit: 'text', value: ({ text }) => text, elastic: true },
      {
        key: 'workloads',
        head: 'Workloads',
        unit: 'text',
        value: ({ workloads }) => namesOf(workloads.map(({ name }) => name)),
        elastic: true,
      },
      { key: 'worth', head: 'Worth at most a month', unit: 'usd', value: ({ worthUsd }) => worthUsd, main: true },
    ],
  };
}

const MOST_NAMES = 5;

function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${plural(more, 'more', 'more')}` : ''}`;
}
