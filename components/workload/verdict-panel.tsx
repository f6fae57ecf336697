import Link from 'next/link';
import { SpendNow } from '@/components/audit/spend/spend-now';
import { StackedBar } from '@/components/charts/stacked-bar';
import { Term } from '@/components/glossary/term';
import { planAddress } from '@/components/plan/plan-address';
import { ClassBadge } from '@/components/ui/class-badge';
import { Notice } from '@/components/ui/notice';
import { Usd } from '@/components/ui/usd';
import { VERDICT_LOOK } from '@/components/ui/verdict-look';
import { WhyLink } from '@/components/ui/why-link';
import { ranked } from '@/lib/latency/probabilities';
import { answerSays, QUESTION_IDS } from '@/lib/latency/questions';
import { isHeld } from '@/lib/reports/held';
import { roundedAway } from '@/lib/reports/paid/rounded-away';
import { decidedByPeople } from '@/lib/reports/questions/said-of';
import type { ReportWorkload } from '@/lib/reports/report';
import { shownWay } from '@/lib/reports/ways/shown-way';
import { ranOnceSays } from '@/lib/reports/words/once-says';
import { workloadUncountedSays } from '@/lib/reports/words/paid/uncounted-says';
import { heldSays, signalsSay } from '@/lib/reports/words/verdict/held-says';
import { verdictSays } from '@/lib/reports/words/verdict/verdict-says';
import { VERDICT_WORDS } from '@/lib/reports/words/verdict/verdict-words';
import { WORKLOAD_VERDICT_WORDS } from '@/lib/reports/words/verdict/workload-verdict-words';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { formatUtc } from '@/lib/wording/date';
import { percent } from '@/lib/wording/percent';
import { formatUsdRange } from '@/lib/wording/usd';
import { whyHeld } from './decide/why-held';
import { UnratedNotice } from './unrated-notice';

/** What to do with a workload, the money and the next step; then its class, how strong its evidence is, and who set it. */
export function VerdictPanel({ auditId, workload }: { auditId: string; workload: ReportWorkload }) {
  const { challenges = [], probabilities } = workload;
  const shown = shownWay(workload);
  const classes = ranked(probabilities);
  const uncounted = workloadUncountedSays(workload);
  const once = ranOnceSays(workload);
  return (
    <section aria-label="Verdict" className="panel mt-6 grid gap-x-10 gap-y-5 p-5 lg:grid-cols-[24rem_1fr]">
      <div className="min-w-0">
        <p className="text-lg font-semibold">{WORKLOAD_VERDICT_WORDS[workload.verdict].label}</p>
        <p className="mt-1 text-ink-soft">{verdictSays(workload)}</p>
        {once !== null && <p className="mt-1 text-ink-soft">{once}</p>}
        <NextStep auditId={auditId} workload={workload} />
        <dl className="mt-3 grid grid-cols-[minmax(45%,1fr)_auto] gap-x-4 gap-y-1">
          <dt className="text-ink-soft">
            <Term is={workload.once === undefined ? 'paid-now' : 'once'}>
              {workload.once === undefined ? 'Paid now, a month' : 'Paid once'}
            </Term>
          </dt>
          <dd className="text-right">
            <WhyLink workload={workload.id} figure="current">
              <SpendNow workload={workload} />
            </WhyLink>
          </dd>
          <dt className="text-ink-soft">
            <Term is="way">{`Token bill: ${WAY_WORDS[shown.way].label}`}</Term>
          </dt>
          <dd className="text-right">
            <WhyLink workload={workload.id} figure="batch">
              <Usd value={shown.bill} roundedAway={shown.way === 'batch' ? roundedAway(workload, 'batch') : 0} />
            </WhyLink>
          </dd>
          <dt className="text-ink-soft">
            <Term is="net">
              {workload.outcome === 'moved' ? 'Net saving, median' : 'Net saving if it moved, not counted'}
            </Term>
          </dt>
          <dd className="text-right font-medium">
            <WhyLink workload={workload.id} figure="net">
              <Usd value={shown.net?.median ?? null} />
            </WhyLink>
          </dd>
        </dl>
        {shown.net !== null && <p className="text-right text-xs text-ink-faint">{formatUsdRange(shown.net)}</p>}
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 text-lg">
          <ClassBadge verdict={workload.latencyClass} held={isHeld(workload)} />
          <span className="text-sm text-ink-soft">{VERDICT_WORDS[workload.latencyClass].says}</span>
        </p>
        <VerdictSource workload={workload} />
        <div className="mt-4">
          <StackedBar
            height="h-2"
            segments={classes.map((name) => ({ key: name, share: probabilities[name], fill: VERDICT_LOOK[name].fill }))}
          />
          <ul aria-label="What the signals say" className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {classes.map((name) => (
              <li key={name} className="whitespace-nowrap">
                <ClassBadge verdict={name} /> {percent(probabilities[name])}
              </li>
            ))}
          </ul>
        </div>
        <UnratedNotice workload={workload} />
        {uncounted.length > 0 && (
          <div className="mt-4">
            <Notice look="caution" title="Some token counts are missing">
              <p>{uncounted.join(' ')}</p>
            </Notice>
          </div>
        )}
        {challenges.length > 0 && (
          <div className="mt-4">
            <Notice look="caution" title="This class is in doubt">
              {challenges.map(({ code, says }) => (
                <p key={code}>{says}</p>
              ))}
            </Notice>
          </div>
        )}
      </div>
    </section>
  );
}

