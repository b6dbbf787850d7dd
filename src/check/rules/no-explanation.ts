/** Ways to write that there is nothing to say, as {@link wordsOf} leaves them. */
const NOTHING: ReadonlySet<string> = new Set([
  'neant',
  'ras',
  'r a s',
  'rien',
  'rien a signaler',
  'rien a dire',
  'rien a ajouter',
  'rien a preciser',
  'rien de particulier',
  'sans objet',
  'so',
  's o',
  'non concerne',
  'non concernee',
  'non concernes',
  'nc',
  'n c',
  'na',
  'n a',
  'non applicable',
  'non',
  'aucun',
  'aucune',
  'aucune remarque',
  'aucune explication',
  'nul',
  'zero',
  '0',
  'x',
  'conforme',
  'conforme au previsionnel',
  'conforme aux previsions',
  'comme prevu',
]);

/** "Pas d’écart", "il n’y a pas eu de changement notable", "aucune différence constatée". */
const NO_DEVIATION = new RegExp(
  [
    '^(?:(?:il )?n y a )?(?:eu )?(?:pas|aucune?)(?: eu)?(?: d| de)?',
    '(?:ecart|changement|difference|modification)s?',
    '(?:(?:constate|notable|particulier|significatif|majeur)e?s?|significatives?|particulieres?|a signaler)?$',
  ].join(' ?'),
  'u',
);

/** Lower case, without accents, every run of other characters one space. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Whether a text is blank or one of the ways to write nothing: "néant", "RAS", "sans objet", "/", "pas d’écart". */
export function explainsNothing(text: string): boolean {
  const words = wordsOf(text);
  return words === '' || NOTHING.has(words) || NO_DEVIATION.test(words);
}
