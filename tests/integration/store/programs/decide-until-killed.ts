import { recordDecision } from '../../../../lib/store/record-decision';

/** Decides on a workload and never makes a report again. */
const [workloadId = ''] = process.argv.slice(2);
const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null } as const;
await recordDecision({ workloadId, change, reason: 'x', by: 'Ana' }, () => {});
process.stdout.write('decided\n');
setInterval(() => {}, 1000);
