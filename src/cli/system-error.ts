/** What the system or a database server answers with, by its code → what it means and what to do. */
const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'l’accès est refusé. Vérifiez vos droits sur ce fichier ou ce dossier.',
  EPERM: 'l’accès est refusé. Vérifiez vos droits sur ce fichier ou ce dossier.',
  EBUSY: 'un autre programme l’utilise. Fermez-le, puis recommencez.',
  ENOENT: 'ce fichier ou ce dossier n’existe pas.',
  EISDIR: 'c’est un dossier. Donnez le nom d’un fichier.',
  ENOTDIR: 'un des dossiers du chemin n’en est pas un.',
  EROFS: 'ce disque est en lecture seule. Choisissez un autre dossier.',
  ENOSPC: 'le disque est plein. Libérez de la place, puis relancez la même commande.',
  EDQUOT: 'votre espace sur le disque est épuisé. Libérez de la place, puis relancez la même commande.',
  EMFILE: 'trop de fichiers sont ouverts à la fois. Fermez d’autres programmes, puis recommencez.',
  ECONNREFUSED: 'le serveur ne répond pas. Démarrez-le, ou corrigez DATABASE_URL et REDIS_URL.',
  ECONNRESET: 'le serveur a rompu la connexion. Relancez la même commande.',
  ENOTFOUND: 'le serveur est introuvable. Corrigez DATABASE_URL et REDIS_URL.',
  ETIMEDOUT: 'le serveur ne répond pas. Démarrez-le, ou corrigez DATABASE_URL et REDIS_URL.',
  '28000': 'PostgreSQL refuse l’utilisateur. Corrigez DATABASE_URL.',
  '28P01': 'PostgreSQL refuse l’utilisateur ou son mot de passe. Corrigez DATABASE_URL.',
  '3D000': 'cette base n’existe pas dans PostgreSQL. Créez-la, ou corrigez DATABASE_URL.',
  '42501': 'PostgreSQL refuse le droit de créer les tables. Donnez-le à l’utilisateur de DATABASE_URL.',
  '57P01': 'PostgreSQL s’arrête. Relancez la même commande quand il est revenu.',
};

function codeOf(error: Error): string {
  if ('code' in error) return String(error.code);
  // node-postgres gives this one no code.
  return error.message.startsWith('Connection terminated') ? 'ECONNRESET' : '';
}

/** A French sentence for an error that the system or a server gave, naming the file where one is; else `null`. */
export function systemSentence(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const sentence = SENTENCES[codeOf(error)];
  if (sentence === undefined) return null;
  return 'path' in error && typeof error.path === 'string' ? `« ${error.path} » : ${sentence}` : sentence;
}
