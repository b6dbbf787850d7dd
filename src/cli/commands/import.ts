import { type Command, Option } from 'commander';
import { define, ending } from '../define.ts';
import { maxSize } from '../options.ts';

export const registerImport = (program: Command): Command =>
  define(program, {
    name: 'import',
    summary: 'lit des bilans et les range dans la base',
    usage: 'CHEMIN… [OPTIONS]',
    examples: [
      ['bilan import ~/bilans-recus', 'tous les bilans d’un dossier et de ses sous-dossiers'],
      ['bilan import ~/bilans-recus --dry-run', 'dit ce qui serait importé, sans rien faire'],
      ['bilan import ~/bilans-recus --ndjson > bilans.ndjson', 'donne aussi une ligne JSON par formulaire'],
    ],
    more:
      'Relancée, la même commande ne change rien à ce qui est déjà importé et reprend ce qui ne l’est pas.\n' +
      'Code de retour : 0 tout est lu ; 3 certains documents non (chacun a sa ligne) ; 2 la commande n’a pas pu\n' +
      'commencer ; 1 faute du logiciel ; 130 interrompue.',
  })
    .argument('<CHEMIN...>', 'fichiers ou dossiers')
    .option('--ndjson', 'une ligne JSON par formulaire, et rien d’autre, sur la sortie standard')
    .option('--details', 'ce qu’est devenu chaque document, même s’il y en a plus de 30')
    .addOption(
      new Option('--dry-run', 'dit ce qui serait importé, sans rien importer').conflicts(['ndjson', 'wait']),
    )
    .option('--no-wait', 'reçoit les documents et les met en file, sans attendre qu’ils soient lus')
    .option('--max-size <MO>', 'taille au-delà de laquelle un fichier est refusé (100)', maxSize)
    .action(ending(async () => (await import('../import/import.ts')).importPaths));
