import { z } from 'zod';
import type { RuleUse } from '../../model/form.ts';
import type { Kind, Value } from '../../model/kind.ts';
import type { Reason } from '../../model/reason.ts';

/** Field id → its normalised value. */
export type Values = Readonly<Record<string, Value>>;

/** A field a person must look at. */
export interface Flag {
  readonly field: string;
  readonly reason: Reason;
  /** French, with the numbers, for the reviewer. */
  readonly message: string;
}

/** What is wrong with a form's use of a rule. */
interface RoleFault {
  /** From the roles inwards: `['parts', 0]`. */
  readonly path: readonly PropertyKey[];
  /** French. */
  readonly reason: string;
}

/** One rule, or all rules of a form, on the values of one return. */
export type Check = (values: Values) => readonly Flag[];

/** A rule of any form: it flags and never changes a value. Which fields it is about, a {@link RuleUse} tells. */
export interface Rule {
  /** The check for these roles, which {@link Rule.faults} found nothing wrong with. */
  readonly prepare: (roles: RuleUse['with']) => Check;
  /** Roles missing, unknown, or played by a field of the wrong kind; `kinds` are those of the form's fields. */
  readonly faults: (roles: RuleUse['with'], kinds: ReadonlyMap<string, Kind>) => readonly RoleFault[];
}

/** Schema of a role that a field of one of the kinds plays. */
type FieldRole = (...kinds: readonly Kind[]) => z.ZodType<string>;

interface RuleDefinition<Roles extends z.ZodType> {
  readonly roles: (field: FieldRole) => Roles;
  readonly check: (values: Values, roles: z.infer<Roles>) => readonly Flag[];
}

/** A rule from the schema of its roles and a check on typed ones. */
export function defineRule<Roles extends z.ZodType>({ roles, check }: RuleDefinition<Roles>): Rule {
  const trusted = roles(() => z.string());
  return {
    prepare: (given) => {
      const parsed = trusted.parse(given);
      return (values) => check(values, parsed);
    },
    faults: (given, kinds) => {
      const field: FieldRole = (...allowed) =>
        z.string().refine((id) => allowed.some((kind) => kind === kinds.get(id)), {
          error: ({ input }) => `« ${input} » n’est pas un champ de type ${allowed.join(' ou ')}`,
        });
      const { error } = roles(field).safeParse(given, { error: z.locales.fr().localeError });
      return error?.issues.map(({ path, message }) => ({ path, reason: message })) ?? [];
    },
  };
}
