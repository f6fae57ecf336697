import { Notice } from '@/components/ui/notice';

/** Above figures that are of before the latest decision. */
export function StaleNotice() {
  return (
    <Notice look="plain" title="This report is being computed again">
      Somebody decided on one of its workloads. The figures below are from before that. Reload the page in a moment.
    </Notice>
  );
}
