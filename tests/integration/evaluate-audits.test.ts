import { beforeAll, describe, expect, it } from 'vitest';
import { conclude, worksOf } from '../../lib/assessment/conclude';
import { classify } from '../../lib/latency/classify';
import type { Tag } from '../../lib/latency/latency-class';
import { subjectOfProfile } from '../../lib/latency/subject';
import type { Report, ReportWorkload } from '../../lib/reports/report';
import { missingSignalsSays } from '../../lib/reports/words/missing-signals';
import { generateAudit, PRESENT } from '../evaluate/archetypes/generate-audit';
import { TUNED_ARCHETYPES } from '../evaluate/archetypes/tuned';
import { type EvaluatedAudit, evaluatedAudits, type Format } from '../evaluate/audits/evaluated-audit';
import { type JudgedAudit, judgeAudit, type Moment } from '../evaluate/audits/judge-audit';
import { inContext } from '../fixtures/in-context';

/** A few archetypes of another seed than `npm run evaluate` takes, which has the figures of the whole. */
const SEED = 77;
const FORMATS: Format[] = ['LiteLLM', 'OTLP traces', 'plain CSV', 'Langfuse'];
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
    expect(audits.map(({ intake }) => intake.source.format)).toEqual([
      'litellm-spend-logs',
      'otel-genai-spans',
      'named-columns',
      'langfuse-observations',
    ]);
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

describe('the same traffic in two exports', () => {
  const WHY = ['not-in-log', 'doubted-users', 'doubted-sessions'];
  const namesMissing = ({ evidence }: Tag) =>
    evidence.filter(({ signal }) => WHY.includes(signal)).map(({ signal, value }) => `${signal}: ${value}`);
  /** The tag of the workload or part that most calls of each unit are in, by the unit's place. */
  const tagsOf = ({ profiles, held, units }: EvaluatedAudit): Tag[] => {
    const measured = new Map(
      profiles.flatMap(({ parts = [], ...whole }) => [whole, ...parts]).map((one) => [one.id, one]),
    );
    return units.map(({ place }) => {
      const [most] = held.filter(({ unit }) => unit === place).toSorted((a, b) => b.requests - a.requests);
      const profile = measured.get(most?.workloadId ?? '');
      if (profile === undefined) throw new Error(`Unit ${place} is in no workload.`);
      return classify(subjectOfProfile(profile));
    });
  };

  it('gets the same tag, or says which signals one of the logs lacks, in each two of the formats', () => {
    const tags = audits.map(tagsOf);
    const pairs = tags.flatMap((one, at) =>
      tags.slice(at + 1).flatMap((other) => one.map((tag, unit) => [tag, other[unit]] as const)),
    );
    expect(pairs).toHaveLength(6 * (audits[0]?.units.length ?? 0));
    const differing = pairs.filter(([tag, other]) => tag.latencyClass !== other?.latencyClass);
    for (const [tag, other] of differing) expect(other && namesMissing(other)).not.toEqual(namesMissing(tag));
    // LiteLLM's own rows do not say what started a call, and the traces do.
    for (const tag of tags[0] ?? []) expect(namesMissing(tag).join(' ')).toContain('what started a call');
  });
});

