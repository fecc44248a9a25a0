import { programmeIdSchema, type ProgrammeId } from '../base/ids.ts';
import { slugify } from '../base/slugify.ts';
import { formatInstant } from '../base/time.ts';
import { parseUrl } from '../base/url.ts';
import { buildCvdScopeList } from '../scope/import/build-cvd-scope-list.ts';
import type { DecidingRule } from '../scope/verdict.ts';
import { readAuthority, type PolicyDiscovery } from './authority.ts';
import type { CvdDocument, WebEntry } from './cvd-document.ts';
import { deriveTerms, type ProgrammeTerms } from './derive-terms.ts';
import type { GoodfaithExtension } from './goodfaith-extension.ts';
import { limitToAuthority } from './limit-to-authority.ts';
import type { ContactChannel, OpenField, Programme } from './programme.ts';

/**
 * Builds the view of a checked document that the product works with, whether or not it has our extension.
 * @param discovery how the document was found, which bounds what it may judge and names it; absent where somebody
 * vouches for the document
 */
export function buildProgramme(document: CvdDocument, discovery?: PolicyDiscovery): Programme {
  // an id says where reports go, so a stranger's file does not choose its own
  const id =
    discovery === undefined
      ? (document.x_goodfaith?.id ?? deriveProgrammeId(document))
      : programmeIdSchema.parse(slugify(`site-${discovery.host}`));
  const authority = discovery && readAuthority(document.canonical, discovery);
  const { name } = document.organization;
  const openFields = listOpenFields(document);
  const expiresAt = document.expires === undefined ? undefined : formatInstant(Date.parse(document.expires));
  // checkDocument has dropped it from 0.1, which does not define it
  const intakeUrl = document.report_requirements.intake?.url;
  const { statement, posture } = document.research;
  const scope = buildCvdScopeList({
    programmeId: id,
    programmeName: name,
    format: `cvd-${document.cvd_policy}`,
    precedence: document.scope.precedence,
    // a policy that is still open decides nothing
    web: openFields.length > 0 ? [] : (document.scope.web ?? []).map(readWebEntry),
    updatedOn: document.updated,
    expiresAt,
  });
  return {
    id,
    name,
    document,
    openFields,
    ...(authority === undefined ? { scope } : { authority, scope: limitToAuthority(scope, authority) }),
    posture,
    ...(statement === undefined ? {} : { statement }),
    channels: readChannels(document),
    isExpiryOurs: document.x_goodfaith?.expires_is_ours ?? false,
    ...(document.updated === undefined ? {} : { updatedOn: document.updated }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(intakeUrl === undefined ? {} : { intakeUrl }),
    ...(document.x_goodfaith ? readTerms(document.x_goodfaith) : deriveTerms(document)),
  };
}

function readTerms(extension: GoodfaithExtension): ProgrammeTerms {
  return {
    commitments: extension.commitments,
    promises: extension.promises,
    excludedClasses: extension.excluded_classes,
    ...(extension.excluded_warning === undefined ? {} : { excludedWarning: extension.excluded_warning }),
    rulesOfEngagement: extension.rules_of_engagement,
    disclosureTerms: extension.disclosure_terms,
    severityBands: extension.severity?.bands ?? [],
    areas: extension.areas,
    requirements: extension.report_includes,
    ...(extension.contact_instructions === undefined
      ? {}
      : { contactInstructions: extension.contact_instructions }),
    ...(extension.escalation === undefined ? {} : { escalation: extension.escalation }),
    ...(extension.pgp_on_request === undefined ? {} : { pgpOnRequest: extension.pgp_on_request }),
    ...(extension.credit === undefined ? {} : { credit: extension.credit }),
    ...(extension.safe_harbour === undefined ? {} : { safeHarbour: extension.safe_harbour }),
    practices: extension.practices,
    notes: extension.notes,
  };
}

function listOpenFields(document: CvdDocument): readonly OpenField[] {
  return [
    ...(document.canonical === undefined ? (['canonical'] as const) : []),
    ...(document.expires === undefined ? (['expires'] as const) : []),
    ...(document.contact.channels === undefined ? (['contact.channels'] as const) : []),
    ...(document.x_goodfaith?.web_addresses_open === true ? (['scope.web'] as const) : []),
  ];
}

function readChannels({ contact: { channels = [] } }: CvdDocument): readonly ContactChannel[] {
  // without a preferred channel the first one is preferred (CVD Policy 0.2, section 4.4)
  const isAnyPreferred = channels.some(({ preferred }) => preferred === true);
  return channels.map(({ type, value, preferred }, index) => ({
    type,
    value,
    isPreferred: isAnyPreferred ? preferred === true : index === 0,
  }));
}

function readWebEntry({ pattern, state, reason, note }: WebEntry): DecidingRule {
  return {
    pattern,
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
  };
}

function deriveProgrammeId({ organization, canonical }: CvdDocument): ProgrammeId {
  const host = parseUrl(canonical ?? '')?.hostname ?? '';
  return programmeIdSchema.parse(slugify(organization.name) || slugify(host) || 'programme');
}
