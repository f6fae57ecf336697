import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../../lib/logs/formats/coding-agent';

/** RE2 and JavaScript agree on all that the pattern uses. */
const folder = (path: string) => new RegExp(PROJECT_FOLDER).exec(path)?.[1] ?? null;

it.each([
  ['/home/ann/shop', 'shop'],
  ['/Users/ann/work/shop/', 'shop'],
  ['C:\\Users\\ann\\shop', 'shop'],
  ['/mnt/c/Users/ann/shop', 'shop'],
  ['/srv/shop', 'shop'],
  ['/workspace', 'workspace'],
  ['D:\\shop', 'shop'],
  ['/builds/home-page/Userspace', 'Userspace'],
  ['/home/ann/shop/.claude/worktrees/fix', 'shop'],
])('the folder of a project: %s', (path, name) => expect(folder(path)).toBe(name));

it.each(['/home/ann', '/Users/ann/', 'C:\\Users\\ann', '/mnt/c/Users/ann', '/var/home/ann', '/', '', 'C:\\'])(
  'a person’s own folder is none, nor is the root: %s',
  (path) => expect(folder(path)).toBeNull(),
);
