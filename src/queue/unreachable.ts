import { Refusal } from '../model/refusal.ts';

interface Server {
  readonly name: string;
  /** The setting that says where it is. */
  readonly setting: string;
  readonly url: string;
}

/** A server that does not answer. The message, in French, says which and what to do. */
export class ServerUnreachable extends Refusal {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = 'ServerUnreachable';
  }
}

/** Names the server's host, never its user or password. */
export const unreachable = ({ name, setting, url }: Server, cause: unknown): ServerUnreachable => {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return new ServerUnreachable(
    `${name} ne répond pas${host ? ` à l’adresse ${host}` : ''} : démarrez-le, ou corrigez ${setting}.`,
    { cause },
  );
};
