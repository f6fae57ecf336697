import * as z from 'zod';
import { SpendOverTimeSection } from '@/components/audit/charts/spend-over-time-section';
import { WaterfallSection } from '@/components/audit/charts/waterfall-section';
import { AskCosts } from '@/components/audit/costs-question';
import { Headline } from '@/components/audit/headline';
import { MovesSection } from '@/components/audit/moves-section';
import { PricesChanged } from '@/components/audit/prices-changed';
import { QuestionsSection } from '@/components/audit/questions/questions-section';
import { ClassSpendSection } from '@/components/audit/spend/class-spend-section';
import { OldAddresses } from '@/components/audit/tabs/old-addresses';
import { currentPrices } from '@/lib/audits/prices/current-prices';
import { pricesChanged } from '@/lib/audits/prices/prices-changed';
import { costsQuestion } from '@/lib/reports/paid/costs-question';
import { SPEND_SPLITS } from '@/lib/reports/paid/spend-over-time';
import { auditTab, auditTabTitle } from './audit-tab';

/** Questions on the overview. The page of the workloads has them all. */
const TOP_QUESTIONS = 2;

export const generateMetadata = auditTabTitle('overview');

/** What to save, the next step, and the questions that are worth most. */
export default auditTab(
  'overview',
  async ({ id, report, requestsLabel }, { spend }) => {
    const question = costsQuestion(report);
    return (
      <>
        <OldAddresses id={id} />
        <Headline id={id} report={report} />
        {pricesChanged(report, await currentPrices()) && <PricesChanged id={id} />}
        {question !== null && <AskCosts id={id} question={question} />}
        <div className="grid grid-cols-1 gap-x-4 lg:grid-cols-2 lg:[&>:has(>details[open])]:col-span-2 lg:[&>:only-child]:col-span-2">
          <WaterfallSection report={report} />
          <QuestionsSection id={id} report={report} most={TOP_QUESTIONS} />
        </div>
        <MovesSection report={report} />
        <div className="pair lg:grid-cols-[2fr_3fr]">
          <SpendOverTimeSection overTime={report.totals.overTime} split={spend} />
          <ClassSpendSection report={report} requestsLabel={requestsLabel} />
        </div>
      </>
    );
  },
  z.object({ spend: z.enum(SPEND_SPLITS).catch('class') }),
);
