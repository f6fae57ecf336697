import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOOKED_AT } from '../../browser/harness/looked-at';
import { filesUnderApp } from './exports-under-app';

it('a browser looks at every page, in both themes, wide and narrow', () => {
  const pages = filesUnderApp(/(^|\/)page\.tsx$/).map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);
  expect(Object.keys(LOOKED_AT).toSorted()).toEqual(pages.toSorted());
});

it.each(Object.entries(LOOKED_AT))('%s is a screen of its file', (_, { file, screen }) => {
  const text = readFileSync(join('tests/browser', file), 'utf8');
  expect(text).toContain(`'${screen}'`);
  expect(text).toContain('expectSoundScreen(');
});
