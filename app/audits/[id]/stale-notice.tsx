import { Notice } from '@/components/ui/notice';

/** Shown above figures that do not include the latest decision or assumption. */
export function StaleNotice() {
  return (
    <Notice look="plain" title="This report is being computed again">
      Somebody made a decision on one of its workloads, or set an assumption. These figures do not include it yet.
      Reload the page in a moment.
    </Notice>
  );
}
