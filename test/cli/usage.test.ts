import { expect, test } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { createProgram } from '../../src/cli/program.ts';
import { bilan } from './run.ts';

const refusal = (...args: readonly string[]) =>
  createProgram()
    .parseAsync(args, { from: 'user' })
    .then(
      () => ({ sentence: 'accepted', status: 0 }),
      (error: unknown) => explain(error),
    );

test.each([
  [['imprt', 'x'], 'la commande « imprt » n’existe pas. Vouliez-vous dire « import » ?'],
  [['read', 'x', '--ndjso'], 'l’option « --ndjso » n’existe pas ici. Vouliez-vous dire « --ndjson » ?'],
  [['zzzzzzzz'], 'la commande « zzzzzzzz » n’existe pas.'],
  [['read'], 'il manque l’argument CHEMIN.'],
  [['export', '--out'], 'il manque une valeur à l’option « --out <FICHIER> ».'],
  [['status', 'x'], 'il y a trop d’arguments.'],
  [['export', '--csv', '--ndjson'], 'les options « --csv » et « --ndjson » ne vont pas ensemble.'],
  [
    ['import', 'x', '--dry-run', '--no-wait'],
    'les options « --dry-run » et « --no-wait » ne vont pas ensemble.',
  ],
  [['read', 'x', '--max-size', '1,5'], '« 1,5 » : il faut un nombre entier de 1 à 2000, en Mo.'],
  [['export', '--csv', '--separator', '|'], '« | » : le séparateur est « ; », « , » ou « tab ».'],
])('bilan %j is refused in French, with the nearest suggestion', async (args, sentence) => {
  expect(await refusal(...args)).toEqual({ sentence: `${sentence} L’aide : --help.`, status: 2 });
});

test.each(createProgram().commands.map((command) => [command.name(), command] as const))(
  'bilan %s takes --data, and its help begins with examples and has no word of English',
  (name, command) => {
    let help = '';
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
    });
    command.outputHelp();
    expect(command.options.map(({ long }) => long)).toContain('--data');
    expect(help).toMatch(new RegExp(`^Exemples :\\n  .*bilan ${name}`));
    expect(help).not.toMatch(/\b(Usage:|Options:|Arguments:|Commands:|default|display help|output)\b/);
  },
);

test('without a command the help is shown, and nothing was done', async () => {
  const ended = await bilan([]);
  expect(ended).toMatchObject({ status: 2, out: '' });
  expect(ended.err).toMatch(/^Exemples :\n {2}bilan import/);
});

test('a setting that cannot be used is refused by name', async () => {
  const ended = await bilan(['status'], { DATABASE_URL: 'mysql://serveur/bilan' });
  expect(ended.status).toBe(2);
  expect(ended.err).toMatch(/^La variable d’environnement DATABASE_URL ne convient pas : .+\n$/);
});
