import { describe, expect, it } from 'vitest';
import { trigger } from '../../../../../lib/latency/signals/said/trigger';
import { names, ofWorkflow } from '../../../../fixtures/evidence-of';

const read = (text: string | null) => names(ofWorkflow(trigger, { trigger: text }))[0];

describe('trigger', () => {
  it.each([
    '0 2 * * *',
    '30 6 * * MON-FRI',
    '@daily',
    'cron',
    'nightly',
    'every weekday morning at 06:30',
    'every 90 minutes',
    'nightly, for all customers',
    'month-end close',
  ])('%s is a schedule', (text) => expect(read(text)).toBe('trigger-schedule'));

  it.each(['*/5 * * * *', '* * * * *', '0,30 * * * *', 'every 10 minutes', 'every minute'])('%s is frequent', (text) =>
    expect(read(text)).toBe('trigger-frequent'),
  );

  it.each(['webhook', 'new ticket', 'Kafka topic', 'webhook when a user uploads', 'e-mail arrives'])(
    '%s is an event',
    (text) => expect(read(text)).toBe('trigger-event'),
  );

  it.each(['user click', 'user opens the daily report', 'chat message', 'customer', 'as you type', 'on demand'])(
    '%s is a person',
    (text) => expect(read(text)).toBe('trigger-person'),
  );

  it.each(['', 'unknown', 'tbd', 'no user', null])('%s says nothing', (text) => expect(read(text)).toBeUndefined());

  it('counts a schedule for scheduled and a person for real-time', () => {
    expect(ofWorkflow(trigger, { trigger: '0 2 * * *' })[0]).toMatchObject({ toward: 'scheduled' });
    expect(ofWorkflow(trigger, { trigger: 'user click' })[0]).toMatchObject({
      toward: 'real-time',
      says: 'Its trigger is "user click": a person.',
    });
  });
});