/** Where the verdict leads to: the question, the plan of the move, or both. Nothing where there is nothing to do. */
function NextStep({ auditId, workload }: { auditId: string; workload: ReportWorkload }) {
  const { id, outcome, question, confirm } = workload;
  const asks = question !== null ? 'answer its question' : confirm !== undefined ? 'say whether this is right' : null;
  const moves = outcome === 'moved';
  if (asks === null && !moves) return null;
  return (
    <p className="mt-2">
      <strong className="font-medium">Next step:</strong>{' '}
      {asks !== null && (
        <a href="#decide" className="link">
          {asks}
        </a>
      )}
      {asks !== null && moves && ', then '}
      {moves && (
        <Link href={planAddress(auditId, { workload: id, add: [], written: {} }, id)} prefetch={false} className="link">
          plan the move
        </Link>
      )}
    </p>
  );
}

/** Where the class comes from: a person with a name and a reason, a deadline, or the signals. */
function VerdictSource({ workload }: { workload: ReportWorkload }) {
  const { decided, deadlineHours, whoWaits } = workload;
  const set = decided?.latencyClass ?? null;
  const due = decided?.deadlineHours ?? null;
  return (
    <div className="mt-1 text-ink-soft">
      {set !== null && (
        <p>
          Set <Attribution {...set} />. {evidenceSays(workload)}
        </p>
      )}
      {due !== null && (
        <p>
          Due after {due.value} h
          {due.at !== set?.at && (
            <>
              , set <Attribution {...due} />
            </>
          )}
          . {set === null && evidenceSays(workload)}
        </p>
      )}
      {due === null && deadlineHours !== undefined && <p>Due after {deadlineHours} h.</p>}
      {whoWaits !== undefined && <p className="break-words">{whoWaitsSays(whoWaits)}</p>}
      {(decided?.answers ?? []).map(({ question, answer, ...given }) => (
        <p key={question}>
          “{answerText(question, answer)}” Answered <Attribution {...given} />.
        </p>
      ))}
      {set === null && due === null && <p>{whence(workload)}</p>}
    </div>
  );
}

/** Who waits, as the list says, and what that was understood as. */
function whoWaitsSays({ text, latencyClass }: NonNullable<ReportWorkload['whoWaits']>): string {
  const understood =
    latencyClass === null ? 'That was not understood' : `So it is ${VERDICT_WORDS[latencyClass].label.toLowerCase()}`;
  return `Its list says who waits: “${text}”. ${understood}.`;
}

/** What the signals make of a workload whose class people decided on, or how sure they are. */
function whence(workload: ReportWorkload): string {
  if (isHeld(workload)) {
    return [heldSays(workload), workload.questionWhy ?? whyHeld(workload)].filter((part) => part !== null).join(' ');
  }
  if (decidedByPeople(workload) || workload.declaredHours !== undefined || workload.whoWaits?.latencyClass != null)
    return evidenceSays(workload);
  const { strength, confidence } = workload;
  return `${strength === undefined ? '' : `The evidence below is ${strength}. `}The class has a probability of ${percent(confidence)}.`;
}

function evidenceSays(workload: ReportWorkload): string {
  return `The evidence below says ${signalsSay(workload)}.`;
}

function answerText(question: string, answer: string): string {
  const id = QUESTION_IDS.find((known) => known === question);
  return id === undefined ? answer : answerSays(id, answer);
}

function Attribution({ by, at, reason }: { by: string; at: string; reason: string | null }) {
  return (
    <>
      by <strong className="font-medium break-words text-ink">{by}</strong> on{' '}
      <time dateTime={at}>{formatUtc(at)}</time>
      {reason !== null && <span className="break-words">, because: {reason.replace(/\.$/, '')}</span>}
    </>
  );
}
