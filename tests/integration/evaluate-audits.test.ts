import { beforeAll, describe, expect, it } from 'vitest';
import { conclude, worksOf } from '../../lib/assessment/conclude';
import { generateAudit, PRESENT } from '../evaluate/archetypes/generate-audit';
import { TUNED_ARCHETYPES } from '../evaluate/archetypes/tuned';
import { type EvaluatedAudit, evaluatedAudits, type Format } from '../evaluate/audits/evaluated-audit';
import { type JudgedAudit, judgeAudit } from '../evaluate/audits/judge-audit';
import { inContext } from '../fixtures/in-context';

/** A few archetypes of another seed than `npm run evaluate` takes, which has the figures of the whole. */
const SEED = 77;
const FORMATS: Format[] = ['LiteLLM', 'OTLP traces'];
const SOME = ['bank-assistant', 'jittered-digest', 'customers-reports', 'travel-key'];
const archetypes = TUNED_ARCHETYPES.filter(({ archetype }) => SOME.includes(archetype));

let audits: EvaluatedAudit[];
let judged: JudgedAudit[];
beforeAll(async () => {
  audits = [];
  for await (const audit of evaluatedAudits('tuned', SEED, FORMATS, archetypes)) audits.push(audit);
  judged = await Promise.all(audits.map((audit) => judgeAudit(audit, 'named')));
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('an evaluated audit', () => {
  it('knows of every call of a log whose it is, in every format', () => {
    const written = generateAudit(archetypes, `tuned/${SEED}`).units;
    for (const { unasked } of judged) {
      const requests = sum(unasked.stakes.map((stake) => stake.requests));
      expect(requests).toBe(sum(written.map(({ calls }) => calls.length)));
    }
    expect(audits.map(({ intake }) => intake.source.format)).toEqual(['litellm-spend-logs', 'otel-genai-spans']);
  });

  it('counts the dollars that its report counts', async () => {
    for (const [index, { intake, profiles }] of audits.entries()) {
      const works = worksOf({ from: 'log', workloads: profiles }, intake.source);
      const report = await conclude(intake, works, inContext({ at: PRESENT }));
      const usd = sum(judged[index]?.unasked.stakes.map((stake) => stake.usd) ?? []);
      expect(usd / report.totals.monthlyCurrent).toBeCloseTo(1, 2);
    }
  });

  it('has a use for each of its archetypes, judged once, and both uses of a shared key', () => {
    for (const { unasked } of judged) {
      expect(unasked.judged.map(({ archetype, use }) => `${archetype}/${use}`)).toEqual([
        'bank-assistant/chat',
        'jittered-digest/digest',
        'customers-reports/reports',
        'travel-key/live',
        'travel-key/nightly',
      ]);
    }
  });
});

describe('what is judged', () => {
  it('recommends no chat, and the digest of the night', () => {
    for (const { unasked } of judged) {
      const of = (archetype: string) => unasked.stakes.filter((stake) => stake.archetype === archetype);
      expect(of('bank-assistant').every(({ moved }) => moved === null)).toBe(true);
      expect(of('jittered-digest').every(({ moved }) => moved !== null)).toBe(true);
    }
  });

  it('hides every name, and not what was measured', async () => {
    for (const audit of audits) {
      const { unasked } = await judgeAudit(audit, 'nameless');
      const named = await judgeAudit(audit, 'named');
      expect(unasked.stakes.map(({ usd }) => usd)).toEqual(named.unasked.stakes.map(({ usd }) => usd));
      const said = ({ judged: all }: typeof unasked) => all.map(({ pRealTime }) => pRealTime);
      expect(said(unasked)).not.toEqual(said(named.unasked));
    }
  });
});
