import { buttonStyle } from '@/components/ui/button-style';
import { TEMPLATES } from '@/lib/scenarios/templates';
import type { SavedScenario } from './saved-scenarios';
import type { Column } from './scenario-address';

/**
 * The scenarios to show beside those that are shown: saved ones, and templates with what they mean. A list of buttons and no select, which
 * would take the first letter that is typed on it for a choice. The browser opens and closes the list itself, by keyboard too.
 */
export function AddScenario(props: {
  saved: readonly SavedScenario[];
  /** As many are shown as there is room for. */
  full: boolean;
  onAdd: (scenario: Pick<Column, 'name' | 'scenario'>) => void;
}) {
  const { saved, full, onAdd } = props;
  return (
    <>
      <button type="button" popoverTarget={LIST} className={buttonStyle('secondary')} disabled={full}>
        {full ? 'Four scenarios are shown' : 'Add a scenario'}
      </button>
      <div id={LIST} popover="auto" className="popover-menu">
        <Group title="Saved" choices={saved.map((one) => ({ key: one.id, says: null, ...one }))} onAdd={onAdd} />
        <Group title="Templates" choices={TEMPLATES.map((one) => ({ key: one.id, ...one }))} onAdd={onAdd} />
      </div>
    </>
  );
}

const LIST = 'add-scenario';

type Choice = Pick<Column, 'name' | 'scenario'> & { key: string; says: string | null };

function Group(props: { title: string; choices: readonly Choice[]; onAdd: (choice: Choice) => void }) {
  const { title, choices, onAdd } = props;
  if (choices.length === 0) return null;
  return (
    <>
      <h2 className="px-3 pt-2 pb-1 text-xs font-medium text-ink-soft">{title}</h2>
      <ul>
        {choices.map((choice) => (
          <li key={choice.key}>
            <button
              type="button"
              popoverTarget={LIST}
              popoverTargetAction="hide"
              className="block w-full rounded-md px-3 py-2 text-left break-words hover:bg-raised"
              onClick={() => onAdd(choice)}
            >
              <span className="font-medium">{choice.name}</span>
              {choice.says !== null && <span className="block text-ink-soft">{choice.says}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
