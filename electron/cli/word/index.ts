import type { Command } from 'commander';
import type { Bind } from '../command';
import { readCommand } from './read';
import { redlineCommand } from './redline';
import { resolveCommand } from './resolve';

/** The commands that work on Word files alone; `prove` stands with those of the Council paper. */
export function wordCommands(program: Command, bind: Bind): void {
  readCommand(program, bind);
  redlineCommand(program, bind);
  resolveCommand(program, bind);
}
