import type { Command } from 'commander';
import { registerImport } from './import.ts';
import { registerRead } from './read.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly ((program: Command) => Command)[] = [registerImport, registerRead];
