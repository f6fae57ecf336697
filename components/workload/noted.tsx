import type { Evidence } from '@/lib/latency/latency-class';

/** Evidence that counts for or against a class. */
export function counted(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ weight }) => weight !== 0);
}

/** What adds nothing: why a signal is silent, and which signals the log can't give. */
export function Noted({ evidence }: { evidence: readonly Evidence[] }) {
  const noted = evidence.filter(({ weight }) => weight === 0);
  if (noted.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="text-xs text-ink-faint">Known, and without a weight:</p>
      <ul aria-label="Known, and without a weight" className="mt-1 list-disc pl-5 text-ink-soft">
        {noted.map(({ signal, says }) => (
          <li key={`${signal} ${says}`} className="break-words">
            {says}
          </li>
        ))}
      </ul>
    </div>
  );
}
