import type { PageHandle } from '../../cli/browser/page-handle.ts';
import { practiceFinding } from '../../cli/job/finding.ts';
import { byTestId } from '../../cli/job/selectors.ts';
import {
  captureScreenshot,
  fillDraft,
  openOptions,
  openReport,
  openReview,
  saveReceiver,
  type Reviewed,
} from '../../cli/job/steps.ts';
import { practiceHosts } from '../fixtures/practice-site/practice-hosts.ts';
import type { World } from './world.ts';

/** The programme whose list covers the practice shop from the start. */
export const programmeId = 'secops-gateway';

/** Gives the programme of the practice shop its receiver, as a person does. */
export async function chooseReceiver(world: World, url: string): Promise<void> {
  const session = world.session();
  const page = await session.openPage(`http://${practiceHosts.app}/`);
  const options = await openOptions(session, page);
  await saveReceiver(options, programmeId, url);
  await options.close();
  await page.close();
}

/** Brings a new report to its review: everything is there but the click on Send. */
export async function bringToReview(
  world: World,
): Promise<{ report: PageHandle; reviewed: Reviewed; page: PageHandle }> {
  const session = world.session();
  const page = await session.openPage(`http://${practiceHosts.app}/`);
  await captureScreenshot(session, page);
  const report = await openReport(session, page);
  await fillDraft(report, practiceFinding);
  return { report, reviewed: await openReview(report), page };
}

/** Opens the newest sent report through popup and list. */
export async function openSentReport(world: World): Promise<PageHandle> {
  const session = world.session();
  const page = await session.openPage(`http://${practiceHosts.app}/`);
  const popup = await session.openPopup(page);
  await popup.click(byTestId('open-reports'));
  const list = await session.waitForExtensionPage('report.html');
  await list.click(byTestId('sent-row'));
  return list;
}
