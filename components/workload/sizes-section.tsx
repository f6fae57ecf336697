import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatDuration } from '@/lib/wording/duration';
import { formatRough } from '@/lib/wording/number';
import type { WorkloadProfile } from '@/lib/workloads/profile/profile';
import { Distribution } from './distribution';

const formatTokens = (tokens: number) => {
  const rough = formatRough(tokens);
  return `${rough} ${rough === '1' ? 'token' : 'tokens'}`;
};

export function SizesSection({ histograms }: { histograms: WorkloadProfile['histograms'] }) {
  return (
    <Section
      id="sizes"
      title="Lengths and latencies"
      lead="Each bar covers values up to 1.4 times those of the bar before it."
    >
      {histograms === null ? (
        <Notice look="plain" title="No counts are available">
          <p>An earlier version of Whowaits made this audit. Import the log again to see lengths.</p>
        </Notice>
      ) : (
        <div className="grid gap-4 sm:grid-cols-2">
          <Distribution title="Input" histogram={histograms.inputTokens} format={formatTokens} missing="No requests." />
          <Distribution
            title="Output"
            histogram={histograms.outputTokens}
            format={formatTokens}
            missing="No requests."
          />
          <Distribution
            title="Latency"
            histogram={histograms.latencyMs}
            format={formatDuration}
            missing="The log does not say how long answers took. Add a column such as latency_ms."
          />
          <Distribution
            title="Time to the first token"
            histogram={histograms.firstTokenMs}
            format={formatDuration}
            missing="The log does not say when answers began. Add a column such as first_token_ms."
          />
        </div>
      )}
    </Section>
  );
}
