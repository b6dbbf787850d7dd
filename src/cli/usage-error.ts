import type { CommanderError } from 'commander';

type Sentence = (first: string, second: string) => string;

/** What commander says by its code and in English, with what it quotes → the same in French. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'commander.unknownCommand': (name) => `la commande « ${name} » n’existe pas.`,
  'commander.unknownOption': (flag) => `l’option « ${flag} » n’existe pas ici.`,
  'commander.missingArgument': (name) => `il manque l’argument ${name}.`,
  'commander.optionMissingArgument': (flags) => `il manque une valeur à l’option « ${flags} ».`,
  'commander.excessArguments': () => 'il y a trop d’arguments.',
  'commander.conflictingOption': (one, other) =>
    `les options « ${one} » et « ${other} » ne vont pas ensemble.`,
};

const QUOTED = /'([^']*)'/g;
const SUGGESTED = /\(Did you mean (?:one of )?(.+)\?\)/;

function suggestion(message: string): string {
  const names = SUGGESTED.exec(message)?.[1]?.split(', ') ?? [];
  return names.length > 0 ? ` Vouliez-vous dire ${names.map((name) => `« ${name} »`).join(' ou ')} ?` : '';
}

/** A usage error of commander's as a French sentence, with its nearest suggestion. */
export function usageSentence({ code, message }: CommanderError): string {
  const [first = '', second = ''] = [...message.matchAll(QUOTED)].map(([, quoted = '']) => quoted);
  const sentence = SENTENCES[code];
  // `invalidArgument` carries a sentence of ours after commander's own.
  if (!sentence) return message.replace(/^error: .* is invalid\. /, '');
  return sentence(first, second) + suggestion(message);
}
