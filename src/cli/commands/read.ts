import type { Command } from 'commander';
import { define, ending } from '../define.ts';
import { maxSize } from '../options.ts';

export const registerRead = (program: Command): Command =>
  define(program, {
    name: 'read',
    summary: 'lit des bilans et dit ce qui s’y trouve, sans rien enregistrer',
    usage: 'CHEMIN… [OPTIONS]',
    examples: [
      ['bilan read retour.docx', 'dit ce qu’il y a à relire dans un bilan, et pourquoi'],
      ['bilan read ~/bilans-recus', 'lit tous les bilans d’un dossier et de ses sous-dossiers'],
      ['bilan read ~/bilans-recus --ndjson > bilans.ndjson', 'une ligne JSON par formulaire'],
    ],
    more:
      'Code de retour : 0 tout est lu ; 3 certains documents non (chacun a sa ligne) ; 2 la commande n’a pas pu\n' +
      'commencer ; 1 faute du logiciel.',
  })
    .argument('<CHEMIN...>', 'fichiers ou dossiers')
    .option('--ndjson', 'une ligne JSON par formulaire, et rien d’autre, sur la sortie standard')
    .option('--max-size <MO>', 'taille au-delà de laquelle un fichier est refusé (100)', maxSize)
    .action(ending(async () => (await import('../read/read.ts')).read));
