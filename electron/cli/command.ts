import type { Command } from 'commander';
import type { Answer } from './answer';
import type { Desk } from './desk';

/** The options of a command with those that all have, as commander gives them. */
export type Options = Record<string, string | boolean | string[] | undefined>;

export type Act = (desk: Desk, options: Options, ...words: string[]) => Promise<Answer>;

/** Makes a command do an act; how it is run and its answer printed is the program's affair. */
export type Bind = (command: Command, act: Act) => void;

/** An option's words, or undefined. */
export const text = (options: Options, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** Those of an option that may be given several times. */
export const texts = (options: Options, name: string): string[] => {
  const value = options[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
};

export const given = (options: Options, name: string): boolean => options[name] === true;

/** An option that may be repeated. */
export const gather = (value: string, before: string[] = []): string[] => [...before, value];

/** Examples at the end of a command's help. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ engross ${line}`).join('\n')}\n`;
