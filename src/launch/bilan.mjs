#!/usr/bin/env node
import { launch } from './launch.mjs';

await launch('bilan', process.argv.slice(2));
