/**
 * Why a document gave no form: a closed list. Each sentence says what is wrong and what to do; the file's name is
 * put in front by {@link failureMessage}.
 */
export const FAILURES = {
  empty_file: 'le fichier est vide (0 octet). Demandez à l’expéditeur de le renvoyer.',
  too_large:
    'le fichier dépasse la taille permise. Enregistrez-le sans ses images, ou relevez la limite avec --max-size.',
  unreadable_file:
    'le fichier n’a pas pu être lu. Vérifiez vos droits d’accès et le support, puis recommencez.',
  not_a_file: 'ce n’est pas un fichier ordinaire. Copiez le document lui-même dans le dossier.',
  link_outside: 'ce lien mène hors du dossier importé. Copiez le document lui-même dans le dossier.',
  unknown_kind:
    'le type de ce fichier n’est pas reconnu. Enregistrez-le au format Word (.docx) et recommencez.',
  unsupported_kind:
    'ce type de fichier n’est pas encore lu. Enregistrez-le au format Word (.docx) et recommencez.',
  encrypted:
    'le document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et recommencez.',
  damaged_zip:
    'le fichier est tronqué ou abîmé. Ouvrez-le dans Word, enregistrez-le à nouveau, ou demandez un nouvel envoi.',
  zip_bomb:
    'le contenu, une fois décompressé, dépasse les limites. Ouvrez-le dans Word et enregistrez-le à nouveau.',
  not_word:
    'l’extension annonce un document Word, mais le contenu en est un autre. Enregistrez-le au format Word (.docx).',
  malformed_xml:
    'l’intérieur du document est abîmé. Ouvrez-le dans Word, acceptez la réparation et enregistrez-le.',
  forbidden_doctype:
    'le document contient une déclaration interdite (DOCTYPE). Enregistrez-le à nouveau avec Word.',
  too_complex: 'le document est trop complexe pour être un bilan. Enregistrez-le à nouveau avec Word.',
  out_of_time: 'la lecture a dépassé le temps permis. Enregistrez-le à nouveau avec Word, puis recommencez.',
  out_of_memory:
    'la lecture a dépassé la mémoire permise. Enregistrez-le à nouveau avec Word, puis recommencez.',
  reader_crashed: 'la lecture s’est interrompue. Enregistrez-le à nouveau avec Word, puis recommencez.',
  not_this_form: 'ce document se lit, mais ce n’est pas un bilan CLAS connu.',
  several_forms:
    'ce document contient plusieurs bilans. Enregistrez chacun dans un fichier à part et recommencez.',
  duplicate: 'ce document a les mêmes octets qu’un autre, déjà pris en compte :',
  internal_fault: 'le bilan lu ne correspond pas au modèle ; c’est une faute du logiciel. Signalez-la.',
} as const satisfies Record<string, string>;

export type FailureCode = keyof typeof FAILURES;

export interface Failure {
  readonly code: FailureCode;
  /** French: names the file and says what to do. */
  readonly message: string;
}

export const failure = (code: FailureCode, name: string, detail = ''): Failure => ({
  code,
  message: `« ${name} » : ${FAILURES[code]}${detail ? ` ${detail}` : ''}`,
});

/** A dead end: the document cannot become a form. Anything milder is a note or a reason. */
export class DeadEnd extends Error {
  readonly code: FailureCode;
  readonly detail: string;
  constructor(code: FailureCode, detail = '') {
    super(`${code}${detail ? `: ${detail}` : ''}`);
    this.name = 'DeadEnd';
    this.code = code;
    this.detail = detail;
  }
}
