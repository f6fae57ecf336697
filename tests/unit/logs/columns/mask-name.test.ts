import { describe, expect, it } from 'vitest';
import { maskModel, maskName } from '../../../../lib/logs/columns/mask-name';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';

describe('a name keeps nothing personal', () => {
  it.each([
    ['/chat?user=ana%40example.com&token=s3cr3t', '/chat?:query'],
    ['inbox of ana@example.com', 'inbox of :email'],
    ['inbox of ana(at)example.com', 'inbox of :email'],
    ['inbox of ana [at] example.com', 'inbox of :email'],
    ['mail/ana%40example.com/in', 'mail/:email/in'],
    ['ci ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'ci :secret'],
    ['key sk-proj-abc123DEF456ghi789', 'key :secret'],
    ['AKIAIOSFODNN7EXAMPLE', ':secret'],
    ['bot xoxb-123456789012-abcdef', 'bot :secret'],
    [`auth ${JWT}`, 'auth :secret'],
    ['Bearer abcdef.ghijkl', ':secret'],
    ['mail SG.abcdefghijklmnop.qrstuvwxyz', 'mail :secret'],
    ['sms AC0123456789abcdef0123456789abcdef', 'sms :secret'],
    ['https://host/cb#access_token=abcdef0123&state=1', 'https://host/cb#access_token=:secret&state=1'],
    ['Endpoint=x;AccountKey=abc123==;team=y', 'Endpoint=x;AccountKey=:secret;team=y'],
    ['client-secret%3Dabc', 'client-secret=:secret'],
    ['postgres://ana:geheim@db/orders', 'postgres://:secret/orders'],
    ['ana＠example.com', ':email'],
    ['mail/ana%2540example.com/in', 'mail/:email/in'],
    ['mail/ana&#64;example.com', 'mail/:email'],
    ['/reset/9f8e7d6c5b4a/confirm', '/reset/:id/confirm'],
    ['cb/token=abc;team=x', 'cb/token=:secret;team=x'],
    ['session 9f86d081884c7d659a2feaa0c55ad015', 'session :id'],
    ['job dGhpcyBpcyBhIHNlY3JldA12x9Q0==', 'job :id'],
    ['host 203.0.113.7', 'host :address'],
    ['host 2001:db8:85a3::8a2e:370:7334', 'host :address'],
    ['host ::1', 'host :address'],
    ['pay DE89 3704 0044 0532 0130 00', 'pay :id'],
    ['pay GB82WEST12345698765432', 'pay :id'],
    ['call +49 170 1234567', 'call :id'],
    ['call 0170/123 45 67', 'call :id'],
    ['/users/12345/chat/550e8400-e29b-41d4-a716-446655440000', '/users/:id/chat/:id'],
    ['Please write a letter to my landlord about the heating', ':text'],
    ['Is 40 mg too much?', ':text'],
    ['env:prod,Tell John that I am late.,team:x', 'env:prod,:text,team:x'],
  ])('%s', (name, masked) => expect(maskName(name)).toBe(masked));
});

it.each([
  'support-bot',
  '/v1/chat/completions',
  'GenerateQuarterlyFinancialReportSummary',
  'summarise_the_document_v2',
  'env:prod;team:12',
  '{"env": "prod", "team": "search", "kind": "nightly", "tier": "gold"}',
  'v1.2.3',
  'What is new?',
  'report 12-30',
  'ES12 batch',
  'decade2020-facade',
  'keyword=seo',
])('a name of a thing stays what it is: %s', (name) => expect(maskName(name)).toBe(name));

describe('the name of a model', () => {
  it('stays what it is for every model that has a price', () => {
    for (const { model } of catalogue.rates) expect(maskModel(model)).toBe(model);
  });

  it.each([
    'gpt-4o-2024-08-06',
    'ft:gpt-4o-mini-2024-07-18:acme::AbC123Xy',
    'anthropic.claude-haiku-4-5-20251001-v1:0',
    'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0',
    'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0:48k',
    'projects/123456789012/locations/us-central1/endpoints/4611686018427387904',
    '@cf/meta/llama-3.1-8b-instruct',
    'claude-3-5-sonnet@20240620',
    'accounts/fireworks/models/llama-v3p1-405b-instruct',
    'jumpstart-dft-hf-llm-llama-3-8b-20240419-123456',
    'Claude 3.5 Sonnet (new) on Bedrock',
  ])('stays what it is: %s', (model) => expect(maskModel(model)).toBe(model));

  it.each([
    ['gpt-4o for ana@example.com', 'gpt-4o for :email'],
    ['https://host/openai?api-key=abc', 'https://host/openai?:query'],
    ['sk-ant-api03-abcdefghijk', ':secret'],
    ['10.1.2.3:11434/llama3', ':address:11434/llama3'],
    ['[2001:db8:85a3::8a2e:370:7334]:11434/llama3', '[:address]:11434/llama3'],
    ['llama3 on ::1', 'llama3 on :address'],
    ['llama3 of ana@localhost', 'llama3 of :email'],
    [JWT, ':secret'],
    ['https://ana:pass@host/v1/llama3', 'https://:secret/v1/llama3'],
    ['llama3#refresh_token=abc', 'llama3#refresh_token=:secret'],
    ['Write a letter to my landlord about the broken heating please', ':text'],
  ])('keeps nothing personal: %s', (model, masked) => expect(maskModel(model)).toBe(masked));
});
