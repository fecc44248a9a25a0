/** What an open programme lacks, as typed by the person. */
export interface ProgrammeCompletion {
  /** The address of the published policy. */
  readonly policyUrl: string;
  readonly channelType: 'email' | 'form';
  readonly channelValue: string;
  /** One web address or pattern per item. */
  readonly webAddresses: readonly string[];
}
