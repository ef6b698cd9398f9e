/** Called at the named points of a publish, so that crash tests can stop the process exactly there. */
export type Probe = (point: ProbePoint) => void;

export type ProbePoint =
  | 'publish.beforeRead'
  | 'publish.beforeEncode'
  | 'publish.beforeWrite'
  | 'publish.afterWrite';

/** No probe: what runs outside of crash tests. */
export const noProbe: Probe = () => {};
