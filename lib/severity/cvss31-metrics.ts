import type { MessageKey } from '../base/text.ts';

// The metrics of CVSS 3.1, base, temporal and environmental, with every value each may have.
// @source https://www.first.org/cvss/v3.1/specification-document table 15, read 2026-11-22

export const cvss31BaseValues = {
  AV: ['N', 'A', 'L', 'P'],
  AC: ['L', 'H'],
  PR: ['N', 'L', 'H'],
  UI: ['N', 'R'],
  S: ['U', 'C'],
  C: ['N', 'L', 'H'],
  I: ['N', 'L', 'H'],
  A: ['N', 'L', 'H'],
} as const;

export const cvss31OptionalValues = {
  E: ['X', 'U', 'P', 'F', 'H'],
  RL: ['X', 'O', 'T', 'W', 'U'],
  RC: ['X', 'U', 'R', 'C'],
  CR: ['X', 'L', 'M', 'H'],
  IR: ['X', 'L', 'M', 'H'],
  AR: ['X', 'L', 'M', 'H'],
  MAV: ['X', 'N', 'A', 'L', 'P'],
  MAC: ['X', 'L', 'H'],
  MPR: ['X', 'N', 'L', 'H'],
  MUI: ['X', 'N', 'R'],
  MS: ['X', 'U', 'C'],
  MC: ['X', 'N', 'L', 'H'],
  MI: ['X', 'N', 'L', 'H'],
  MA: ['X', 'N', 'L', 'H'],
} as const;

export type Cvss31BaseMetric = keyof typeof cvss31BaseValues;
export type Cvss31Metric = Cvss31BaseMetric | keyof typeof cvss31OptionalValues;

/** The metrics of one vector: every base metric, and those temporal and environmental ones that it names. */
export type Cvss31Metrics = { readonly [M in Cvss31BaseMetric]: (typeof cvss31BaseValues)[M][number] } & {
  readonly [M in keyof typeof cvss31OptionalValues]?: (typeof cvss31OptionalValues)[M][number];
};

/** One value of a base metric, as the calculator offers it. */
export interface Cvss31ValueChoice {
  readonly value: string;
  readonly nameKey: MessageKey;
  /** One sentence that says when the value is right. */
  readonly meaningKey: MessageKey;
}

/** One base metric, as the calculator offers it. */
export interface Cvss31MetricChoice {
  readonly metric: Cvss31BaseMetric;
  readonly nameKey: MessageKey;
  /** One sentence that asks what the metric measures. */
  readonly meaningKey: MessageKey;
  readonly values: readonly Cvss31ValueChoice[];
}

/** The eight base metrics in the order of the standard, with the texts that explain them. */
export const cvss31Metrics: readonly Cvss31MetricChoice[] = [
  {
    metric: 'AV',
    nameKey: 'cvss_av_name',
    meaningKey: 'cvss_av_meaning',
    values: [
      { value: 'N', nameKey: 'cvss_av_n_name', meaningKey: 'cvss_av_n_meaning' },
      { value: 'A', nameKey: 'cvss_av_a_name', meaningKey: 'cvss_av_a_meaning' },
      { value: 'L', nameKey: 'cvss_av_l_name', meaningKey: 'cvss_av_l_meaning' },
      { value: 'P', nameKey: 'cvss_av_p_name', meaningKey: 'cvss_av_p_meaning' },
    ],
  },
  {
    metric: 'AC',
    nameKey: 'cvss_ac_name',
    meaningKey: 'cvss_ac_meaning',
    values: [
      { value: 'L', nameKey: 'cvss_ac_l_name', meaningKey: 'cvss_ac_l_meaning' },
      { value: 'H', nameKey: 'cvss_ac_h_name', meaningKey: 'cvss_ac_h_meaning' },
    ],
  },
  {
    metric: 'PR',
    nameKey: 'cvss_pr_name',
    meaningKey: 'cvss_pr_meaning',
    values: [
      { value: 'N', nameKey: 'cvss_pr_n_name', meaningKey: 'cvss_pr_n_meaning' },
      { value: 'L', nameKey: 'cvss_pr_l_name', meaningKey: 'cvss_pr_l_meaning' },
      { value: 'H', nameKey: 'cvss_pr_h_name', meaningKey: 'cvss_pr_h_meaning' },
    ],
  },
  {
    metric: 'UI',
    nameKey: 'cvss_ui_name',
    meaningKey: 'cvss_ui_meaning',
    values: [
      { value: 'N', nameKey: 'cvss_ui_n_name', meaningKey: 'cvss_ui_n_meaning' },
      { value: 'R', nameKey: 'cvss_ui_r_name', meaningKey: 'cvss_ui_r_meaning' },
    ],
  },
  {
    metric: 'S',
    nameKey: 'cvss_s_name',
    meaningKey: 'cvss_s_meaning',
    values: [
      { value: 'U', nameKey: 'cvss_s_u_name', meaningKey: 'cvss_s_u_meaning' },
      { value: 'C', nameKey: 'cvss_s_c_name', meaningKey: 'cvss_s_c_meaning' },
    ],
  },
  {
    metric: 'C',
    nameKey: 'cvss_c_name',
    meaningKey: 'cvss_c_meaning',
    values: [
      { value: 'N', nameKey: 'cvss_c_n_name', meaningKey: 'cvss_c_n_meaning' },
      { value: 'L', nameKey: 'cvss_c_l_name', meaningKey: 'cvss_c_l_meaning' },
      { value: 'H', nameKey: 'cvss_c_h_name', meaningKey: 'cvss_c_h_meaning' },
    ],
  },
  {
    metric: 'I',
    nameKey: 'cvss_i_name',
    meaningKey: 'cvss_i_meaning',
    values: [
      { value: 'N', nameKey: 'cvss_i_n_name', meaningKey: 'cvss_i_n_meaning' },
      { value: 'L', nameKey: 'cvss_i_l_name', meaningKey: 'cvss_i_l_meaning' },
      { value: 'H', nameKey: 'cvss_i_h_name', meaningKey: 'cvss_i_h_meaning' },
    ],
  },
  {
    metric: 'A',
    nameKey: 'cvss_a_name',
    meaningKey: 'cvss_a_meaning',
    values: [
      { value: 'N', nameKey: 'cvss_a_n_name', meaningKey: 'cvss_a_n_meaning' },
      { value: 'L', nameKey: 'cvss_a_l_name', meaningKey: 'cvss_a_l_meaning' },
      { value: 'H', nameKey: 'cvss_a_h_name', meaningKey: 'cvss_a_h_meaning' },
    ],
  },
];
