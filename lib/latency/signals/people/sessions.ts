import { formatCount, formatDecimal } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import type { SessionShape } from '../../../workloads/profile/session-shape';
import type { Evidence } from '../../latency-class';
import { toolLoopDepth } from '../../tool-loop';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MIN_REQUESTS = 20;
const SEVERAL_SESSIONS = 5;
/** Below this a session is a single request. Above it is more likely the id of a run. */
const TURNS_FROM = 1.5;
const TURNS_TO = 50;
const MIN_STEPS = 10;
const STEPS_FROM = 0.5;
const GROWING_FROM = 0.7;
const THINKING_FROM = 0.5;
/** Where most steps follow an answer that called a tool, a pause before the next call is that of the tool. */
const AFTER_TOOLS_FROM = 0.5;

/** Sessions of a few requests each, like the turns of a conversation: whether they grow, and pause as people do. */
export const sessions: Signal = ({ profile }) => {
  if (profile === null) return null;
  const { sessions: count, sessionShape: shape } = profile;
  if (count === null) return shape === null || shape.sessions < SEVERAL_SESSIONS ? null : inside(profile, shape);
  if (count === 0 && profile.requests >= MIN_REQUESTS) {
    return weigh('no-sessions', 0, 'The log names sessions on other requests, but not on these.');
  }
  const turns = profile.requests / count;
  if (count < SEVERAL_SESSIONS || turns < TURNS_FROM || turns > TURNS_TO) return null;
  const many = formatCount(count);
  const says = `${many} sessions of ${formatDecimal(turns)} requests on average.`;
  const evidence = [weigh('turns-in-sessions', turns, says), weigh('sessions-named', turns, says)];
  return shape === null ? evidence : [...evidence, ...inside(profile, shape)];
};

/** The evidence of the steps in a session, or in a trace where the log has no sessions. Users who return are another signal. */
function inside(profile: WorkloadProfile, shape: SessionShape): Evidence[] {
  const { growingShare, thinkShare, medianThinkMs } = shape;
  const evidence: Evidence[] = [];
  if (shape.steps < MIN_STEPS || shape.steps < shape.sessions * STEPS_FROM) return evidence;
  if (growingShare !== null && growingShare >= GROWING_FROM) {
    const says = `The input grows in ${percent(growingShare)} of the steps in a session, as in a conversation.`;
    evidence.push(weigh('growing-turns', growingShare, says));
  }
  const heardByVisits = profile.sessions === null && (profile.endUsers ?? 0) > 0;
  if (!heardByVisits && thinkShare !== null && medianThinkMs !== null && thinkShare >= THINKING_FROM) {
    const pauses = `${percent(thinkShare)} of the steps follow a pause, with a median of ${Math.round(medianThinkMs / 1000)} s`;
    const ofTools = (profile.followUps?.afterToolShare ?? 0) >= AFTER_TOOLS_FROM;
    evidence.push(
      ofTools
        ? weigh('tool-times', medianThinkMs, `${pauses}, while tools run.`)
        : weigh('think-times', medianThinkMs, `${pauses}, as when somebody reads and writes.`),
    );
  }
  const depth = toolLoopDepth(profile);
  if (depth !== null) {
    evidence.push(
      weigh(
        'tool-loop',
        depth,
        `Its calls come in chains of ${depth}. Each uses the previous answer, as in an agent with tools.`,
      ),
    );
  }
  return evidence;
}
