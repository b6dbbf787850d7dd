interface Server {
  readonly name: string;
  /** The setting that says where it is. */
  readonly setting: string;
  readonly url: string;
}

/** Says in French which server did not answer and what to do. Names its host, never its user or password. */
export const unreachable = ({ name, setting, url }: Server, cause: unknown): Error => {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return new Error(
    `${name} ne répond pas${host ? ` à l’adresse ${host}` : ''} : démarrez-le, ou corrigez ${setting}.`,
    { cause },
  );
};
