import { describe, expect, it } from 'vitest';
import { previewFile } from '../../../../lib/logs/files/preview-file';
import { mappingOf, type ProposedMapping, proposeMapping } from '../../../../lib/logs/mapping/propose-mapping';

const NOW = Date.UTC(2026, 10, 21);

async function proposed(...lines: string[]): Promise<ProposedMapping> {
  const preview = await previewFile('log.csv', new Blob([`${lines.join('\n')}\n`]));
  if (preview === null) throw new Error('no preview');
  return proposeMapping(preview, NOW);
}

describe('the proposed mapping of a file', () => {
  it('is the mapping file that says so, units included', async () => {
    const proposal = await proposed('ts_utc,mdl,prompt_len,answer_len,took_secs', '1761998400,gpt-4o,1200,80,1.4');
    expect(mappingOf(proposal.columns, proposal)).toEqual({
      columns: {
        ts_utc: 'started_at',
        mdl: 'model',
        prompt_len: 'input_tokens',
        answer_len: 'output_tokens',
        took_secs: 'latency_ms',
      },
      constants: {},
      units: { latency_ms: 's' },
    });
  });

  it('ignores by name what its reader would take and the user would not', async () => {
    const proposal = await proposed('timestamp,model,input_tokens,output_tokens,user', '2026-11-02,gpt-4o,1,2,u1');
    const choices = proposal.columns.map((choice) =>
      choice.column === 'user' ? { ...choice, canonical: null } : choice,
    );
    expect(mappingOf(choices, proposal)).toMatchObject({ ignored: ['user'] });
    expect(mappingOf(proposal.columns, proposal)).not.toHaveProperty('ignored');
  });

  it('calls a column by its name where it is made like one, whatever may be said of it in a message', async () => {
    const text = JSON.stringify({ ts_utc: 1_764_547_200, mdl: 'gpt-4o', counts: { asked: 10, 'who is Jane Doe?': 5 } });
    const preview = await previewFile('log.json', new Blob([`${text}\n`]));
    if (preview === null) throw new Error('no preview');
    const labels = proposeMapping(preview, NOW).columns.map(({ label }) => label);
    expect(labels).toEqual(['ts_utc', 'mdl', 'counts', 'counts.asked', 'counts.…']);
  });

  it('leaves a known format to those who know it', async () => {
    const header =
      'generation_id,created_at,cost_total,tokens_prompt,tokens_completion,model_permaslug,app_name,remark';
    const proposal = await proposed(header, 'g1,2026-11-02 09:00:00,0.1,10,20,openai/gpt-4o,chat,');
    expect(proposal.format).toBe('OpenRouter activity CSV');
    expect(mappingOf(proposal.columns, proposal)).toEqual({ columns: {}, constants: {} });
    const choices = proposal.columns.map((choice) =>
      choice.column === 'remark' ? { ...choice, canonical: 'route' as const } : choice,
    );
    expect(mappingOf(choices, proposal)).toEqual({ columns: { remark: 'route' }, constants: {} });
  });
});
