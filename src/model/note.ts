/** Remarks on a returned form as a whole: a closed list, each code with its sentence. */
export const NOTES = {
  blank_form: 'Le formulaire est revenu vierge.',
  pages_missing: 'Des pages du formulaire manquent.',
  pages_left_aside: 'Des pages du document n’appartiennent à aucun formulaire.',
  form_variant: 'Le document est une variante du formulaire connu.',
  section_moved: 'Des questions ont changé de place dans le document.',
  text_outside: 'Du texte précède le formulaire :',
  comments_present:
    'Le document contient des commentaires ou des notes, qui ne font pas partie des réponses.',
  tracked_changes: 'Le document contient des modifications suivies ; le texte supprimé est écarté.',
  macros_ignored: 'Le document contient des macros ; elles n’ont pas été exécutées.',
  external_ignored: 'Le document renvoie à des contenus extérieurs ; rien n’a été téléchargé.',
  pictures_present: 'Le document contient des images, qui n’ont pas été lues.',
} as const satisfies Record<string, string>;

export type NoteCode = keyof typeof NOTES;

export interface Note {
  readonly code: NoteCode;
  /** French, for the reviewer. */
  readonly message: string;
}

/** Notes that by themselves ask for a person (contract, key `status`). */
export const NOTES_TO_REVIEW: readonly NoteCode[] = [
  'blank_form',
  'pages_missing',
  'pages_left_aside',
  'form_variant',
];

export const note = (code: NoteCode, detail = ''): Note => ({
  code,
  message: detail ? `${NOTES[code]} ${detail}` : NOTES[code],
});
