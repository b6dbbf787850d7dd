import { launch } from './launch.mjs';

const [name = '', ...added] = process.argv.slice(2);
await launch(name, added);
