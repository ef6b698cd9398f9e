import type { Matter } from './matters.ts';

/**
 * Who is usually competent for what, by kind of story: an offer to the desk, which ticks every one itself (LANGUAGE.md,
 * "Interested party"). Nobody is competent for the conduct of their own house; the gate sees to that.
 */
export const templates = {
  attack: {
    police: ['event', 'identity'],
    investigators: ['event', 'identity', 'responsibility'],
    'emergency-service': ['event', 'casualties', 'losses'],
    'health-authority': ['casualties'],
    court: ['identity', 'responsibility'],
  },
  election: {
    'electoral-commission': ['event'],
    observers: ['conduct'],
    police: ['event', 'conduct'],
    court: ['event', 'conduct', 'responsibility'],
  },
  storm: {
    'weather-service': ['event'],
    'civil-protection': ['event', 'casualties', 'losses'],
    'health-authority': ['casualties'],
    'network-operator': ['losses'],
  },
  court: {
    court: ['event', 'identity', 'responsibility', 'conduct'],
    prosecutor: ['event'],
    'prison-service': ['event', 'casualties'],
  },
} as const satisfies Record<string, Readonly<Record<string, readonly Matter[]>>>;

export type Template = keyof typeof templates;

/** The kinds of story that have a template. */
export const templateNames = Object.keys(templates) as [Template, ...Template[]];

/** What an office is competent for in a kind of story; null where the template has no such office. */
export function mattersOf(template: Template, office: string): readonly Matter[] | null {
  const offices: Readonly<Record<string, readonly Matter[]>> = templates[template];
  return Object.hasOwn(offices, office) ? (offices[office] ?? null) : null;
}
