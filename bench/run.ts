/** `npm run bench [-- name …]`: figures and ratios of this machine, now. Nothing here is a test. */
import { cpus } from 'node:os';

const benches: Record<string, () => Promise<void>> = {
  commands: async () => (await import('./commands.ts')).benchCommands(),
  feeds: async () => (await import('./feeds.ts')).benchFeeds(),
  pages: async () => (await import('./pages.ts')).benchPages(),
  boards: async () => (await import('./boards.ts')).benchBoards(),
  'desk-streams': async () => (await import('./desk-streams.ts')).benchDeskStreams(),
  desk: async () => (await import('./desk.ts')).benchDesk(),
  search: async () => (await import('./search.ts')).benchSearch(),
  large: async () => (await import('./large.ts')).benchLarge(),
  gate: async () => (await import('./gate.ts')).benchGate(),
  intake: async () => (await import('./intake.ts')).benchIntake(),
  correction: async () => (await import('./correction.ts')).benchCorrection(),
  delivery: async () => (await import('./delivery.ts')).benchDelivery(),
  crowd: async () => (await import('./crowd.ts')).benchCrowd(),
  'fan-out': async () => (await import('./fan-out.ts')).benchFanOut(),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in benches));
if (unknown) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(
  `node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}); shared machines are noisy: read the ratios`,
);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
