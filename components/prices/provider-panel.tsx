import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import type { Capability } from '@/lib/pricing/capabilities/capability';
import type { ProviderFacts } from '@/lib/pricing/capabilities/provider-facts';
import { ratioSays, stackingRuleSays } from '@/lib/pricing/capabilities/rule-words';
import { formatBytes } from '@/lib/wording/bytes';
import { formatCount } from '@/lib/wording/number';
import { FactsTable } from './facts-table';

/** What a provider's batch endpoint accepts, costs and promises, and where sources differ. */
export function ProviderPanel({ capability, facts }: { capability: Capability; facts: ProviderFacts | undefined }) {
  const { models, conflicts, otherTiers } = capability;
  const id = `provider-${capability.name.replace(/\W+/g, '-')}`;
  if (capability.endpoints.length === 0) {
    return (
      <Section id={id} title={capability.name} lead="No batch endpoint is known, so work can’t move to batch here.">
        <OtherTiers tiers={otherTiers} />
        {facts && <FactsTable facts={facts.facts} name={capability.name} />}
      </Section>
    );
  }
  const hours = (value: number | null) => (value === null ? null : `${formatCount(value)} hours`);
  const count = (value: number | null) => (value === null ? null : formatCount(value));
  return (
    <Section id={id} title={capability.name} lead={`${ratioSays(capability)} ${stackingRuleSays(capability)}`}>
      <details>
        <summary className="cursor-pointer text-ink-soft">What it accepts and promises</summary>
        <dl className="panel mt-3 grid gap-x-8 gap-y-3 px-5 py-4 sm:grid-cols-2 lg:grid-cols-3">
          <Fact name="Batch window">{hours(capability.windowHours)}</Fact>
          <Fact name="Maximum queue time">{hours(capability.queueHours)}</Fact>
          <Fact name="Expires after">{hours(capability.expiryHours)}</Fact>
          <Fact name="Maximum requests per job">{count(capability.maxRequestsPerJob)}</Fact>
          <Fact name="Maximum job size">
            {capability.maxBytesPerJob === null ? null : formatBytes(capability.maxBytesPerJob)}
          </Fact>
          <Fact name="Minimum records per job">{count(capability.minRecords)}</Fact>
          <Fact name="Results are kept for">
            {capability.resultRetentionDays === null ? null : `${formatCount(capability.resultRetentionDays)} days`}
          </Fact>
          <Fact name="SLA">{facts?.sla ?? null}</Fact>
          <Fact name="How to submit work">{facts?.transport.join(', ') || null}</Fact>
          <Fact name="Models">{models.says ?? (models.only === null ? 'all' : models.only.join(', '))}</Fact>
          <Fact name="Not supported">{capability.notSupported.join(', ') || null}</Fact>
          <Fact name="Endpoints">{capability.endpoints.join(', ')}</Fact>
        </dl>
        <OtherTiers tiers={otherTiers} />
        {conflicts.length > 0 && (
          <div className="mt-4 rounded-lg border border-caution/40 bg-caution-wash px-5 py-4">
            <h3 className="font-medium text-caution">Where sources differ</h3>
            <ul className="mt-1 list-disc pl-5">
              {conflicts.map((conflict) => (
                <li key={conflict}>{conflict}</li>
              ))}
            </ul>
          </div>
        )}
        {facts && <FactsTable facts={facts.facts} name={capability.name} />}
      </details>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="break-words">{children ?? <span className="text-ink-faint italic">unknown</span>}</dd>
    </div>
  );
}

function OtherTiers({ tiers }: { tiers: Capability['otherTiers'] }) {
  if (tiers.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="font-medium">Other tiers</h3>
      <dl className="mt-1">
        {tiers.map(({ id, says }) => (
          <div key={id} className="flex flex-wrap gap-x-2">
            <dt className="font-medium">{id}:</dt>
            <dd className="text-ink-soft">{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
