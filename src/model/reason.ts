/**
 * Why a person must look at a field: a closed list, each code with the sentence the reviewer reads.
 * A field with `review: true` carries at least one; a field without review carries none.
 */
export const REASONS = {
  both_boxes: 'Les deux cases, oui et non, sont cochées.',
  box_unsure: 'L’état de la case n’est pas sûr.',
  question_not_found: 'La question n’a pas été retrouvée dans le document.',
  question_changed: 'La question n’est pas formulée comme dans le formulaire.',
  page_missing: 'La page de cette question manque.',
  boundary_unsure: 'Le début ou la fin de la réponse n’est pas sûr.',
  text_beside: 'Du texte a été ajouté à côté de la réponse.',
  unreadable_value: 'Ce qui est écrit n’a pas la forme attendue.',
  vague_value: 'La réponse est approximative.',
  several_values: 'Plusieurs valeurs sont écrites.',
  beyond_belief: 'La valeur est invraisemblable.',
  sum_mismatch: 'Le total ne correspond pas à la somme des parties.',
  dates_reversed: 'La date de fin précède la date de début.',
  date_out_of_range: 'La date est hors de l’année scolaire du bilan.',
  too_many_weeks: 'Une année n’a que 52 semaines.',
  explanation_despite_no: 'Une explication est donnée alors que « non » est coché.',
  explanation_missing: '« Oui » est coché sans aucune explication.',
  ratio_mismatch: 'Le nombre d’enfants par accompagnateur ne correspond pas aux effectifs.',
  low_confidence: 'La lecture n’est pas assez sûre.',
} as const satisfies Record<string, string>;

export type Reason = keyof typeof REASONS;

/** The reasons with one more, once. */
export const withReason = (reasons: readonly Reason[], reason: Reason): readonly Reason[] =>
  reasons.includes(reason) ? reasons : [...reasons, reason];
