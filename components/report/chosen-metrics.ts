/** Metric → chosen value, as far as they are chosen, e.g. `{ AV: 'N' }`. */
export type ChosenMetrics = Readonly<Record<string, string>>;
