'use client';

import { useRef, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import type { Scenario } from '@/lib/scenarios/scenario';
import { scenarioText } from '@/lib/scenarios/scenario-text';
import { AddScenario } from './add-scenario';
import { DifferingSection } from './results/differing-section';
import { PlacesSection } from './results/places-section';
import { RangeSection } from './results/range-section';
import { ScenarioDiff } from './results/scenario-diff';
import { SideBySide } from './results/side-by-side';
import { type SavedScenario, SavedScenarios } from './saved-scenarios';
import { type Column, MOST_COLUMNS, scenarioQuery } from './scenario-address';
import { ScenarioChoice } from './scenario-choice';
import { ScenarioEditor } from './scenario-editor';
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
  // Where a column that was compared is gone, the next answer is on its way.
  const compared = differing?.keys.flatMap((key) => columns.find((one) => one.key === key)?.name ?? []);
  return (
    <>
      <div className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3">
        <ScenarioChoice {...{ columns, figures, about }} edited={edited?.key} onEdit={setEditedKey} />
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

      <SideBySide
        {...{ named, busy, problem }}
        edited={edited ? { name: edited.name, figures: ofEdited ?? null, isAbout: about.has(edited.key) } : null}
        someAreAbout={about.size > 0}
      />

      {differing !== null && compared?.length === differing.keys.length && (
        <DifferingSection names={compared} differing={differing.is} />
      )}

      {edited !== undefined && places?.key === edited.key && <PlacesSection name={edited.name} places={places.is} />}

      {columns.length > 1 && <ScenarioDiff columns={columns} pair={pair} diff={diff} onPair={setPair} />}

      {edited !== undefined && ofEdited && <RangeSection {...{ named, strongest }} name={edited.name} />}
    </>
  );
}

function freeName(name: string, columns: readonly Column[]): string {
  const taken = new Set(columns.map((one) => one.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
