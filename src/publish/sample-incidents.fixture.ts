import type { LiveIncident } from '../wire/documents.ts';
import { timelineOf } from '../wire/timeline.ts';
import { minute } from './sample.fixture.ts';

/** An incident of the sample story, so many minutes after its start; it stands on a line of the desk. */
export function incident(after: number, title: string, more: Partial<LiveIncident> = {}): LiveIncident {
  return {
    kind: 'incident',
    id: `h${(after * 7919 + 104_729).toString(32)}v`,
    state: 'live',
    title,
    type: 'accident',
    when: { at: minute(after), precision: 'minute' },
    until: null,
    where: null,
    underReview: false,
    background: false,
    basis: 'Seen by our reporter.',
    figures: [],
    claims: [],
    statements: [],
    ...more,
  };
}

/** Earlier, known to the year. */
function before(year: number, title: string, name = 'Lindow harbour'): LiveIncident {
  return incident(year, title, {
    when: { at: `${year}-01-01T00:00:00.000Z`, precision: 'year' },
    where: { name, within: null, point: { lat: 54.1, lon: -3.2 }, precision: 'town' },
    background: true,
  });
}

const quay: LiveIncident['where'] = {
  name: 'Western quay',
  within: 'Lindow',
  point: { lat: 54.112, lon: -3.241 },
  precision: 'street',
};
const hall: LiveIncident['where'] = {
  name: 'Hall four of Arden & Sons',
  within: 'Lindow',
  point: { lat: 54.1124, lon: -3.2409 },
  precision: 'exact',
};

/** As many incidents as a timeline tells: a dozen of the night, a dozen before it. */
export const sampleIncidents = timelineOf([
  incident(-12, 'A paint store catches fire', { where: hall }),
  incident(-4, 'The first alarm is raised', { where: quay }),
  incident(9, 'The northern bank is warned of smoke'),
  incident(21, 'Two watchmen are missed', { where: hall }),
  incident(34, 'A tanker is towed out of the basin', { where: quay }),
  incident(52, 'The roof of the hall falls in', { where: hall }),
  incident(70, 'The ferry line is suspended', { until: { at: minute(300), precision: 'hour' } }),
  incident(88, 'Seven people are taken to hospital'),
  incident(117, 'The watchmen are found safe', { where: quay }),
  incident(140, 'Power fails in the old town', { underReview: true }),
  incident(186, 'The fire is under control', { where: hall }),
  incident(334, 'The warning is lifted'),
  before(1931, 'The old quay burns down'),
  before(1958, 'Harbour brigade founded'),
  before(1974, 'Grain silo bursts', 'Eastern quay'),
  before(1983, 'Ferry sinks in a storm', 'Off Lindow'),
  before(1990, 'Oil spill in the basin'),
  before(1997, 'Law on stores of paint passed', 'Parliament'),
  before(2004, 'Dockers strike for nine weeks'),
  before(2011, 'Hall four is built'),
  before(2016, 'Spring flood in the harbour'),
  before(2021, 'Explosion at a works inland', 'Tarn'),
  before(2026, 'Fire in the same hall'),
  before(2029, 'Sprinklers found faulty'),
]);
