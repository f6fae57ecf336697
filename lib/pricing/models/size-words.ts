/**
 * How makers name the sizes and generations of a line of models. Groups of `names`: size, major and minor version, or
 * date (year and month). A name that no rule takes has no known relatives.
 */
export type SizeRule = {
  maker: string;
  line: string;
  /** Fits a plain name (`plainName`), so without vendor, path, profile and day. */
  names: RegExp;
  /** The maker's words from large to small, '' for a name without one; or the size is a number of billions. */
  sizes: readonly string[] | 'billions';
  /** The generation of names that do not number it as their relatives do. */
  generation?: number;
};

/** What hosts add to the name of open weights; the weights are the same. */
const SERVED = '(?:-(?:instruct|it|chat|hf|fp8|maas|turbo|tput|reference|lite|instant|versatile|basic))*';
const weights = (names: string) => new RegExp(`^${names}${SERVED}$`);

const CLAUDE = { maker: 'anthropic', line: 'claude', sizes: ['fable', 'opus', 'sonnet', 'haiku'] } as const;
const GPT = { maker: 'openai', line: 'gpt', sizes: ['pro', '', 'mini', 'nano'] } as const;
const MISTRAL = {
  maker: 'mistral',
  line: 'mistral',
  sizes: ['large', 'medium', 'small', 'ministral-14b', 'ministral-8b', 'ministral-3b'],
} as const;

/**
 * Order of sizes: each maker's own line-up. Claude: platform.claude.com/docs/en/about-claude/models/overview. GPT-5.6 and
 * later: OpenAI's announcement of 2026-06-26 (Sol, Terra, Luna). Of Astra and of Gemini 4's elements no order was read.
 */
