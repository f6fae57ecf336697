import type { LatencyClass } from './latency-class';

export interface Weight {
  toward: LatencyClass;
  /** Nats of log-odds; negative speaks against the class. */
  weight: number;
  reason: string;
}

const weight = (toward: LatencyClass, nats: number, reason: string): Weight => ({ toward, weight: nats, reason });
const RT = 'real-time';
const NRT = 'near-real-time';
const SCHEDULED = 'scheduled';

/**
 * The one reviewed table of weights, in nats (0.7 doubles the odds, 2.3 is ten to one, 4.6 a hundred to one).
 * They are set by judgement on the measurements of the public traces (Azure 2023, Mooncake, ServeGen), then moved toward what the fit of
 * `npm run evaluate -- --fit` proposes over six seeds of the set, not all the way: the set is one world of many. A weight whose
 * sign the fit would turn round is out.
 */
export const WEIGHTS = {
  prior: weight(
    RT,
    0.5,
    'The starting point: real-time is more likely than either other class, because most products begin there.',
  ),

  'streamed-to-users': weight(
    RT,
    2.9,
    'Streaming is made for people who read on a screen, and here the log names the users.',
  ),
  streamed: weight(
    RT,
    1.5,
    'Streaming is made for people who read on a screen. But some SDKs stream by default, and nobody reads it.',
  ),
  'not-streamed': weight(
    RT,
    -0.6,
    'Most screens stream. Classifiers, completions and tool calls do not, even when people wait for them.',
  ),
  'quick-first-token': weight(
    RT,
    0.2,
    'A first token within 2 s meets the definition of real-time, but most models are that fast anyway.',
  ),
  'late-first-token': weight(RT, -1, 'A stream that takes 10 s to begin rarely has somebody watching.'),

  'batch-tier': weight(SCHEDULED, 5, 'Its owner already accepts answers that take hours.'),
  'batch-tier-nobody-watches': weight(RT, -2, 'Nobody waits at a screen for hours.'),
  'flex-tier': weight(RT, -2, 'Flex is slower and may refuse requests, so its owner accepts that nobody is watching.'),
  'priority-tier': weight(RT, 2.5, 'Somebody pays extra for speed.'),

  'realtime-operation': weight(RT, 4, 'A realtime session is a live conversation.'),
  'rerank-operation': weight(RT, 1, 'Reranking mostly serves a search box.'),
  'batch-operation': weight(SCHEDULED, 4, 'The call itself is a batch call.'),
  'query-embedding': weight(
    RT,
    2.2,
    'People type a few words into a search box, and the page waits for their embedding.',
  ),
  'embedding-operation': weight(
    SCHEDULED,
    0.3,
    'Weak: documents are embedded in bulk, but also one by one as pages change.',
  ),

  'word-schedule': weight(SCHEDULED, 4, 'A name that contains a schedule (nightly, weekly, cron) is seldom wrong.'),
  'word-bulk': weight(
    SCHEDULED,
    3.8,
    'Batch and bulk mean offline work, but also small batches inside a live service.',
  ),
  'word-job': weight(SCHEDULED, 3.3, 'Nobody reads backfills, migrations and digests while they run.'),
  'word-job-one-by-one': weight(
    SCHEDULED,
    3.3,
    'Nobody reads evaluations and crawls while they run, even if their items come one by one.',
  ),
  'word-job-weak': weight(
    SCHEDULED,
    1.6,
    'Reports, syncs and embeddings are mostly jobs, but a button can start each of them too.',
  ),
  'word-data': weight(
    SCHEDULED,
    1.6,
    'Histories, logs and data sets are data at rest, so the input is known before the call.',
  ),
  'word-many': weight(
    SCHEDULED,
    2.5,
    'It covers all items, or hundreds of them: a list that is known before the call.',
  ),
  'word-person-named': weight(
    RT,
    1.1,
    'The subject of the sentence is a person, who most likely waits. But readers of reports are named too.',
  ),
  'word-past': weight(SCHEDULED, 2, 'It is about yesterday or last week, so its input is known before the call.'),
  'word-event': weight(NRT, 3.4, 'Notifications, triage and queues follow an event and are read within minutes.'),
  'word-event-weak': weight(
    NRT,
    1.2,
    'Summaries, classification and mail mostly follow an event, but also run nightly or on a click.',
  ),
  'word-background': weight(NRT, 2, 'It is described as background work, without a deadline.'),
  'word-watched': weight(RT, 2.9, 'Autocomplete, copilots and voice are of no use a few seconds late.'),
  'word-conversation': weight(RT, 3.5, 'Chats and assistants answer a person, who waits.'),
  'word-lookup': weight(RT, 3, 'Search and answers mostly serve people, but also other programs.'),
  'word-lookup-weak': weight(RT, 0.4, 'Agents and helpers mostly serve people, but many run unattended.'),
  'word-realtime': weight(RT, 3, 'Somebody who knows the work calls it live.'),
  'word-later': weight(SCHEDULED, 4, 'The text states the deadline: the answer is read the next day, or it can wait.'),
  'word-minutes': weight(NRT, 3.8, 'The text states the deadline: within minutes.'),
  'word-notified': weight(NRT, 3.3, 'The result is sent, queued or put on a list, so nobody waits at a screen.'),
  'word-arrival': weight(NRT, 2.1, 'It runs after something arrives, ends or is uploaded, whoever caused that.'),
  'word-live': weight(RT, 1.5, 'It runs while something goes on, or only in production.'),
  'word-person-waits': weight(RT, 4, 'The text says that somebody waits or is on the line.'),
  'word-person-present': weight(
    RT,
    2.4,
    'It runs during a call, in an editor or in an open case. A person is there and most likely waits.',
  ),
  'word-shown': weight(RT, 1.9, 'Shown on a screen or page, most likely to somebody who is looking at it.'),
  'word-person-acts': weight(RT, 2.6, 'A person clicks, asks or types, and most likely looks at the answer.'),
  'said-later': weight(RT, -1.6, 'The description mentions a schedule, a list or a later day, and nobody who waits.'),
  'said-told': weight(
    RT,
    -1.4,
    'Whoever is told by mail, or within minutes, does not look on, even if she pressed the button.',
  ),
  'said-not-minutes': weight(NRT, -1.3, 'The answer is read on a later day, whatever event starts the work.'),
  'word-nobody-waits': weight(RT, -3, 'The text says that nobody waits.'),

  'trigger-schedule': weight(SCHEDULED, 4.8, 'Its owner says that a schedule starts it, hourly or slower.'),
  'trigger-frequent': weight(NRT, 3.8, 'It runs several times an hour, and each run must end before the next.'),
  'trigger-event': weight(NRT, 2.8, 'Another system starts it, so nobody waits at a screen.'),
  'trigger-person': weight(RT, 2.8, 'A person starts it and most likely waits.'),

  'trigger-by-hand': weight(
    SCHEDULED,
    2,
    'Jobs and experiments are started by hand. Somebody who wants the answer now counts as a person.',
  ),
  'trigger-planned': weight(
    RT,
    -1.3,
    'A schedule starts it, or somebody starts it for later. Nobody watches every run.',
  ),
  'trigger-other': weight(NRT, 0.7, 'The trigger names neither a schedule nor a person. Most often it is an event.'),

  'deadline-seconds': weight(RT, 4, 'An answer due within half a minute has somebody watching.'),
  'deadline-minutes': weight(NRT, 5, 'The declared deadline is within the hour but not within seconds.'),
  'deadline-hours': weight(SCHEDULED, 5, 'The declared deadline is an hour or more after the input is known.'),
  'deadline-not-minutes': weight(NRT, -2, 'The declared deadline is hours later, whatever event starts the work.'),
  'deadline-not-hours': weight(SCHEDULED, -2, 'The declared deadline is shorter than any batch window.'),
  'deadline-nobody-watches': weight(
    RT,
    -3,
    'With a declared deadline beyond half a minute nobody watches, whoever started the work.',
  ),

  'clock-start': weight(SCHEDULED, 2.1, 'A scheduler starts runs that begin at the same clock times again and again.'),
  'clock-frequent': weight(NRT, 2.8, 'It runs several times an hour, and each run must end before the next.'),
  'clock-nobody-watches': weight(RT, -2.5, 'Nobody watches every time a schedule starts a run.'),
  'same-minutes': weight(SCHEDULED, 2, 'Its runs start at the same minute of the hour, although no schedule is clear.'),
  'large-runs': weight(
    SCHEDULED,
    2.8,
    'The work was collected first. The busy hours of a tool for a few people look the same.',
  ),
  'large-runs-nobody-watches': weight(
    RT,
    -0.8,
    'Nobody reads a hundred answers in a row. A crowd that comes for one event would.',
  ),
  'slow-answer': weight(RT, -2.2, 'Real-time is under 2 s, and people rarely wait half a minute at a blank screen.'),
  'bursts-with-silence': weight(
    SCHEDULED,
    0.5,
    'Weak on its own: the burstiest public trace (Azure code) is interactive.',
  ),
  'always-active': weight(
    SCHEDULED,
    -1.5,
    'Scheduled work pauses between runs. Services with users in many time zones do not.',
  ),
  'one-by-one': weight(
    SCHEDULED,
    -1.2,
    'Collected work comes in runs. But judges of live answers and checks that are read the next day come one by one, as their events do.',
  ),
  'people-may-wait': weight(
    RT,
    0.3,
    'Checks behind a button or a page come so as well, and most name no user and do not stream. So do events that nobody waits for.',
  ),
  'no-pauses': weight(SCHEDULED, -0.8, 'A job works through its list and then pauses. Few lists have no end.'),
  'same-hours-daily': weight(
    SCHEDULED,
    2.4,
    'Nearly all requests in the same one to three hours of the day mean a job, or a standing meeting.',
  ),
  'hours-apart': weight(
    SCHEDULED,
    2.5,
    'Runs at the same few times of every day, with silence between, mean a schedule that waits for its input.',
  ),
  repetition: weight(
    SCHEDULED,
    0.9,
    'Work and silence fall in the same half hours again and again. A standing meeting looks the same.',
  ),
  paced: weight(
    SCHEDULED,
    1.8,
    'A throttled job has even counts. So does a poll, which follows an event, and is mostly seen by its clock.',
  ),
  'paced-nobody-watches': weight(RT, -2.2, 'No people come so evenly.'),
  'paced-session': weight(
    RT,
    0,
    'Captions and scores of a live session come at a set pace while it lasts, and so do the calls of a throttled job. Adds nothing.',
  ),
  'even-nights': weight(
    SCHEDULED,
    1.8,
    'A list that is worked through slowly, by night as by day, until it ends. Nobody who needs each answer soon takes so long.',
  ),
  'even-nights-nobody-watches': weight(RT, -2.2, 'No people come so evenly, and at night as by day.'),
  'one-off': weight(
    SCHEDULED,
    1.2,
    'A backfill or a migration begins and ends. So does a trial of a few people, or a live event.',
  ),
  'one-off-nobody-returns': weight(
    RT,
    -2,
    'People who were served come back another day, and sleep at night. A live event may last for hours.',
  ),
  'steady-volume': weight(
    SCHEDULED,
    1.4,
    'A list of fixed length or a poll has steady volume. What people do varies from day to day.',
  ),
  'round-the-clock': weight(
    RT,
    -0.8,
    'People of one region sleep at night. Machines and worldwide services do not pause.',
  ),
  'unkept-time-table': weight(
    SCHEDULED,
    -2.5,
    'A nightly job does not run all day. The name may be its topic, or out of date.',
  ),
  'by-chance': weight(
    SCHEDULED,
    -2.5,
    'A lesson, a shift or a show comes at a set time as a job does, and the calls in it follow no list. A jittered queue looks the same.',
  ),
  'by-chance-somebody-there': weight(
    RT,
    2.2,
    'It takes back that nobody watches every time a schedule starts a run. People come by chance; programs take the next item.',
  ),
  'one-weekday': weight(SCHEDULED, 1.5, 'Nearly all requests on one weekday mean a weekly job, or a weekly meeting.'),
  'office-hours': weight(SCHEDULED, -1.4, 'People and events keep office hours. Jobs do not.'),
  'day-and-night': weight(
    SCHEDULED,
    -2.3,
    'People, or the events they cause, make a broad peak by day. Without quiet weekends it says less.',
  ),
  'constant-lengths': weight(
    SCHEDULED,
    1.8,
    'Nearly constant input and output was the strongest sign of batch in the public traces.',
  ),
  'constant-input': weight(
    SCHEDULED,
    0.6,
    'Weak: it looks like a fixed template over fixed records, but the answers vary.',
  ),
  'varied-lengths': weight(
    SCHEDULED,
    -0.5,
    'All interactive traces vary widely in both lengths. So do many jobs over documents.',
  ),

  handover: weight(
    SCHEDULED,
    2.6,
    'Workers that take the next item at once go through a list, so the input is known before the call.',
  ),
  'handover-nobody-watches': weight(RT, -1.5, 'Nobody reads one answer between two calls a quarter of a second apart.'),
  'fan-out': weight(
    SCHEDULED,
    -1.2,
    'Who sends all calls of a question in one moment, at no set time, wants the whole soon. Some job does so when its input comes.',
  ),
  'fan-out-somebody-waits': weight(
    RT,
    0.6,
    'A page or an agent asks many things at once and shows the whole. A document in pages does so within minutes.',
  ),
  'fixed-concurrency': weight(SCHEDULED, 1.1, 'A full pool of workers has a backlog. A service is sized to have none.'),
  'repeated-prompts': weight(
    SCHEDULED,
    1.1,
    'The input is known before the call, or many people ask it. Evaluations and popular questions both repeat.',
  ),
  'many-keys': weight(RT, 0.4, 'People and their tools get keys of their own. A job needs one.'),

  'returning-users': weight(RT, 1, 'Many users come back. A nightly job that names its customers looks the same.'),
  'users-named': weight(
    SCHEDULED,
    -2.3,
    'A call made for one user is seldom part of a job, unless the job goes through all of them.',
  ),
  'no-users': weight(
    RT,
    -1.5,
    'The log names users elsewhere and not here. But inline calls of machines have no users either, and many applications never pass them on.',
  ),
  'no-sessions': weight(
    RT,
    -0.5,
    'The log names sessions on other requests, so this is no conversation. Single clicks have none either.',
  ),
  'sessions-named': weight(SCHEDULED, -1.8, 'Jobs have runs, not sessions of a few requests.'),
  'turns-in-sessions': weight(
    RT,
    1.1,
    'A few requests in each of many sessions are turns of a conversation, or an agent at work.',
  ),

  visits: weight(
    RT,
    1.2,
    'Somebody who asks again half a minute after an answer has read it. But people also upload files one by one.',
  ),
  'calls-alone': weight(
    RT,
    -0.4,
    'People who read an answer mostly ask again. Single checks behind a payment or a page do not repeat either.',
  ),
  'chained-calls': weight(
    RT,
    -1.6,
    'Steps without a pause are a pipeline. Some are started by a click, and then there are few of them.',
  ),

  'goes-on-asking': weight(
    RT,
    1.5,
    'It takes back that nobody watches what a queue or an answered request started: chat platforms want a receipt first, and show the answer.',
  ),
  'growing-turns': weight(
    RT,
    1,
    'The input of a conversation grows with each turn. So does that of an agent that runs unattended.',
  ),
  'growing-rows': weight(
    SCHEDULED,
    -1.8,
    'The items of a list are known before. Agents and conversations go on from each answer, and something sets them off.',
  ),
  'think-times': weight(RT, 2.9, 'Pauses of seconds to minutes inside a session mean that somebody reads and writes.'),
  'tool-times': weight(
    RT,
    0.6,
    'Pauses while tools run. Somebody may watch the agent at work, but the pauses do not show it.',
  ),
  'tool-loop': weight(RT, 0.0, 'Agents mostly work for somebody who watches. Some run unattended.'),

  'open-request': weight(
    RT,
    1.6,
    'Whoever sent the request waits for it. That may be a program, which nobody watches.',
  ),
  'answered-before': weight(NRT, 1.4, 'The sender had an answer at once and fetches the result, or is told, later.'),
  'answered-nobody-watches': weight(RT, -2.2, 'The request that started it was over before the model answered.'),
  'from-queue': weight(
    NRT,
    1.5,
    'Most queues follow events and are emptied within minutes. A job may fill one at night too.',
  ),
  'queue-nobody-watches': weight(RT, -2.5, 'Work in a queue waits its turn. Few pages poll for it.'),
  'from-schedule': weight(SCHEDULED, 4, 'The platform itself says that a cron job or a timer runs it.'),
  'from-frequent-schedule': weight(
    NRT,
    3.8,
    'A timer starts it several times an hour, and each run must end before the next.',
  ),
  'schedule-nobody-watches': weight(RT, -2.8, 'Nobody watches every run of a timer.'),
  'evaluation-environment': weight(SCHEDULED, 3.3, 'Scores are read in sums, hours or days later.'),
  'evaluation-nobody-watches': weight(
    RT,
    -2,
    'Nobody waits for the score of a single answer, but some try prompts by hand.',
  ),
  'from-pipeline': weight(NRT, 2.2, 'A pipeline holds up a change for minutes. Some run at night.'),
  'pipeline-nobody-watches': weight(
    RT,
    -1.5,
    'Nobody reads its answers one by one, but a change waits for all of them.',
  ),
  'browser-clients': weight(
    RT,
    2.2,
    'A page or an app asks, so a person has it open. Pages also start work for later.',
  ),
  'coding-tools': weight(RT, 2.4, 'A developer mostly watches a coding tool. Some run unattended.'),
  webhooks: weight(NRT, 1.8, 'Another system reports an event and does not wait for what follows from it.'),
  'webhook-nobody-watches': weight(
    RT,
    -1,
    'Senders of events mostly wait for a receipt only. Chat platforms show the answer.',
  ),
  'command-line': weight(RT, -0.5, 'Scripts call it. People who try something out do as well.'),

  'cancelled-calls': weight(RT, 1.2, 'People close a page or stop an answer. Programs do so only at a timeout.'),
  'never-cancelled': weight(
    RT,
    -0.4,
    'In a thousand calls of people some are stopped. Buttons without a stop are not.',
  ),
  'many-addresses': weight(RT, 0.4, 'People have machines of their own. So do the pods of a job, for a night.'),
  'structured-answers': weight(RT, -0.3, 'A program reads JSON. It may show a part of it to somebody who waits.'),
  'several-turns': weight(RT, 0.9, 'A conversation sends its earlier turns again. So do tests of conversations.'),
  'single-turns': weight(RT, -0.3, 'Nobody asks a second time. Single clicks do not either.'),

  'doubted-users': weight(RT, 0, 'Says why users are not read. Adds nothing.'),
  'doubted-sessions': weight(RT, 0, 'Says why sessions are not read. Adds nothing.'),
  'not-in-log': weight(RT, 0, 'Says which signals the log lacks. Adds nothing.'),
  'too-little-data': weight(RT, 0, 'Says why the pattern in time was not read. Adds nothing.'),
} satisfies Record<string, Weight>;

export type WeightName = keyof typeof WEIGHTS;
