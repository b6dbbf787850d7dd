import { FORMS } from '../../forms/forms.ts';
import { findProgram } from '../../launch/programs.ts';
import { fieldsOf } from '../../model/form.ts';
import { count } from '../french.ts';
import type { Check } from './check.ts';

/** What this version reads, and what would let later ones read more. */
export function checkReading(): readonly Check[] {
  const office = findProgram('soffice');
  return [
    ...FORMS.map(
      ({ form }) =>
        ({
          state: 'good',
          name: 'Formulaire',
          what: `${form.id} (${count(fieldsOf(form).length, 'champ')}), rendu au format Word (.docx)`,
        }) as const,
    ),
    {
      state: 'absent',
      name: 'PDF, scans',
      what: 'pas dans cette version. La lecture optique (OCR) permettra de lire les bilans numérisés',
    },
    {
      state: 'absent',
      name: '.doc, .odt, .rtf',
      what: `pas dans cette version. LibreOffice (${office ?? 'absent'}) permettra de les convertir`,
    },
  ];
}
