import type { Command } from 'commander';
import { registerDoctor } from './doctor.ts';
import { registerExport } from './export.ts';
import { registerImport } from './import.ts';
import { registerRead } from './read.ts';
import { registerSql } from './sql.ts';
import { registerStatus } from './status.ts';
import { registerVerify } from './verify.ts';
import { registerWorker } from './worker.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly ((program: Command) => Command)[] = [
  registerImport,
  registerRead,
  registerStatus,
  registerExport,
  registerSql,
  registerVerify,
  registerDoctor,
  registerWorker,
];
