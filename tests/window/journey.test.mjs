/* The main job from beginning to end in the real window: once with the mouse, once with the keyboard alone. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { windowTest } from './support/desk.mjs';
import { Keyboard, Mouse } from './support/hands.mjs';

const STATEMENT = 'Kazakhstan closed its railways to Russian coal in June 2022.';
const CHECKER = 'Aliya';
const EDITOR = 'Marat';

/** A claim is found in an article, checked, returned, changed, published and corrected; then it leaves as CSV. */
async function journey(desk, hands) {
  const { screen } = hands;
  await hands.press('Open the sample: the coal story');
  await hands.actAs(CHECKER);

  await hands.go('Articles');
  await hands.activate('link', /^A rumour on rails/);
  await screen.shows('Not everybody who passed it on believed it.');
  await hands.beginClaim('appears to be fake');
  await hands.fill('Statement', STATEMENT);
  await hands.choose(/Passed on as/, /^questioned/);
  await hands.press('Record the claim');
  await hands.activate('link', `Open ${STATEMENT}`);
  await screen.find('heading', STATEMENT);

  await attach(hands, { title: 'Rail statistics of June 2022', stance: 'refutes', passage: 'Transit rose.' });
  await attach(hands, { title: 'A reader who counts wagons', stance: 'supports', passage: 'I saw none.' });
  desk.choose(desk.write('table-4.csv', 'month,tonnes\r\n2022-06,1200000\r\n'));
  await hands.press('Attach a file to “Rail statistics of June 2022”');
  await screen.find('button', 'Save “table-4.csv” as …');

  await hands.press('Propose a verdict');
  await hands.pick(/^\S* ?False/);
  await hands.fill('Reasons', 'The tables show no day without transit.');
  await hands.activate('button', 'Propose a verdict');
  await screen.shows('The tables show no day without transit.');
  await hands.press('Submit for review');
  await screen.shows(`Submitted by ${CHECKER}`);

  await hands.actAs(EDITOR);
  await hands.press('Return');
  await hands.fill('Reason', 'Say which table.');
  await hands.confirm('Return');
  await screen.shows('Say which table.');

  await hands.actAs(CHECKER);
  await changeVerdict(hands, 'Table 4 shows no day without transit.');
  await hands.press('Submit for review');
  await hands.actAs(EDITOR);
  await hands.press('Approve');
  await hands.confirm('Approve');
  await hands.press('Publish');
  await hands.confirm('Publish');
  await screen.shows('published');

  await hands.press('Open a correction');
  await hands.pick(/^minor/);
  await hands.fill('Notice', 'An earlier version named no table.');
  await hands.confirm('Open a correction');
  await hands.actAs(CHECKER);
  await changeVerdict(hands, 'Table 4, kept with the source, shows no day without transit.');
  await hands.press('Submit for review');
  await hands.actAs(EDITOR);
  await hands.press('Approve');
  await hands.confirm('Approve');
  await screen.shows('corrected');

  await readHistory(hands);
  await saveReport(desk, hands);
  await desk.close(screen);
  assert.match(await desk.terminal('journal', 'verify'), /holds/i);
}

async function attach(hands, { title, stance, passage }) {
  await hands.press('Attach evidence');
  await hands.press('Add a new source');
  await hands.fill('Title', title);
  await hands.confirm('Add a source');
  await hands.pick(new RegExp(`^${stance}`));
  await hands.fill('Passage', passage);
  await hands.confirm('Attach evidence');
  await hands.screen.gone('dialog', 'Attach evidence');
  await hands.screen.shows(title);
}

async function changeVerdict(hands, reasons) {
  await hands.press('Edit the verdict');
  await hands.fill('Reasons', reasons);
  await hands.press('Save');
  await hands.screen.gone('form', 'Edit the verdict');
  await hands.screen.shows(reasons);
}

/** Who did what, and the claim as it stood when it was returned. */
async function readHistory(hands) {
  await hands.activate('tab', 'History');
  await hands.screen.shows('16 entries');
  await hands.press(/^The claim as it stood: Returning a claim/);
  await hands.screen.find('region', 'The past: the claim as it stood');
  await hands.screen.shows('The tables show no day without transit.');
  await hands.press('Back to now');
  await hands.screen.gone('region', 'The past: the claim as it stood');
}

async function saveReport(desk, hands) {
  desk.choose(desk.path('claims.csv'));
  await hands.go('Reports');
  await hands.press('Save CSV …');
  await hands.screen.find('region', 'Receipt');
  const csv = desk.read('claims.csv');
  await hands.screen.shows(createHash('sha256').update(csv).digest('hex'));
  const row = csv.split('\r\n').find((line) => line.includes(STATEMENT));
  assert.ok(row, 'the CSV has the claim');
  assert.match(row, /Table 4, kept with the source/);
  assert.match(row, /corrected/);
}

windowTest('a claim goes from an article to a corrected verdict and a report, by mouse', async (desk) => {
  await journey(desk, new Mouse(await desk.open()));
});

windowTest(
  'the same by keyboard alone',
  async (desk) => {
    await journey(desk, new Keyboard(await desk.open()));
  },
  600_000,
);
