import { z } from 'zod';

const addressSchema = z.string().max(2048);

/**
 * How a version 1 policy was found, kept with its text: the draft wants its authority proven anew at each question.
 * @source draft-behring-cvd-policy-00, sections 5 and 6, read 2026-11-22
 */
export const draftDiscoverySchema = z.object({
  /** The address of security.txt that was asked for, before redirects. */
  securityTxtUrl: addressSchema,
  /** RFC 3339, as the file states it. */
  securityTxtExpires: z.string().max(40),
  /** The address that the file names, before redirects. */
  policyUrl: addressSchema,
  finalUrl: addressSchema,
  redirectChain: z.array(addressSchema).max(10),
  mediaType: z.string().max(200),
});
export type DraftDiscovery = z.infer<typeof draftDiscoverySchema>;
