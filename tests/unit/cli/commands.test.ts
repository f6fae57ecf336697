import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCommands, COMMANDS } from '../../../lib/cli/commands';

async function programFor(...args: string[]): Promise<Command> {
  const program = new Command('whowaits');
  await addCommands(program, args);
  return program;
}

const argumentsOf = (command: Command | undefined) =>
  command?.registeredArguments.map((argument) => ({
    required: argument.required,
    variadic: argument.variadic,
    name: argument.name(),
  }));

describe('the list of commands', () => {
  it('names each command once, in lower case and with no full stop', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { summary } of COMMANDS) expect(summary).toMatch(/^[a-z].*[^.]$/);
  });

  it.each(COMMANDS)('$name is loaded under that name, and takes what the list says', async ({ name }) => {
    const listed = (await programFor()).commands.find((command) => command.name() === name);
    const [loaded, ...others] = (await programFor(name)).commands.filter((command) => command.description() !== '');
    expect(others).toEqual([]);
    expect(loaded?.name()).toBe(name);
    expect(argumentsOf(loaded)).toEqual(argumentsOf(listed));
  });

  it('loads the command that help is asked for', async () => {
    const { commands } = await programFor('help', 'rekey');
    expect(commands.find((command) => command.name() === 'rekey')?.description()).not.toBe('');
  });
});