describe('what the page says of the same traffic in four formats', () => {
  /** What says so in words, and the evidence that needs it. */
  const NEEDED: Readonly<Record<string, { inWords: RegExp; speaks: RegExp }>> = {
    users: { inWords: /\busers?\b/, speaks: /users|^visits$|^calls-alone$/ },
    sessions: { inWords: /\bsessions?\b/, speaks: /sessions|-turns$|-times$|^tool-loop$|^chained-calls$/ },
    streaming: { inWords: /\bstreaming\b/, speaks: /streamed|first-token|^slow-answer$/ },
    latency: { inWords: /\blatency\b/, speaks: /^slow-answer$|^handover|^fixed-concurrency$|^by-chance|^fan-out/ },
    'what started a call': {
      inWords: /what started a call/,
      speaks: /^open-request$|^answered-|^from-|-nobody-watches$/,
    },
    'which client sent it': {
      inWords: /which client sent it/,
      speaks: /-clients$|^coding-tools$|^webhook|^command-line$/,
    },
  };
  const WHY = ['not-in-log', 'doubted-users', 'doubted-sessions'];
  let reports: Report[];
  beforeAll(async () => {
    reports = await Promise.all(
      audits.map(({ profiles, intake }) =>
        conclude(intake, worksOf({ from: 'log', workloads: profiles }, intake.source), inContext({ at: PRESENT })),
      ),
    );
  });

  /** The workload that most calls of a unit are in, with what its page and the one of its audit say is missing. */
  const shown = (audit: EvaluatedAudit, { workloads }: Report, place: number) => {
    const [most] = audit.held.filter(({ unit }) => unit === place).toSorted((a, b) => b.requests - a.requests);
    const id = most?.workloadId;
    const workload = workloads.find((one) => one.id === id) ?? workloads.find(({ part }) => part?.of === id);
    if (workload === undefined) throw new Error(`Unit ${place} is in no workload.`);
    const sentences = workload.evidence.filter(({ signal }) => WHY.includes(signal)).map(({ says }) => says);
    return { workload, words: [missingSignalsSays({ workloads }) ?? '', ...sentences].join(' ') };
  };

  it('names a signal that one log lacks and that spoke in the other, wherever they get other tags', () => {
    let differing = 0;
    for (const [at, audit] of audits.entries()) {
      for (const [further, other] of audits.slice(at + 1).entries()) {
        const [report, otherReport] = [reports[at], reports[at + 1 + further]];
        if (report === undefined || otherReport === undefined) throw new Error('each audit has a report');
        for (const { place } of audit.units) {
          const sides = [shown(audit, report, place), shown(other, otherReport, place)] as const;
          if (sides[0].workload.latencyClass === sides[1].workload.latencyClass) continue;
          differing += 1;
          const explained = [sides, sides.toReversed()].flatMap(([lacking, having]) =>
            Object.values(NEEDED).filter(
              ({ inWords, speaks }) =>
                inWords.test(lacking?.words ?? '') &&
                having?.workload.evidence.some(({ signal, weight }) => weight !== 0 && speaks.test(signal)) &&
                !lacking?.workload.evidence.some(({ signal, weight }) => weight !== 0 && speaks.test(signal)),
            ),
          );
          expect(explained, `${audit.format} and ${other.format}, ${sides[0].workload.name}`).not.toEqual([]);
        }
      }
    }
    expect(differing).toBeGreaterThan(0);
  });

  it('names what each format lacks', () => {
    const said = Object.fromEntries(
      audits.map(({ format }, at) => [format, reports[at] && missingSignalsSays(reports[at])]),
    );
    const says = (missing: string) => `This log does not say: ${missing}. An export that does may give other tags.`;
    expect(said).toEqual({
      // A proxy gives each call a session of its own.
      LiteLLM: says('sessions and what started a call'),
      'OTLP traces': says('users and which client sent it'),
      'plain CSV': says('what started a call and which client sent it'),
      Langfuse: says('sessions, what started a call and which client sent it'),
    });
  });
});

describe('the same traffic as CSV and as Langfuse keeps it', () => {
  const rows = ({ workloads }: Report) =>
    workloads.toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0));
  let csv: ReportWorkload[];
  let langfuse: ReportWorkload[];
  beforeAll(async () => {
    const of = async (format: Format) => {
      const audit = audits.find((one) => one.format === format);
      if (audit === undefined) throw new Error(`No audit of ${format}.`);
      const works = worksOf({ from: 'log', workloads: audit.profiles }, audit.intake.source);
      return rows(await conclude(audit.intake, works, inContext({ at: PRESENT })));
    };
    [csv, langfuse] = await Promise.all([of('plain CSV'), of('Langfuse')]);
  });

  it('has the same dollars and the same ways to run, to the cent', () => {
    const money = ({ requests, monthly, way }: ReportWorkload) => ({ requests, monthly, way });
    expect(csv.length).toBeGreaterThan(SOME.length);
    expect(csv.some(({ way }) => way === 'batch')).toBe(true);
    expect(langfuse.map(money)).toEqual(csv.map(money));
  });

  it('has the same tags, but where Langfuse can not say that a call did not stream and asks', () => {
    const tags = csv.map(({ latencyClass }, at) => [latencyClass, langfuse[at]?.latencyClass]);
    expect(tags.filter(([one, other]) => one === other).length).toBeGreaterThanOrEqual(csv.length - 1);
    for (const [one, other] of tags) expect([one, 'undecided']).toContain(other);
  });
});

describe('what is judged', () => {
  it('recommends no chat, the reports of customers, and the digest of the night once somebody says that it may wait', () => {
    for (const { unasked, afterAll } of judged) {
      const moves = ({ stakes }: Moment, archetype: string) =>
        stakes.filter((stake) => stake.archetype === archetype).map(({ moved }) => moved !== null);
      expect(new Set(moves(unasked, 'bank-assistant'))).toEqual(new Set([false]));
      expect(new Set(moves(afterAll, 'bank-assistant'))).toEqual(new Set([false]));
      expect(moves(unasked, 'customers-reports')).toContain(true);
      // Its queue lets calls begin by chance, as people would at that hour.
      expect(new Set(moves(afterAll, 'jittered-digest'))).toEqual(new Set([true]));
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
