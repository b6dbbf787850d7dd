import { type Command, Option } from 'commander';
import { define, ending } from '../define.ts';

export const registerSql = (program: Command): Command =>
  define(program, {
    name: 'sql',
    summary: 'interroge la base embarquée en SQL, sans pouvoir la modifier',
    usage: '"select …" [OPTIONS]',
    examples: [
      [
        'bilan sql "select status, count(*) from current_forms group by status"',
        'formulaires complets, à relire',
      ],
      ['bilan sql "select * from clas_bilan_2021_2022" --csv > tout.csv', 'une colonne par champ'],
    ],
    more:
      'À interroger : clas_bilan_2021_2022 (une ligne par formulaire, une colonne par champ, corrections comprises),\n' +
      'current_forms, documents, forms, answers, corrections. Sur un serveur PostgreSQL, utilisez psql.',
  })
    .argument('<REQUÊTE>', 'une requête SQL (PostgreSQL), entre guillemets')
    .addOption(new Option('--csv', 'tableau CSV pour Excel').conflicts('json'))
    .option('--json', 'une ligne JSON par ligne')
    .action(ending(async () => (await import('../sql/sql.ts')).sql));
