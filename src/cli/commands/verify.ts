import type { Command } from 'commander';
import { define, ending } from '../define.ts';

export const registerVerify = (program: Command): Command =>
  define(program, {
    name: 'verify',
    summary: 'vérifie que documents conservés, base et journal concordent',
    usage: '[OPTIONS]',
    examples: [
      ['bilan verify', 'compare les fichiers, leurs empreintes et la base'],
      ['bilan verify --repair', 'reconstruit la base, puis relit tous les documents conservés'],
    ],
    more: 'Code de retour : 0 tout concorde ; 3 des anomalies sont listées.',
  })
    .option('--repair', 'reconstruit la base embarquée ; l’ancienne est mise de côté, rien n’est effacé')
    .action(ending(async () => (await import('../verify/verify.ts')).verify));
