/**
 * Every built-in exercise in the app: unsolved it is not accepted, nor when only its symptom is hidden, and the author's solution solves it. The scripts
 * are those of `scenarios/<name>/scenario.toml`, performed over HTTP as the app's own pages do.
 */
import fs from 'node:fs';
import type { Api, PersonaKey } from '../support/api.ts';
import { expect, test } from '../support/lab.ts';

type Scope = 'all' | 'none' | { collection: string };
type Step = {
  advance?: { minutes: number };
  properties?: { scope: Scope };
  action?: { by?: PersonaKey; device: number; action: string };
  certificate?: { device: number; shared: boolean };
  endFault?: { id: string };
  remedy?: { id: string; by?: PersonaKey; user?: string; device?: number };
};
type Exercise = {
  name: string;
  persona: PersonaKey;
  cause: string;
  solution: Step[];
  hiding: Step[][];
  texts: { en: { title: string; answers: Record<string, string> } };
};

const EXERCISES = JSON.parse(fs.readFileSync(new URL('../../../public/exercises.json', import.meta.url), 'utf8')) as Exercise[];
const SETTINGS = "gateway/AdminService/v1.0/CoManagementSettings('CoMgmtSettingsProd')";

/** Performs a step; one that the lab refuses on purpose, a switched off fault, stays without effect. */
async function perform(api: Api, exercise: Exercise, step: Step): Promise<void> {
  const { advance, properties, action, certificate, endFault, remedy } = step;
  if (advance) await api.advanceMinutes(advance.minutes);
  if (properties) {
    const { scope } = properties;
    const upload = scope === 'all' ? { kind: 'allDevices' } : scope === 'none' ? undefined : { kind: 'collection', collectionId: scope.collection };
    await api.ask('global-admin', 'PATCH', SETTINGS, { environment: 'AzurePublicCloud', upload });
  }
  if (action) {
    const device = await api.ask<{ managedDeviceId: string }>('global-admin', 'GET', `gateway/AdminService/v1.0/Device(${action.device})`);
    const answer = await api.trigger(action.by ?? exercise.persona, device.managedDeviceId, action.action as 'appEvaluation');
    expect(answer.status, answer.text).toBeLessThan(500);
  }
  if (certificate) await api.ask('global-admin', 'POST', `gateway/lab/devices/${certificate.device}`, { sharesCertificate: certificate.shared });
  if (endFault) {
    const answer = await api.callAs('global-admin', 'PUT', `gateway/lab/faults/${endFault.id}`, { on: false });
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([409, 'ExerciseUnderWay']);
  }
  if (remedy) {
    const target = remedy.user ? { user: remedy.user } : remedy.device ? { device: remedy.device } : undefined;
    await api.ask(remedy.by ?? 'global-admin', 'POST', `gateway/lab/remedies/${remedy.id}`, { target });
  }
}

for (const exercise of EXERCISES) {
  const { title, answers } = exercise.texts.en;
  test(title, async ({ lab }) => {
    const { page, api } = lab;
    const start = () => api.ask('global-admin', 'POST', 'gateway/lab/exercises', exercise);
    const isSolved = async () =>
      (await api.ask<{ state: string }>('global-admin', 'POST', 'gateway/lab/exercises/current/check')).state === 'solved';

    await lab.open('lab/exercises');
    for (const way of exercise.hiding) {
      await start();
      await api.pauseClock();
      for (const step of way) await perform(api, exercise, step);
      await api.ask('global-admin', 'POST', 'gateway/lab/exercises/current/cause', { answer: exercise.cause });
      expect(await isSolved(), `hidden by ${JSON.stringify(way)}`).toBe(false);
    }

    await start();
    await api.pauseClock();
    await page.reload();
    await lab.ready();
    const run = page.getByRole('region', { name: title, exact: true });
    await run.getByRole('radio', { name: answers[exercise.cause], exact: true }).check();
    await run.getByRole('button', { name: 'State the cause', exact: true }).click();
    await expect(run.getByText(`Right: ${answers[exercise.cause]}`)).toBeVisible();
    await run.getByRole('button', { name: 'Check the world', exact: true }).click();
    await expect(run.getByText('The world does not work yet.')).toBeVisible();
    for (const step of exercise.solution) await perform(api, exercise, step);
    await run.getByRole('button', { name: 'Check the world', exact: true }).click();
    await expect(run.getByRole('heading', { name: 'Why it was so' })).toBeVisible();
  });
}
