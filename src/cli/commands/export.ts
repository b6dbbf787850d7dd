import { type Command, Option } from 'commander';
import { define, ending } from '../define.ts';
import { separator } from '../options.ts';

export const registerExport = (program: Command): Command =>
  define(program, {
    name: 'export',
    summary: 'donne les formulaires lus sous forme de tableau ou de lignes JSON',
    usage: '--csv|--ndjson [OPTIONS]',
    examples: [
      ['bilan export --csv --out bilans.csv', 'un tableau pour Excel, une ligne par formulaire'],
      ['bilan export --ndjson > bilans.ndjson', 'une ligne JSON par formulaire, réponses par rubrique'],
      ['bilan export --csv --separator , > bilans.csv', 'séparateur « , » et point décimal'],
    ],
    more:
      'CSV : UTF-8, CRLF, une colonne par champ. Avec « ; », les nombres ont une virgule décimale. Un texte qu’un\n' +
      'tableur prendrait pour une formule (=, +, -, @ au début) est précédé d’une apostrophe.',
  })
    .addOption(new Option('--csv', 'tableau CSV pour Excel').conflicts('ndjson'))
    .option('--ndjson', 'une ligne JSON par formulaire')
    .option('--out <FICHIER>', 'écrit dans ce fichier plutôt que sur la sortie standard')
    .option(
      '--separator <SIGNE>',
      'sépare les colonnes : « ; » si rien n’est dit, « , » ou « tab »',
      separator,
    )
    .action(ending(async () => (await import('../export/export.ts')).exportForms));
