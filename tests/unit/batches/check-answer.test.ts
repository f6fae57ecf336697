import { describe, expect, it } from 'vitest';
import { checkOf } from '@/lib/batches/check/check-answer';
import { toJson } from '@/lib/batches/exact-json';
import { ASKS_NOTHING } from '../../fixtures/batches/asks-nothing';

const answer = (text: string | null, body: unknown = {}) => ({ recordId: 'r1', text, body });

describe('the check of an answer', () => {
  it('takes any text where nothing is asked, but no empty one', () => {
    const check = checkOf(ASKS_NOTHING);
    expect(check(answer('yes'))).toEqual({ value: 'yes', fault: null });
    expect(check(answer(null, { embedding: [1] }))).toEqual({ value: { embedding: [1] }, fault: null });
    expect(check(answer(''))).toEqual({ value: '', fault: 'empty' });
  });

  it('names the rule of the schema, and never what stands in the answer', () => {
    const schema = {
      type: 'object',
      required: ['label'],
      additionalProperties: false,
      properties: { label: { enum: ['a', 'b'] }, at: { type: 'string', format: 'date' } },
    };
    const check = checkOf({ ...ASKS_NOTHING, schema });
    expect(check(answer('{"label":"a"}'))).toEqual({ value: { label: 'a' }, fault: null });
    expect(check(answer('{"label":"canary"}'))).toMatchObject({ fault: 'schema #/properties/label/enum' });
    expect(check(answer('{}'))).toMatchObject({ fault: 'schema #/required' });
    expect(check(answer('{"label":"a","canary":1}'))).toMatchObject({ fault: 'schema #/additionalProperties' });
    expect(check(answer('{"label":"a","at":"canary"}'))).toMatchObject({ fault: 'schema #/properties/at/format' });
    expect(check(answer('```json\n{"label":"a"}\n```'))).toMatchObject({ fault: 'not-json' });
    expect(check(answer(null, { refusal: 'no' }))).toMatchObject({ fault: 'no-text' });
  });

  it('keeps every digit of a number, which is a number to the schema', () => {
    const schema = { type: 'object', properties: { id: { type: 'integer' }, share: { type: 'number' } } };
    const check = checkOf({ ...ASKS_NOTHING, schema, idField: 'id' });
    const text = '{"id":12345678901234567890,"share":0.12345678901234567890}';
    const checked = check({ recordId: '12345678901234567890', text, body: {} });
    if (checked instanceof Promise) throw new Error('No command is asked.');
    expect(checked.fault).toBeNull();
    expect(toJson(checked.value)).toBe(text);
    expect(check({ recordId: '12345678901234567891', text, body: {} })).toMatchObject({ fault: 'wrong-id' });
  });

  it('knows draft 7 and draft 2020-12', () => {
    const draft7 = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'array', items: [{ type: 'number' }] };
    expect(checkOf({ ...ASKS_NOTHING, schema: draft7 })(answer('["a"]'))).toMatchObject({
      fault: 'schema #/items/0/type',
    });
    const newer = { type: 'array', prefixItems: [{ type: 'number' }] };
    expect(checkOf({ ...ASKS_NOTHING, schema: newer })(answer('["a"]'))).toMatchObject({
      fault: 'schema #/prefixItems/0/type',
    });
    expect(() => checkOf({ ...ASKS_NOTHING, schema: { type: 'nothing' } })).toThrow('The JSON Schema can’t be used');
  });

  it('finds tags and not less-than signs', () => {
    const check = checkOf({ ...ASKS_NOTHING, noHtml: true });
    for (const text of ['<b>', 'a</p>', '<!-- x -->', '<br/>', '<IMG src=x>'])
      expect(check(answer(text))).toMatchObject({ fault: 'html' });
    for (const text of ['a < b > c', '1<2', 'x <- y', '<3']) expect(check(answer(text))).toMatchObject({ fault: null });
  });

  it('gives a command the answer and the id', async () => {
    const check = checkOf({ ...ASKS_NOTHING, command: 'test "$(cat)" = "yes $WHOWAITS_RECORD_ID"' });
    expect(await check(answer('yes r1'))).toMatchObject({ fault: null });
    expect(await check(answer('yes r2'))).toMatchObject({ fault: 'check-command' });
    await expect(
      Promise.resolve(checkOf({ ...ASKS_NOTHING, command: 'no-such-program-9' })(answer('yes'))),
    ).rejects.toThrow('can’t be run');
  });
});
