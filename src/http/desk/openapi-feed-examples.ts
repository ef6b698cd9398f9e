import type { z } from 'zod';
import type { feedCommands } from '../../desk/commands/feed.ts';

/** The examples of standing authority and of notices. */
export const feedExamples: { readonly [K in keyof typeof feedCommands]: z.input<(typeof feedCommands)[K]> } =
  {
    'authority.grant': {
      id: 'grant-1',
      kind: 'authority.grant',
      authority: 'gauge-line',
      program: 'token:river-gauges',
      source: 'water-office',
      of: { figure: 'level' },
      bounds: { min: 0, max: 900, maxStep: 40, down: true },
      until: '2031-05-05T06:00:00Z',
      reason: 'Automatic gauges of the office, checked by hand at six.',
    },
    'authority.end': { id: 'end-grant-1', kind: 'authority.end', authority: 'gauge-line' },
    'authority.endAll': { id: 'stop-1', kind: 'authority.endAll' },
    'held.accept': { id: 'accept-1', kind: 'held.accept', authority: 'gauge-line', estimate: 'level-0412' },
    'held.drop': {
      id: 'drop-1',
      kind: 'held.drop',
      authority: 'gauge-line',
      estimate: 'level-0412',
      reason: 'The gauge was hit by a barge.',
    },
    'estimate.feed': {
      id: 'feed-1',
      kind: 'estimate.feed',
      authority: 'gauge-line',
      estimate: 'level-0411',
      min: 512,
      max: 512,
      asOf: '2031-05-04T22:10:00Z',
      text: 'Gauge at the old bridge: 512 cm.',
      url: 'https://water.example/gauges/old-bridge',
    },
    'notice.feed': {
      id: 'feed-2',
      kind: 'notice.feed',
      authority: 'flood-line',
      statement: 'cap-2031-118',
      act: 'update',
      title: 'Flood warning for the lower town',
      text: 'The river will pass 600 cm at about midnight. Leave cellars.',
      severity: 'severe',
      expires: '2031-05-05T06:00:00Z',
      asOf: '2031-05-04T22:11:00Z',
    },
    'notice.set': {
      id: 'notice-1',
      kind: 'notice.set',
      notice: 'flood',
      content: {
        title: 'Flood warning for the lower town',
        text: 'The water office expects 580 cm in the night.',
        severity: 'moderate',
        statement: 'office-2140',
        expires: '2031-05-05T06:00:00Z',
      },
    },
    'notice.cancel': {
      id: 'cancel-1',
      kind: 'notice.cancel',
      notice: 'flood',
      how: 'cancelled',
      reason: 'The office called it off.',
    },
    'notice.expire': { id: 'expire-1', kind: 'notice.expire', notice: 'flood' },
  };
