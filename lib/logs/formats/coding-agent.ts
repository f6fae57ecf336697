import type { Renaming } from '../columns/column-source';

const SEPARATOR = String.raw`[/\\]`;
const NAME = String.raw`[^/\\]`;

/** A folder that is none of these, whose first letters differ: RE2 can't look ahead. */
function folderOtherThan(...words: string[]): string {
  const others = words.flatMap((word) => [
    ...[...word.slice(1)].map((letter, at) => `${word.slice(0, at + 1)}(?:[^${letter}/\\\\]${NAME}*)?`),
    `${word}${NAME}+`,
  ]);
  return `(?:[^${words.map((word) => word.charAt(0)).join('')}/\\\\]${NAME}*|${others.join('|')})`;
}

/**
 * The folder that a session works in, by its own name alone, for `pick`: of a folder of an agent's worktrees the one it belongs to.
 * A person's own folder (/home/NAME, C:\Users\NAME) has their name, and is none.
 */
export const PROJECT_FOLDER =
  `(?:^[A-Za-z]:|^|${SEPARATOR}${folderOtherThan('home', 'Users')})${SEPARATOR}+(${NAME}+)` +
  `(?:${SEPARATOR}\\.(?:claude|codex|cursor)${SEPARATOR}worktrees${SEPARATOR}.*)?${SEPARATOR}*$`;

/** How a session was begun, in words that say whether somebody waits for its answers; other ways say nothing of that. */
export function begunAs(words: { interactive: readonly string[]; headless: readonly string[] }): Renaming {
  return {
    ...Object.fromEntries(words.interactive.map((word) => [word, 'interactive'])),
    ...Object.fromEntries(words.headless.map((word) => [word, 'headless'])),
    '*': '',
  };
}

/** What the logs of coding agents can't tell; notes of every such format. */
export const CALLS_FOLLOW_EACH_OTHER =
  'A coding agent makes each call of the answer before, so even a session that nobody waits for can’t be sent as one batch.';
export const MAY_BE_A_SUBSCRIPTION =
  'It does not say whether a subscription or an API key paid: prices are those of the API.';
