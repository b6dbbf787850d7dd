import type { Command } from 'commander';
import { define, ending } from '../define.ts';

export const registerWorker = (program: Command): Command =>
  define(program, {
    name: 'worker',
    summary: 'lit les documents mis en file par d’autres, sur un serveur PostgreSQL',
    usage: '[OPTIONS]',
    examples: [
      ['DATABASE_URL=postgres://… REDIS_URL=redis://… bilan worker', 'lit jusqu’à ce qu’on l’arrête'],
    ],
    more: 'Arrêté (Ctrl-C, SIGTERM), il finit les lectures en cours. Le dossier de données doit être partagé avec « bilan import ».',
  }).action(ending(async () => (await import('../worker/worker.ts')).worker));
