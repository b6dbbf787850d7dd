import type { Command } from 'commander';
import { define, ending } from '../define.ts';

export const registerDoctor = (program: Command): Command =>
  define(program, {
    name: 'doctor',
    summary: 'dit ce qui est là, ce qui manque, et ce que chaque partie manquante apporterait',
    usage: '[OPTIONS]',
    examples: [['bilan doctor', 'examine l’installation ; ne change rien']],
  }).action(ending(async () => (await import('../doctor/doctor.ts')).doctor));
