import type { Draw } from './draw';
import type { Family, Name } from './family';
import type { LogStyle } from './log-style';

/** How a name stands to the truth: most say it, some say nothing, some point elsewhere. */
export type NameKind = 'telling' | 'misleading' | 'code name' | 'hidden';
export type WrittenName = { application: string; route: string; key_name: string; tags: string; kind: NameKind };

const CODE_NAMES =
  'atlas orion juniper granite falcon maple cobalt ember lynx quartz delta nimbus otter saffron tundra vega';
const PLAIN_ROUTES = ['run', 'v1 generate', 'invoke', 'process', 'main', 'call', 'llm', 'request'];
const TEAMS = ['search', 'growth', 'platform', 'chat', 'data', 'reporting', 'core'];

/** The names of the workloads of one log, all different, in the log's own spelling. */
export function writeNames(families: readonly Family[], style: LogStyle, draw: Draw): WrittenName[] {
  const codeNames = draw.shuffled(CODE_NAMES.split(' '));
  const taken = new Set<string>();
  return families.map((family, index) => {
    const [kind, name] = drawName(family, style, codeNames[index] ?? `unit ${index}`, taken, draw);
    const [application, route] = name.map((words) => spell(words, style.casing));
    const both = spell(name.join(' '), style.casing);
    const alone = style.nameColumns.length === 1;
    return {
      application: (alone ? both : application) ?? '',
      route: (alone ? both : route) ?? '',
      key_name: (alone ? both : route) ?? '',
      tags: `team:${draw.pick(TEAMS)};${both}`,
      kind,
    };
  });
}

function drawName(family: Family, style: LogStyle, codeName: string, taken: Set<string>, draw: Draw): [NameKind, Name] {
  if (style.naming === 'hidden') return ['hidden', [`app ${codeName.length}${codeName.charAt(0)}`, 'k']];
  const part = draw.between(0, 1);
  const kind = style.naming === 'code names' || part > 0.91 ? 'code name' : part > 0.8 ? 'misleading' : 'telling';
  if (kind === 'code name') return [kind, [codeName, draw.pick(PLAIN_ROUTES)]];
  const names = kind === 'misleading' ? family.misleading : family.names;
  const free = names.filter((name) => !taken.has(name.join(' ')));
  if (free.length === 0) return ['code name', [codeName, draw.pick(PLAIN_ROUTES)]];
  const name = draw.pick(free);
  taken.add(name.join(' '));
  return [kind, name];
}

function spell(words: string, casing: LogStyle['casing']): string {
  const parts = words.split(' ');
  if (casing === 'words') return words.charAt(0).toUpperCase() + words.slice(1);
  if (casing === 'kebab') return parts.join('-');
  if (casing === 'snake') return parts.join('_');
  if (casing === 'path') return `/${parts.join('/')}`;
  return parts.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
}
