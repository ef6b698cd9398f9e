/** Incidents as schema.org events: dates and places as exactly as they are known, and left out where they are not. */
import type { LiveIncident, PublicPlace } from '../wire/documents.ts';
import type { TimelineIncident } from '../wire/reading.ts';
import { documentPage } from './addresses.ts';
import type { Json } from './json.ts';
import type { Setting } from './setting.ts';
import { dateOf } from './times.ts';

/** An event. */
export function eventData(
  { id, title, when, until, where }: Pick<TimelineIncident, 'id' | 'title' | 'when' | 'until' | 'where'>,
  { coverage, context, times }: Setting,
): Json {
  const startDate = when && dateOf(times, when);
  const endDate = until && dateOf(times, until);
  return {
    '@type': 'Event',
    '@id': context.origin + documentPage(coverage.slug, `incident:${id}`),
    name: title,
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
    ...(where && { location: placeData(where) }),
  };
}

/** An event on the page of its own. */
export function eventPageData(incident: LiveIncident, setting: Setting): Json {
  return {
    '@context': 'https://schema.org',
    ...eventData(incident, setting),
    inLanguage: setting.coverage.language,
  };
}

/** What the live page is about, and the earlier events that it mentions; nothing that is under review. */
export function eventsOf(incidents: readonly TimelineIncident[], setting: Setting): Json {
  const standing = incidents.filter(({ underReview }) => !underReview);
  const about = standing.filter(({ background }) => !background).map((one) => eventData(one, setting));
  const mentions = standing.filter(({ background }) => background).map((one) => eventData(one, setting));
  return { ...(about.length > 0 && { about }), ...(mentions.length > 0 && { mentions }) };
}

function placeData({ name, within, point }: PublicPlace): Json {
  return {
    '@type': 'Place',
    name,
    ...(within !== null && { address: within }),
    ...(point && { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } }),
  };
}
