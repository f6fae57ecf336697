'use client';

import { useRef, useState } from 'react';
import { Tornado } from '@/components/costs/tornado';
import { DataTable } from '@/components/tables/data-table';
import { Shortened } from '@/components/tables/shortened';
import { buttonStyle } from '@/components/ui/button-style';
import { FoldedSection } from '@/components/ui/folded-section';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { FEW_DRAWS, SAMPLING } from '@/lib/cost/assumptions/assumptions';
import type { ScenarioFigures } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';
import { differingTable } from '@/lib/scenarios/tables/differing-table';
import { isUnknown, outcomesTable } from '@/lib/scenarios/tables/outcomes-table';
import { NOT_COUNTED, placesTable } from '@/lib/scenarios/tables/places-table';
import { formatCount } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';
import { AddScenario } from './add-scenario';
import { type SavedScenario, SavedScenarios } from './saved-scenarios';
import { type Column, MOST_COLUMNS, scenarioQuery } from './scenario-address';
import { ScenarioDiff } from './scenario-diff';
import { ScenarioEditor } from './scenario-editor';
import { ScenarioRanges } from './scenario-ranges';
import { SettingsOnPaper } from './settings-on-paper';
import { useAddress } from './use-address';
import { useOutcomes } from './use-outcomes';
import type { Pair } from './worker-messages';