export const SIZE_RULES: readonly SizeRule[] = [
  { ...CLAUDE, names: /^claude-(?<size>fable|opus|sonnet|haiku)-(?<major>\d)(?:-(?<minor>\d))?$/ },
  { ...CLAUDE, names: /^claude-(?<major>\d)(?:-(?<minor>\d))?-(?<size>opus|sonnet|haiku)$/ },
  { ...GPT, names: /^gpt-(?<major>[45])(?:-(?<minor>[0-5]))?(?:-(?<size>pro|mini|nano))?$/ },
  // Between GPT-4 and GPT-4.1.
  { ...GPT, names: /^gpt-4-turbo$/, generation: 4.01 },
  { ...GPT, names: /^gpt-4o(?:-(?<size>mini))?$/, generation: 4.02 },
  {
    maker: 'openai',
    line: 'gpt-tiers',
    sizes: ['sol', 'terra', 'luna'],
    names: /^gpt-(?<major>\d)(?:-(?<minor>\d))?-(?<size>sol|terra|luna)$/,
  },
  { maker: 'openai', line: 'gpt-astra', sizes: [''], names: /^gpt-(?<major>\d)(?:-(?<minor>\d))?-astra$/ },
  {
    maker: 'openai',
    line: 'codex',
    sizes: ['max', '', 'mini'],
    names: /^gpt-(?<major>\d)(?:-(?<minor>\d))?-codex(?:-(?<size>max|mini))?$/,
  },
  { maker: 'openai', line: 'o', sizes: ['pro', '', 'mini'], names: /^o(?<major>\d)(?:-(?<size>pro|mini))?$/ },
  { maker: 'openai', line: 'gpt-oss', sizes: 'billions', names: weights('gpt-oss-(?<size>\\d+)b(?:-1:0)?') },
  {
    maker: 'openai',
    line: 'embedding',
    sizes: ['large', 'small'],
    names: /^text-embedding-(?<major>\d)-(?<size>large|small)$/,
  },
  {
    maker: 'google',
    line: 'gemini',
    sizes: ['pro', 'flash', 'flash-lite'],
    names: /^gemini-(?<major>\d)(?:-(?<minor>\d))?-(?<size>pro|flash-lite|flash)(?:-preview)?(?:-00\d)?$/,
  },
  {
    maker: 'google',
    line: 'gemma',
    sizes: 'billions',
    names: weights('gemma-?(?<major>\\d)-(?<size>\\d+)b(?:-a\\d+b)?'),
  },
  { ...MISTRAL, names: /^mistral-(?<size>large|medium|small)-(?<date>\d{4})$/ },
  { ...MISTRAL, names: /^mistral-(?<size>large|medium|small)-(?<major>\d)(?:-(?<minor>\d))?$/ },
  { ...MISTRAL, names: /^mistral-(?<size>large|medium|small)$/ },
  { ...MISTRAL, names: /^(?<size>ministral-(?:14|8|3)b)-(?<date>\d{4})$/ },
  { ...MISTRAL, names: /^(?<size>ministral-(?:14|8|3)b)$/ },
  { maker: 'mistral', line: 'ministral-3', sizes: 'billions', names: weights('ministral-3-(?<size>\\d+)b') },
  ...['magistral', 'devstral'].map((line) => ({
    maker: 'mistral',
    line,
    sizes: ['medium', 'small'],
    names: new RegExp(`^${line}-(?<size>medium|small)(?:-(?<date>\\d{4}))?$`),
  })),
  { maker: 'mistral', line: 'codestral', sizes: [''], names: /^codestral-(?<date>\d{4})$/ },
  {
    maker: 'xai',
    line: 'grok',
    sizes: ['', 'mini'],
    names: /^grok-(?<major>\d)(?:-(?<minor>\d\d?))?(?:-(?<size>mini))?$/,
  },
  {
    maker: 'deepseek',
    line: 'deepseek-tiers',
    sizes: ['pro', 'flash'],
    names: /^deepseek-v(?<major>\d)(?:-(?<minor>\d))?-(?<size>pro|flash)$/,
  },
  {
    maker: 'deepseek',
    line: 'deepseek',
    sizes: [''],
    names: weights('deepseek-v(?<major>\\d)(?:-(?<minor>\\d))?'),
  },
  {
    maker: 'amazon',
    line: 'nova',
    sizes: ['premier', 'pro', 'lite', 'micro'],
    names: /^nova-(?:(?<major>\d)-)?(?<size>premier|pro|lite|micro)$/,
    generation: 1,
  },
  {
    maker: 'cohere',
    line: 'command',
    sizes: ['r-plus', 'r', 'r7b'],
    names: /^command-(?<size>r-plus|r7b|r)(?:-\d\d-20\d\d)?$/,
  },
  {
    maker: 'meta',
    line: 'llama',
    sizes: 'billions',
    names: weights('(?:meta-)?llama-?v?(?<major>\\d)(?:-(?<minor>\\d))?-(?<size>\\d+)b'),
  },
  {
    maker: 'meta',
    line: 'llama-4',
    sizes: ['maverick', 'scout'],
    names: weights('llama-?(?<major>4)-(?<size>maverick|scout)(?:-17b(?:-\\d+e)?)?'),
  },
  {
    maker: 'alibaba',
    line: 'qwen-tiers',
    sizes: ['max', 'plus', 'flash'],
    names: /^qwen(?:(?<major>\d)(?:-(?<minor>\d))?)?-(?<size>max|plus|flash)$/,
  },
  {
    maker: 'alibaba',
    line: 'qwen',
    sizes: 'billions',
    names: weights('qwen(?<major>\\d)(?:-(?<minor>\\d))?-(?<size>\\d+)b(?:-a\\d+b)?'),
  },
  {
    maker: 'alibaba',
    line: 'qwen-coder-tiers',
    sizes: ['plus', 'flash'],
    names: /^qwen(?<major>\d)-coder-(?<size>plus|flash)$/,
  },
  {
    maker: 'alibaba',
    line: 'qwen-coder',
    sizes: 'billions',
    names: weights('qwen(?<major>\\d)(?:-(?<minor>\\d))?-coder-(?<size>\\d+)b(?:-a\\d+b)?'),
  },
  { maker: 'moonshot', line: 'kimi', sizes: [''], names: /^kimi-k(?<major>\d)(?:-(?<minor>\d))?$/ },
  {
    maker: 'zai',
    line: 'glm',
    sizes: ['', 'air', 'flash'],
    names: /^glm-(?<major>\d)(?:-(?<minor>\d))?(?:-(?<size>air|flash))?(?:-(?:maas|fp8))*$/,
  },
  {
    maker: 'minimax',
    line: 'minimax',
    sizes: ['', 'flash'],
    names: /^minimax-m(?<major>\d)(?:-(?<minor>\d))?(?:-(?<size>flash))?$/,
  },
  { maker: 'perplexity', line: 'sonar', sizes: ['pro', ''], names: /^sonar(?:-(?<size>pro))?$/ },
  {
    maker: 'voyage',
    line: 'voyage',
    sizes: ['large', '', 'lite'],
    names: /^voyage-(?<major>\d)(?:-(?<minor>\d))?(?:-(?<size>large|lite))?$/,
  },
];
