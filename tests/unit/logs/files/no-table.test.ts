import { expect, it } from 'vitest';
import { noTable } from '../../../../lib/logs/files/no-table';
import { previewFile } from '../../../../lib/logs/files/preview-file';

async function says(text: string) {
  const preview = await previewFile('f', new Blob([text]));
  return preview && noTable(preview);
}

it.each([
  ['prose', 'Dear all\nplease read this\nand answer\n'],
  ['prose with commas', 'Dear all,\nthe audit, which, as you know, is due\nplease send it\nthanks\n'],
  [
    'a letter with as many commas a line',
    'Dear all,\n\nthe audit, which we spoke of, is due.\nPlease send it, then.\n',
  ],
])('%s has no rows with columns', async (_name, text) => {
  expect(await says(text)).toMatch(/^is a text/);
});

it.each([
  ['a table', 'who,when,asked\nx,today,5\ny,now,7\n'],
  ['a table of which some rows are broken', 'who,when,asked\nx,today,5\ny\nz,now,7\nq,now,8\n'],
  ['one column of values', 'asked\n5\n7\n'],
  ['lines of JSON', '{"asked":5}\n{"asked":7}\n'],
])('%s has', async (_name, text) => {
  expect(await says(text)).toBeNull();
});