/** Up to four scenarios of an audit: one is edited, all are worked out as it changes, and the address holds them. */
export function ScenarioWorkspace(props: {
  auditId: string;
  initial: readonly { name: string; scenario: Scenario }[];
  /** How many workloads the audit has. Its worker reads them: a page with thousands would be late. */
  workloads: number;
  providers: readonly string[];
  saved: readonly SavedScenario[];
  pair: Pair | null;
}) {
  const { auditId, providers, saved } = props;
  const [columns, setColumns] = useState<readonly Column[]>(() => props.initial.map((one, key) => ({ key, ...one })));
  const [editedKey, setEditedKey] = useState(() => props.initial.length - 1);
  const nextKey = useRef(props.initial.length);
  const [chosen, setPair] = useState(props.pair);
  // Where a column that is compared was taken away, nothing is compared.
  const pair = chosen !== null && Math.max(chosen.from, chosen.to) < columns.length ? chosen : null;
  const editedAt = Math.max(
    0,
    columns.findIndex(({ key }) => key === editedKey),
  );
  const edited = columns[editedAt];
  const told = useOutcomes(auditId, columns, editedAt, pair, saved);
  const { figures, workloads, differing, places, diff, savings, busy, about, problem } = told;
  const strongest = told.strongest?.of === edited?.key ? told.strongest : null;

  useAddress(scenarioQuery(columns, pair));

  function add({ name, scenario }: { name: string; scenario: Scenario }): void {
    if (columns.length >= MOST_COLUMNS) return;
    const key = nextKey.current;
    nextKey.current += 1;
    setColumns([...columns, { key, name: freeName(name, columns), scenario }]);
    setEditedKey(key);
  }

  /** Shows a saved scenario, in the column that it already has if there is one. */
  function open({ name, scenario }: SavedScenario): void {
    const isShown = (one: Column) => one.name === name && scenarioText(one.scenario) === scenarioText(scenario);
    const shown = columns.find(isShown);
    if (shown === undefined) add({ name, scenario });
    else setEditedKey(shown.key);
  }

  function change(key: number, to: Partial<Omit<Column, 'key'>>): void {
    setColumns(columns.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }

  const named = columns.flatMap(({ key, name }) => {
    const outcome = figures.get(key);
    return outcome === undefined ? [] : [{ name, outcome }];
  });
  const ofEdited = edited && figures.get(edited.key);
  const placed = places !== null && places.key === edited?.key ? placesTable(places.is) : null;
  const compared = differing?.keys.flatMap((key) => columns.find((one) => one.key === key)?.name ?? []);
  // Where a column that was compared is gone, the next answer is on its way.
  const others =
    differing !== null && compared?.length === differing.keys.length ? differingTable(compared, differing.is) : null;
  return (
    <>
      <div className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3">
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Scenario to change</legend>
          {columns.map(({ key, name }) => (
            <label
              key={key}
              className={`inline-flex min-h-9 min-w-54 cursor-pointer items-center gap-2 rounded-md border px-3 py-1.5 pointer-coarse:min-h-11 ${
                key === edited?.key ? 'border-accent bg-raised font-medium' : 'border-control'
              }`}
            >
              <input type="radio" name="edited" checked={key === edited?.key} onChange={() => setEditedKey(key)} />
              <span className="min-w-0 break-words">
                {name}
                <span className="block text-ink-soft tabular-nums">{savingOf(figures.get(key), about.has(key))}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="flex flex-wrap items-end gap-2">
          <AddScenario saved={saved} full={columns.length >= MOST_COLUMNS} onAdd={add} />
          {edited !== undefined && (
            <button
              type="button"
              className={buttonStyle('secondary')}
              disabled={columns.length >= MOST_COLUMNS}
              onClick={() => add(edited)}
            >
              Copy “{edited.name}”
            </button>
          )}
          {edited !== undefined && columns.length > 1 && (
            <button
              type="button"
              className={buttonStyle('quiet')}
              onClick={() => {
                const left = columns.filter(({ key }) => key !== edited.key);
                setColumns(left);
                setEditedKey(left.at(-1)?.key ?? 0);
              }}
            >
              Remove “{edited.name}”
            </button>
          )}
        </div>
      </div>

      {edited !== undefined && (
        <ScenarioEditor
          key={edited.key}
          name={edited.name}
          scenario={edited.scenario}
          workloads={workloads}
          many={props.workloads}
          providers={providers}
          onName={(name) => change(edited.key, { name })}
          onChange={(scenario) => change(edited.key, { scenario })}
        />
      )}

      <SettingsOnPaper columns={columns} workloads={workloads} />

      {edited !== undefined && (
        <SavedScenarios
          {...{ auditId, saved, savings }}
          name={edited.name}
          scenario={edited.scenario}
          full={columns.length >= MOST_COLUMNS}
          onOpen={open}
        />
      )}

      <Section
        id="side-by-side"
        title="Side by side"
        lead={
          <>
            {edited !== undefined && ofEdited && !isUnknown(ofEdited) ? (
              <>
                “{edited.name}” saves {about.has(edited.key) && 'about '}
                {formatUsd(ofEdited.saving.median)} a month ({formatUsdRange(ofEdited.saving)}). Nothing here changes a
                decision or a price.
              </>
            ) : (
              'Nothing here changes a decision or a price.'
            )}{' '}
            <span role="status">{busy ? (about.size > 0 ? FEW_SAYS : 'Working it out…') : 'Up to date.'}</span>
          </>
        }
      >
        {problem !== null && (
          <Notice look="danger" title="The scenarios could not be worked out" alert>
            <p>{problem}</p>
          </Notice>
        )}
        {/* As high as the table, so that nothing below moves when it comes. */}
        <div className="min-h-125">
          {named.length > 0 && (
            <div className="panel overflow-hidden">
              <DataTable table={outcomesTable(named)} className={NOTES_WRAP} />
            </div>
          )}
        </div>
      </Section>

      {differing !== null && others !== null && (
        <FoldedSection
          id="differing"
          title={`${others.title}: ${formatCount(others.rows.length + differing.is.left)}`}
          lead={
            others.rows.length === 0
              ? 'Change a scenario to see which ones do.'
              : 'The largest difference of the saving comes first.'
          }
        >
          {others.rows.length > 0 && (
            <Shortened rows={others.rows.length} to={10}>
              <div className="panel overflow-hidden">
                <DataTable table={others} className={NOTES_WRAP} />
              </div>
            </Shortened>
          )}
          {differing.is.left > 0 && (
            <p className="mt-2 text-ink-soft">And {formatCount(differing.is.left)} more workloads.</p>
          )}
        </FoldedSection>
      )}

      {edited !== undefined && placed !== null && placed.rows.length > 0 && (
        <Section
          id="places"
          title={`Where work runs in “${edited.name}”`}
          lead="The same work on its own model, and where it runs in the scenario, before moves and discounts."
        >
          <Shortened rows={placed.rows.length} to={10}>
            <div className="panel overflow-hidden">
              <DataTable table={placed} className={NOTES_WRAP} />
            </div>
          </Shortened>
          <ul className="mt-3 grid max-w-3xl list-disc gap-1 pl-4 text-ink-soft">
            {NOT_COUNTED.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Section>
      )}

      {columns.length > 1 && <ScenarioDiff columns={columns} pair={pair} diff={diff} onPair={setPair} />}

      {edited !== undefined && ofEdited && (
        <FoldedSection
          id="range"
          title={`Range of the saving, and what changes that of “${edited.name}” most`}
          lead="Each bar moves one assumption from its low to its high. The last column says up to which value moving wins."
        >
          <ScenarioRanges named={named} />
          {strongest === null ? (
            <p className="text-ink-soft">Working it out…</p>
          ) : strongest.sensitivity.length === 0 ? (
            <p className="text-ink-soft">Nothing moves, so no assumption changes the saving.</p>
          ) : (
            <Tornado sensitivity={strongest.sensitivity} netBase={strongest.netBase} own={undefined} />
          )}
        </FoldedSection>
      )}
    </>
  );
}

/** On a phone, so that two scenarios fit beside each other. */
const NOTES_WRAP = 'max-sm:[&_.cell-note]:whitespace-normal';

const FEW_SAYS = `About, from ${formatCount(FEW_DRAWS.draws)} of ${formatCount(SAMPLING.draws)} draws while it moves…`;

/** What a scenario saves. `isAbout`: by few draws. */
function savingOf(outcome: ScenarioFigures | undefined, isAbout: boolean): string {
  if (outcome === undefined) return 'Working it out…';
  if (isUnknown(outcome)) return 'Saving unknown';
  return `Saving ${isAbout ? 'about ' : ''}${formatUsd(outcome.saving.median)} a month`;
}

function freeName(name: string, columns: readonly Column[]): string {
  const taken = new Set(columns.map((one) => one.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
