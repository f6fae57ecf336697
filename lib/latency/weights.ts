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
 * Set by judgement on the measurements of the public traces (Azure 2023, Mooncake, ServeGen), then moved toward what the fit of
 * `npm run evaluate -- --fit` proposes over six seeds of the set, not all the way: the set is one world of many. A weight whose
 * sign the fit would turn round is out.
 */
export const WEIGHTS = {
  prior: weight(
    RT,
    0.5,
    'Before any sign, somebody waiting is held more likely than either other class: most products begin there.',
  ),

  'streamed-to-users': weight(RT, 2.9, 'Streaming exists for eyes on a screen, and here the log names the users.'),
  streamed: weight(
    RT,
    1.5,
    'Streaming exists for eyes on a screen, but some SDKs stream by default and nobody reads it.',
  ),
  'not-streamed': weight(
    RT,
    -0.6,
    'Most screens stream; classifiers, completions and tool calls that people wait for do not.',
  ),
  'quick-first-token': weight(
    RT,
    0.2,
    'A streamed first token under 2 s meets the definition of real-time; most models do so anyway.',
  ),
  'late-first-token': weight(RT, -1, 'A stream that takes 10 s to begin is rarely one that somebody is looking at.'),

  'batch-tier': weight(SCHEDULED, 5, 'Its owner has already put it where answers take hours.'),
  'batch-tier-nobody-watches': weight(RT, -2, 'Nobody sits before a screen for hours.'),
  'flex-tier': weight(RT, -2, 'Flex is slower and may refuse: its owner has said that nobody is looking.'),
  'priority-tier': weight(RT, 2.5, 'Somebody pays extra for speed.'),

  'realtime-operation': weight(RT, 4, 'A realtime session is a live conversation.'),
  'rerank-operation': weight(RT, 1, 'Reranking mostly stands behind a search box.'),
  'batch-operation': weight(SCHEDULED, 4, 'The call itself is a batch call.'),
  'query-embedding': weight(
    RT,
    2.2,
    'A few words are what somebody types into a search box, and the page waits for their vector.',
  ),
  'embedding-operation': weight(
    SCHEDULED,
    0.3,
    'Weak: pieces of documents are embedded in bulk, but also one by one as pages change.',
  ),

  'word-schedule': weight(SCHEDULED, 4, 'A name with a time table in it (nightly, weekly, cron) is seldom wrong.'),
  'word-bulk': weight(
    SCHEDULED,
    3.8,
    'Batch and bulk name the way of working, but also small batches inside a live service.',
  ),
  'word-job': weight(SCHEDULED, 3.3, 'Backfills, evaluations and digests have no reader while they run.'),
  'word-job-weak': weight(
    SCHEDULED,
    1.6,
    'Reports, syncs and embeddings are mostly jobs, but each exists behind a button too.',
  ),
  'word-data': weight(SCHEDULED, 1.6, 'Histories, logs and data sets are data at rest: known before the call.'),
  'word-many': weight(SCHEDULED, 2.5, 'All of them, or hundreds named by number: a list that is known before.'),
  'word-person-named': weight(
    RT,
    0.6,
    'A sentence whose subject is a person: most likely the one who waits, but readers of reports are named too.',
  ),
  'word-past': weight(SCHEDULED, 2, 'About last week or yesterday: its input has long been there.'),
  'word-event': weight(NRT, 3.4, 'Notifications, triage and queues follow an event and are read within minutes.'),
  'word-event-weak': weight(
    NRT,
    1.2,
    'Summaries, classification and mail mostly follow an event, but also run nightly or on a click.',
  ),
  'word-background': weight(NRT, 2, 'Said to run behind the scenes; how late is too late is not said.'),
  'word-watched': weight(RT, 2.9, 'Autocomplete, copilots and voice are of no use a few seconds late.'),
  'word-conversation': weight(RT, 3.5, 'Chats and assistants answer a person, who waits.'),
  'word-lookup': weight(RT, 3, 'Search and answers mostly serve a person, but also other programs.'),
  'word-lookup-weak': weight(RT, 0.4, 'Agents and helpers mostly serve a person, but many work alone.'),
  'word-realtime': weight(RT, 3, 'Said to be live, by somebody who knows the work.'),
  'word-later': weight(
    SCHEDULED,
    4,
    'Said to be read the next day, or to be able to wait: the deadline in plain words.',
  ),
  'word-minutes': weight(NRT, 3.8, 'Said to be wanted within minutes: the deadline in plain words.'),
  'word-notified': weight(NRT, 3.3, 'Said to be told, queued or put on a list: nobody stands there for it.'),
  'word-arrival': weight(NRT, 2.1, 'Said to follow something that arrives, ends or is uploaded, whoever caused it.'),
  'word-live': weight(RT, 1.5, 'While something goes on, or merely in production.'),
  'word-person-waits': weight(RT, 4, 'Said in so many words that somebody waits or is on the line.'),
  'word-person-present': weight(
    RT,
    2.4,
    'During a talk, in an editor, before an open case: a person is there, and most likely waits.',
  ),
  'word-shown': weight(RT, 1.9, 'Shown on a screen or page, most likely to somebody who is looking at it.'),
  'word-person-acts': weight(RT, 2.6, 'A person clicks, asks or types, and most likely looks at what comes.'),
  'said-later': weight(
    RT,
    -1.6,
    'Whoever lists the work speaks of a clock, a list or a later day, and of nobody who waits.',
  ),
  'said-not-minutes': weight(NRT, -1.3, 'Said to be read on a later day, whatever event starts it.'),
  'word-nobody-waits': weight(RT, -3, 'Said in so many words that nobody waits.'),

  'trigger-schedule': weight(SCHEDULED, 4.8, 'Its owner says that the clock starts it, hourly or slower.'),
  'trigger-frequent': weight(NRT, 3.8, 'The clock starts it several times an hour: the next run must find it done.'),
  'trigger-event': weight(NRT, 2.8, 'Another system starts it; nobody looks at a spinner.'),
  'trigger-person': weight(RT, 2.8, 'A person starts it and most likely waits.'),

  'trigger-by-hand': weight(
    SCHEDULED,
    2,
    'Started by hand, as jobs and experiments are; who clicks for himself is called a person.',
  ),
  'trigger-planned': weight(RT, -1.3, 'Started by a clock or by hand for later: nobody sits there whenever it runs.'),
  'trigger-other': weight(NRT, 0.7, 'Neither a clock nor a person in any words known here: most often an event.'),

  'deadline-seconds': weight(RT, 4, 'Due within half a minute: somebody watches.'),
  'deadline-minutes': weight(NRT, 5, 'Declared due within the hour but not within seconds.'),
  'deadline-hours': weight(SCHEDULED, 5, 'Declared of use an hour or more after its input is known.'),
  'deadline-not-minutes': weight(NRT, -2, 'Declared of use hours later, whatever event starts it.'),
  'deadline-not-hours': weight(SCHEDULED, -2, 'Declared due sooner than any batch is sure to end.'),
  'deadline-nobody-watches': weight(
    RT,
    -3,
    'A declared deadline beyond half a minute says that nobody watches, whoever started it.',
  ),

  'clock-start': weight(SCHEDULED, 2.1, 'Runs that start on the clock, time after time, are started by a scheduler.'),
  'clock-frequent': weight(
    NRT,
    2.8,
    'A clock that ticks several times an hour: the next run must find the last one done.',
  ),
  'clock-nobody-watches': weight(RT, -2.5, 'Nobody sits there whenever the clock starts a run.'),
  'same-minutes': weight(SCHEDULED, 2, 'The same minute of the hour time after time, though no time table is plain.'),
  'large-runs': weight(
    SCHEDULED,
    2.8,
    'Work that was gathered; the busy hours of a tool for a few people look the same.',
  ),
  'large-runs-nobody-watches': weight(
    RT,
    -0.8,
    'Nobody reads a hundred answers in a row; a crowd that comes for one event would.',
  ),
  'slow-answer': weight(
    RT,
    -2.2,
    'Real-time is under 2 s; half a minute before a blank screen is more than people bear.',
  ),
  'bursts-with-silence': weight(
    SCHEDULED,
    0.5,
    'Only beside another sign: the burstiest public trace (Azure code) is interactive.',
  ),
  'always-active': weight(
    SCHEDULED,
    -1.5,
    'Scheduled work pauses between runs; services with people in many zones do not.',
  ),
  'one-by-one': weight(
    SCHEDULED,
    -1.6,
    'Gathered work comes in runs; only what is slowed down on purpose, as a crawler, comes singly and on no clock.',
  ),
  'no-pauses': weight(
    SCHEDULED,
    -0.8,
    'A list is worked off and then there is silence; a list without end goes on, but few are.',
  ),
  'same-hours-daily': weight(
    SCHEDULED,
    2.4,
    'Nearly all in the same one to three hours of the day is a job, or a standing meeting.',
  ),
  'hours-apart': weight(
    SCHEDULED,
    2.5,
    'Lists at the same few times of every day, with silence between, are a clock that waits for its input.',
  ),
  repetition: weight(
    SCHEDULED,
    0.9,
    'Silence and work in the same half hours again and again; a standing meeting looks the same.',
  ),
  'steady-volume': weight(
    SCHEDULED,
    1.4,
    'A list of fixed length or a poll; what people do varies with weekday and weather.',
  ),
  'round-the-clock': weight(
    RT,
    -0.8,
    'People of one region sleep; machines do not, nor does the whole world together.',
  ),
  'unkept-time-table': weight(
    SCHEDULED,
    -2.5,
    'A nightly job does not run all day: the name tells of its topic, or of what it once was.',
  ),
  'one-weekday': weight(SCHEDULED, 1.5, 'Nearly all on one weekday is a weekly job, or a weekly meeting.'),
  'office-hours': weight(SCHEDULED, -1.4, 'Jobs do not keep office hours; events and people do.'),
  'day-and-night': weight(
    SCHEDULED,
    -2.3,
    'A wide swell by day is people, or the events they cause; it is weaker without quiet weekends.',
  ),
  'constant-lengths': weight(
    SCHEDULED,
    1.8,
    'Near-constant input with near-constant output was the strongest sign of batch in the traces.',
  ),
  'constant-input': weight(SCHEDULED, 0.6, 'A fixed template over fixed records; the answers vary, so it is weak.'),
  'varied-lengths': weight(
    SCHEDULED,
    -0.5,
    'All interactive traces vary widely in both lengths; so do many jobs over documents.',
  ),

  handover: weight(
    SCHEDULED,
    2.6,
    'Workers that take the next item at once have a list to go through: it was known before.',
  ),
  'handover-nobody-watches': weight(RT, -1.5, 'Nobody reads one answer between two calls a quarter of a second apart.'),
  'fixed-concurrency': weight(SCHEDULED, 1.1, 'A pool that is full has a backlog; a service is sized to have none.'),
  'repeated-prompts': weight(
    SCHEDULED,
    1.1,
    'Known before the call, or asked by many: an evaluation and a popular question repeat alike.',
  ),
  'many-keys': weight(RT, 0.4, 'Keys are handed to people and their tools; a job needs one.'),

  'returning-users': weight(RT, 1, 'Many users who come back; a nightly job that names its customers looks the same.'),
  'users-named': weight(
    SCHEDULED,
    -2.3,
    'A call made for one user is seldom part of a job, unless the job goes through all of them.',
  ),
  'no-users': weight(RT, -2.2, 'The log names users elsewhere, and none here.'),
  'no-sessions': weight(
    RT,
    -0.5,
    'The log names sessions elsewhere: this is no conversation, though single clicks have none either.',
  ),
  'sessions-named': weight(SCHEDULED, -1.8, 'Jobs have runs, not sessions of a few requests.'),
  'turns-in-sessions': weight(
    RT,
    1.1,
    'A few requests per session, over many sessions, are turns of a conversation or an agent at work.',
  ),

  visits: weight(
    RT,
    1.2,
    'Who asks on half a minute after an answer has looked at it; but people also upload one file after another.',
  ),
  'calls-alone': weight(
    RT,
    -0.4,
    'People who look at an answer mostly ask on; single checks behind a payment or a page do not repeat either.',
  ),
  'chained-calls': weight(
    RT,
    -1.6,
    'Steps without a pause are a pipeline; some stand behind a click, and then there are few of them.',
  ),

  'growing-turns': weight(RT, 1, 'A conversation carries its past along; so do agents that run alone.'),
  'think-times': weight(RT, 2.9, 'Pauses of seconds to minutes inside a session are somebody reading and writing.'),
  'tool-loop': weight(RT, 0.0, 'Agents mostly work for somebody who watches; some run unattended.'),

  'too-little-data': weight(RT, 0, 'Says why shape was not read; adds nothing.'),
} satisfies Record<string, Weight>;

export type WeightName = keyof typeof WEIGHTS;
