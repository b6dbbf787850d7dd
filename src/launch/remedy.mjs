const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/;

/**
 * What npm or the system says when it fails → what to do, in French. The first that matches counts.
 * @type {readonly { readonly symptom: RegExp, readonly todo: string }[]}
 */
const REMEDIES = [
  {
    symptom: OFFLINE,
    todo: 'le registre npm est injoignable. Vérifiez la connexion à Internet (et le mandataire : « npm config get proxy »), puis relancez.',
  },
  { symptom: /ENOSPC/, todo: 'le disque est plein. Libérez 1 Go, puis relancez.' },
  {
    symptom: /EACCES|EPERM|EROFS|EBUSY/,
    todo: 'l’écriture est refusée dans ce dossier. Fermez les programmes qui l’utilisent, ou copiez le projet là où vous avez le droit d’écrire, puis relancez.',
  },
  {
    symptom: /EINTEGRITY/,
    todo: 'un téléchargement est altéré. Videz le cache (« npm cache clean --force »), puis relancez.',
  },
  { symptom: /\S/, todo: 'le message ci-dessus en dit la cause. Corrigez-la, puis relancez.' },
];

/**
 * What to do after a failure.
 * @param {string} said all that npm wrote, or the system's message
 * @returns {string} French
 */
export const remedy = (said) =>
  REMEDIES.find(({ symptom }) => symptom.test(said))?.todo ?? 'npm a été interrompu. Relancez.';
