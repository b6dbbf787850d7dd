import { Refusal } from '../model/refusal.ts';

/** The PATH given to a command does not exist: a fault of usage, not a document that failed. */
export class MissingPath extends Refusal {
  /** @param path as given */
  constructor(path: string) {
    super(
      `« ${path} » n’existe pas. Vérifiez le chemin, et mettez-le entre guillemets s’il contient des espaces.`,
    );
    this.name = 'MissingPath';
  }
}
