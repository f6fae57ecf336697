import { expect, it } from 'vitest';
import { copyWithoutSpans } from '../../../lib/engine/lines/mend-csv';
import { textFile } from './text-files';

it.each([
  ['h\nbad\ngood\n', [[2, 6]], 'h\n\ngood\n'],
  ['h\r\nbad\r\nworse\r\ngood\r\n', [[3, 15]], 'h\r\n\r\n\r\ngood\r\n'],
  [
    'h\nbad\ngood\nbad',
    [
      [2, 6],
      [11, 14],
    ],
    'h\n\ngood\n',
  ],
  [
    'h\nbad\nbad\n',
    [
      [2, 6],
      [6, 10],
    ],
    'h\n\n\n',
  ],
] as const)('the spans of %j leave their line ends only', async (text, spans, mended) => {
  const { source, target, written } = textFile(text);
  await copyWithoutSpans(
    source,
    target,
    spans.map(([start, end]) => ({ start, end })),
  );
  expect(written()).toBe(mended);
});

it('spans are left out across the chunks that a file is read in', async () => {
  const line = `${'x'.repeat(999)}\n`;
  const { source, target, written } = textFile(line.repeat(200));
  await copyWithoutSpans(source, target, [{ start: 10_000, end: 150_000 }]);
  expect(written()).toBe(line.repeat(10) + '\n'.repeat(140) + line.repeat(50));
});
