/** Reliability of a source and credibility of what it says, each on its own scale (Admiralty code); never averaged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

export interface Grade {
  readonly reliability: (typeof reliabilities)[number];
  readonly credibility: (typeof credibilities)[number];
}
