import type { WeightName } from '../weights';

type WordGroup = Extract<WeightName, `word-${string}`>;

/**
 * noun: can be the head of a name, and then decides it. verb: rules the nouns after it ("summarise chats").
 * qualifier: says when or how ("nightly", "realtime") and is never the head.
 */
type WordRole = 'noun' | 'verb' | 'qualifier';

export interface LexiconEntry {
  word: string;
  group: WordGroup;
  role: WordRole;
}

/** Each cell is one word with its other forms after it; a plural in -s needs no form of its own. */
const WORDS: readonly [WordGroup, WordRole, readonly string[]][] = [
  [
    'word-schedule',
    'qualifier',
    [
      'nightly overnight',
      'hourly',
      'daily',
      'weekly',
      'biweekly',
      'monthly',
      'quarterly',
      'cron cronjob crontab',
      'scheduled scheduler',
      'endofday',
    ],
  ],
  ['word-bulk', 'qualifier', ['batch batches batched', 'bulk', 'offline']],
  [
    'word-job',
    'noun',
    [
      'backfill backfills backfilling',
      'eval evaluation evals evaluator',
      'benchmark benchmarking',
      'digest',
      'newsletter',
      'reindex reindexing reindexer',
      'reembed reembedding',
      'etl',
      'migration',
      'archive archiver archival archiving',
      'ablation',
      'distillation',
      'dedupe deduplication dedup',
      'regression',
    ],
  ],
  ['word-job', 'verb', ['evaluate evaluates', 'backfilled', 'distill distills', 'deduplicate deduplicates']],
  [
    'word-job-weak',
    'noun',
    [
      'enrichment enricher',
      'sync synchronisation synchronization',
      'report reporting',
      'embed embedding embeddings embedder',
      'index indexing indexer',
      'ingest ingestion',
      'pipeline',
      'export exporter',
      'import importer',
      'labeling labelling labeler',
      'annotation',
      'extraction extractor',
      'ocr',
      'transcription',
      'forecast',
      'job',
      'crawl crawler',
    ],
  ],
  [
    'word-job-weak',
    'verb',
    [
      'enrich enriches enriched',
      'embeds',
      'annotate annotates',
      'extract extracts',
      'transcribe transcribes',
      'ingests',
    ],
  ],
  [
    'word-data',
    'noun',
    ['history histories', 'log logs', 'transcript', 'dataset', 'corpus', 'telemetry', 'metric', 'analytics'],
  ],
  [
    'word-event',
    'noun',
    [
      'notification notify notifier',
      'alert alerting',
      'triage triaging',
      'webhook',
      'moderation moderator',
      'queue queued',
    ],
  ],
  ['word-event', 'verb', ['notifies', 'moderate moderates', 'triages']],
  [
    'word-event-weak',
    'noun',
    [
      'summary summaries summarizer summariser summarization summarisation',
      'classification classifier',
      'email mail',
      'inbox',
      'worker',
    ],
  ],
  [
    'word-event-weak',
    'verb',
    ['summarize summarizes summarise summarises', 'classify classifies', 'categorize categorise'],
  ],
  ['word-event-weak', 'qualifier', ['inbound', 'incoming']],
  ['word-background', 'qualifier', ['async asynchronous asynchronously', 'background', 'nearrealtime']],
  [
    'word-watched',
    'noun',
    ['autocomplete autocompletion typeahead asyoutype keystroke', 'copilot', 'voice voicebot', 'ivr', 'chatbot'],
  ],
  [
    'word-conversation',
    'noun',
    [
      'chat livechat webchat',
      'assistant assist',
      'concierge',
      'tutor',
      'bot',
      'supportagent',
      'conversation conversational',
      'playground',
    ],
  ],
  [
    'word-lookup',
    'noun',
    [
      'search',
      'ask',
      'answer answers answering',
      'query queries',
      'suggest suggestion',
      'faq',
      'rag',
      'widget',
      'checkout',
      'agent',
    ],
  ],
  [
    'word-realtime',
    'qualifier',
    ['realtime', 'interactive interactively', 'userwaits', 'lowlatency', 'instant instantly'],
  ],
  ['word-nobody-waits', 'qualifier', ['nobodywaits', 'noninteractive notrealtime noturgent']],
];

const ENTRIES = new Map<string, LexiconEntry>();
for (const [group, role, cells] of WORDS) {
  for (const cell of cells) {
    const forms = cell.split(' ');
    for (const form of forms) ENTRIES.set(form, { word: forms[0] ?? form, group, role });
  }
}

/** The entry of a lower-case word or of its plural in -s; null for a word that says nothing. */
export function lookUp(word: string): LexiconEntry | null {
  return ENTRIES.get(word) ?? (word.endsWith('s') ? (ENTRIES.get(word.slice(0, -1)) ?? null) : null);
}
