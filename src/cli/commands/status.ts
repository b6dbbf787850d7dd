import type { Command } from 'commander';
import { define, ending } from '../define.ts';

export const registerStatus = (program: Command): Command =>
  define(program, {
    name: 'status',
    summary: 'dit où l’on en est : documents, formulaires à relire, file d’attente, dernier import',
    usage: '[OPTIONS]',
    examples: [['bilan status', 'où l’on en est']],
  }).action(ending(async () => (await import('../status/status.ts')).status));
