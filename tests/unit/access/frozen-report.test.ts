import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { freezeReport } from '../../../lib/access/frozen-report';
import { taggedAs } from '../../../lib/reports/held';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { classInText } from '../../../lib/reports/words/verdict/verdict-words';
import { reportOf as reportOfDrawn } from '../scenarios/any-report';

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };

/** The texts that a frozen report may have: providers, models, days, the catalogue, and codes and units of our own. */
const OPEN = new Set([
  ...['workloads[].provider', 'workloads[].model', 'providers[].provider', 'totals.moves[].provider'],
  ...['source.from', 'source.to', 'catalogue.version', 'catalogue.checkedOn', 'providers[].rule'],
  ...['workloads[].batch.blockers[].code', 'workloads[].ways[].blockers[].code', 'totals.sensitivity[].range.unit'],
]);

/** A report with every field that the contract has, and a text of `secret` in each text that is not open. New fields are in it by themselves. */
function filled(schema: Schema, secret: string, path = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.anyOf !== undefined) return filled(schema.anyOf[0] as Schema, secret, path);
  const type = [schema.type].flat()[0];
  if (type === 'object') {
    const of = Object.entries(schema.properties ?? {}).map(([name, field]) => [
      name,
      filled(field, secret, path === '' ? name : `${path}.${name}`),
    ]);
    return Object.fromEntries(of);
  }
  if (type === 'array') return schema.items === undefined ? [] : [filled(schema.items, secret, `${path}[]`)];
  if (type === 'string') return OPEN.has(path) ? 'open' : secret;
  if (type === 'boolean') return true;
  // Above zero, and below one where that is asked for.
  return type === 'integer' ? 1 : 0.5;
}

const CONTRACT = z.toJSONSchema(reportSchema, {
  unrepresentable: 'any',
  io: 'input',
  override: ({ zodSchema, jsonSchema }) => {
    // Who chose a key: a preprocessed choice between two words.
    if (zodSchema._zod.def.type === 'pipe') Object.assign(jsonSchema, { const: 'person' });
  },
}) as Schema;

function reportOf(secret: string): Report {
  return filled(CONTRACT, secret) as Report;
}

it('leaves no text of a report but providers, models, days and the catalogue, whatever the texts are', () => {
  fc.assert(
    fc.property(fc.uuid(), (secret) => {
      const report = reportOf(secret);
      expect(JSON.stringify(report).split(secret).length).toBeGreaterThan(60);
      const frozen = JSON.stringify(freezeReport(report, false));
      expect(frozen).not.toContain(secret);
      expect(frozen).toContain('"open"');
    }),
    { numRuns: 20 },
  );
});

it('has the names of workloads, applications, routes, owners and cost centres where they are asked for, and no other text', () => {
  const frozen = freezeReport(reportOf('secret'), true);
  expect(frozen.workloads).toMatchObject([{ id: 'w1', name: 'secret', application: 'secret', route: 'secret' }]);
  expect(JSON.stringify(frozen).split('secret').length - 1).toBe(5);
});

it('is a report of the contract, with the money of the report to the cent', () => {
  const report = reportOf('secret');
  const frozen = freezeReport(report, false);
  expect(reportSchema.parse(frozen)).toEqual(frozen);
  const { overTime: _, ...totals } = report.totals;
  expect(frozen.totals).toEqual(totals);
  expect(frozen.providers).toEqual(report.providers);
  const money = ({ workloads }: Report) =>
    workloads.map(({ monthly, once, saving, paid }) => ({ monthly, once, saving, paid }));
  expect(money(frozen)).toEqual(money(report));
});

it('says that a class is weak whatever the verdict, although it holds no question', () => {
  const asked = {
    latencyClass: null,
    deadlineHours: null,
    requests: 100,
    input: 1e9,
    cachedShare: 0,
    output: 1e8,
    billed: null,
  };
  const report = reportOfDrawn([{ ...asked, key: { provider: 'nobody', model: 'house-model' } }], []);
  const [workload] = report.workloads;
  expect(workload).toMatchObject({ latencyClass: 'real-time', held: true, verdict: 'cannot' });
  const [shared] = freezeReport(report, false).workloads;
  expect(shared?.question).toBeNull();
  expect(shared && classInText(taggedAs(shared))).toBe('real-time (weak)');
});

it('keeps a warning about the length of the log, and no other', () => {
  const report = reportOf('secret');
  const warning = (code: string) => ({ code, says: `It says ${code}.`, count: 1 });
  const warnings = [warning('short-period'), warning('unknown-rate')];
  expect(freezeReport({ ...report, warnings }, false).warnings).toEqual([warning('short-period')]);
});
