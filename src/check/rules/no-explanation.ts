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
const NO_DEVIATION =
  /^(?:(?:il )?n y a )?(?:pas |aucune? )(?:eu )?(?:d |de |aucune? )?(?:ecarts?|changements?|differences?|modifications?)(?: (?:constatee?s?|notables?|particuliere?s?|particuliers?|significatif s?|significative?s?|significatifs?|a signaler|majeure?s?))?$/u;

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
