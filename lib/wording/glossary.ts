/** A term of the screens, the command and the reports, and what it means, in sentences of at most 25 words. */
export type GlossaryEntry = { term: string; means: string };

/**
 * The words of Whowaits, in groups that are read in this order. The glossary page and the tooltips of the screens come from here, so
 * that a term means the same everywhere. A key is the term's address on the page.
 */
export const GLOSSARY = {
  'What is audited': {
    request: { term: 'Request', means: 'One call of a model: one row of a log.' },
    workload: {
      term: 'Workload',
      means:
        'The requests that share a key, such as application, route and model. Workloads are what is tagged, priced and decided.',
    },
    workflow: { term: 'Workflow', means: 'A workload that you describe yourself, where there is no log of it.' },
    profile: {
      term: 'Profile',
      means: 'What one pass over the requests of a workload measures: counts, tokens, times and retries.',
    },
    audit: {
      term: 'Audit',
      means: 'One import of logs or workflows, with its workloads, their tags and their prices.',
    },
  },
  'Who waits': {
    'latency-class': {
      term: 'Latency class',
      means:
        'How long an answer may take: real-time, near-real-time or scheduled. It is undecided where the data can’t tell.',
    },
    'real-time': { term: 'Real-time', means: 'Somebody waits for the answer. It has to come within about 2 seconds.' },
    'near-real-time': {
      term: 'Near-real-time',
      means: 'The answer is needed within 5 minutes. A screen that updates later is fine.',
    },
    scheduled: {
      term: 'Scheduled',
      means: 'Nobody waits. The work runs by the hour, day or week, and its answers can come later.',
    },
    undecided: {
      term: 'Undecided',
      means: 'The log does not show whether somebody waits. An answer from the owner may settle it.',
    },
    evidence: {
      term: 'Evidence',
      means: 'What speaks for a class: a value from the log or a word in a name, with its direction and its weight.',
    },
    strength: {
      term: 'Strong, fair, weak',
      means:
        'How sure the evidence is. Strong: at least 99% likely, and the same without any one signal. Weak: nothing moves until somebody answers.',
    },
    deadline: { term: 'Deadline', means: 'The longest time after which an answer is still of use.' },
    decision: {
      term: 'Decision',
      means: 'A class or a deadline that a person set, with a name and a reason. It replaces what the evidence says.',
    },
  },
  'What it costs': {
    once: {
      term: 'Once',
      means:
        'Work of which the log shows one run, such as a backfill. Its money counts once, and no monthly figure holds it.',
    },
    rate: {
      term: 'Rate',
      means: 'The price of a million tokens of one type, for one model, region and service tier, from a date on.',
    },
    'service-tier': {
      term: 'Service tier',
      means: 'How a provider sells the same model: standard, batch, flex or priority. Each has its own rates.',
    },
    batch: {
      term: 'Batch',
      means: 'Requests are sent as a file and answered within the batch window, mostly at half the price.',
    },
    'batch-window': {
      term: 'Batch window',
      means: 'The time in which the provider promises to answer a batch, mostly 24 hours.',
    },
    flex: {
      term: 'Flex',
      means: 'A cheaper tier for single requests. Answers are slower, and the provider may refuse some of them.',
    },
    'context-band': {
      term: 'Context band',
      means: 'A range of input lengths with a rate of its own. Long inputs often cost more per token.',
    },
    'cache-hit-rate': {
      term: 'Cache hit rate',
      means: 'The share of input tokens that the provider read from its prompt cache. They cost less.',
    },
    'prompt-caching': {
      term: 'Prompt caching',
      means:
        'The provider keeps the beginning of a prompt for some minutes. A later prompt that begins the same pays less for it.',
    },
    'cache-write': {
      term: 'Cache write',
      means:
        'Input tokens that the provider keeps for later prompts. Some providers charge more for them than for input.',
    },
    'stacking-rule': {
      term: 'Stacking rule',
      means: 'What a cached token costs inside a batch. Some providers combine both discounts, others grant only one.',
    },
    'list-price': {
      term: 'List price',
      means: 'What the provider publishes. Enter your own prices where you pay something else.',
    },
    'paid-now': {
      term: 'Paid now',
      means:
        'What the workload costs today, in the tiers that it uses today. It is what the provider billed, what a gateway estimates at list prices, or its tokens at known rates.',
    },
  },
  'What a move would change': {
    way: {
      term: 'Way',
      means:
        'How a workload runs: standard, flex, a completion window, off-peak hours or batch. Each has its price and its wait.',
    },
    verdict: {
      term: 'Verdict',
      means: 'What to do with a workload: move it, move it together with others, keep it, or why not.',
    },
    net: {
      term: 'Net saving',
      means: 'The synchronous bill, less the bill of the way, less its overhead. The median of all draws.',
    },
    ceiling: {
      term: 'Ceiling',
      means: 'What batch would save if everything that is not streamed could wait. Most of it can’t be had.',
    },
    'first-year': {
      term: 'First year',
      means: 'Twelve months of the saving, less the cost of moving.',
    },
    overhead: {
      term: 'Overhead',
      means: 'What a way adds to the bill: reruns, fallbacks, review, storage, monitoring and missed deadlines.',
    },
    reruns: { term: 'Reruns', means: 'Invalid answers that are billed again.' },
    fallbacks: {
      term: 'Fallbacks',
      means: 'Requests that fail or expire in a batch, or that flex refuses. They are sent again at the standard rate.',
    },
    review: {
      term: 'Review',
      means: 'The time of people who check answers. Only the part that batch adds is counted.',
    },
    storage: { term: 'Storage', means: 'The cost of keeping input, output and error files of batches.' },
    monitoring: { term: 'Monitoring', means: 'The cost of watching batch jobs: a fixed part and a part for each job.' },
    'missed-deadlines': {
      term: 'Missed deadlines',
      means: 'The probability that a batch is late, times the runs, times the cost of one late run.',
    },
    'one-off-cost': {
      term: 'Cost of moving',
      means: 'The one-off work of moving a workload. It is not part of the monthly saving.',
    },
    payback: {
      term: 'Payback period',
      means: 'The months of saving that pay for moving the workload. Beyond 60 months it is never.',
    },
    'p10-p90': {
      term: 'P10–P90 range',
      means: 'The range that holds 8 of 10 results when the assumptions vary between their low and high values.',
    },
    assumption: {
      term: 'Assumption',
      means: 'A value that no log shows, such as the share of invalid answers. Each has a low, base and high value.',
    },
    opportunity: {
      term: 'Opportunity',
      means:
        'What could make work cheaper that stays as it is, such as prompt caching. Opportunities overlap, and no total holds them.',
    },
    'break-even': { term: 'Break-even', means: 'The value of an assumption at which batch stops paying off.' },
  },
  'Where the money goes': {
    moved: { term: 'Moved', means: 'Recommended to move to a cheaper way.' },
    kept: { term: 'Kept', means: 'Somebody waits for its answers. It stays as it is.' },
    ineligible: {
      term: 'Ineligible',
      means: 'It could wait, but something blocks every cheaper way, or none pays for the move.',
    },
    unpriced: {
      term: 'Unpriced',
      means: 'No rate is known, or the log has no token counts. Its spend is the cost in the log.',
    },
    estimated: {
      term: 'Estimated',
      means: 'Some of its requests have no token counts, so the figure rests on the tokens of the others.',
    },
    reconciliation: {
      term: 'Reconciliation',
      means: 'The difference between the costs in the log and what our rates give.',
    },
  },
} as const satisfies Record<string, Record<string, GlossaryEntry>>;

type Groups = typeof GLOSSARY;
/** A key of the glossary: the address of a term on the glossary page. */
export type GlossaryKey = { [Group in keyof Groups]: keyof Groups[Group] }[keyof Groups];

const ENTRIES = Object.assign({}, ...Object.values(GLOSSARY)) as Record<GlossaryKey, GlossaryEntry>;

export function glossaryEntry(key: GlossaryKey): GlossaryEntry {
  return ENTRIES[key];
}
