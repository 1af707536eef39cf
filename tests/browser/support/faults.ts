/**
 * A fault as a row of data, and the walk that goes through every row: it is switched on, its symptom is seen in the page, in the API and in the
 * log, its documented remedy is performed in the app, and what it broke works again. Rows say what the documents say, not what the catalogue does.
 */
import type { Locator, Page } from '@playwright/test';
import { actionRow, banner, PEOPLE, signIn } from './admin-center.ts';
import { DEVICES } from './console.ts';
import { expect, type Lab } from './lab.ts';

/** What the page and the API show while the fault is on. */
export type Symptom =
  /** The admin center refuses the action at once. */
  | { kind: 'refused'; words: RegExp; status: number; code: string; readingToo?: boolean }
  /** The action fails, and its result says why. */
  | { kind: 'action fails'; words: RegExp; code: string }
  /** The action stays pending. */
  | { kind: 'action waits'; words: RegExp; reason: string }
  /** The action is done, many minutes late. */
  | { kind: 'action late'; words: RegExp; reason: string }
  /** The upload fails, as the connector's page says. */
  | { kind: 'upload fails'; words: RegExp; code: string; status: number | null }
  /** The admin center lists the device no more. */
  | { kind: 'device gone' }
  /** The console's lists fail. */
  | { kind: 'console fails'; words: RegExp; code: string; status: number }
  /** Nothing breaks. */
  | { kind: 'nothing' };

/** The line that tells it, or a file that is silent about it: no new line, or none that is an error. */
export type Trail = { file: string; line: RegExp } | { file: string; silent: 'no new line' | 'no error' };

export type FaultRow = {
  /** Stable id. */
  id: string;
  /** Name on the fault page. */
  name: string;
  /** Switched on by a person on the fault page, or by a program. */
  switchedOn: 'page' | 'api';
  /** On whom or what; without it, on the whole. */
  on?: 'help desk' | 'device';
  /** The device that is looked at; otherwise the site server. */
  device?: string;
  /** The collection that is uploaded; otherwise all devices. */
  uploads?: string;
  symptoms: Symptom[];
  trail: Trail;
  /** The button under *What an administrator can do*, by its place, or what is done elsewhere in the app. */
  remedy: { place: string; button: string } | ((walk: FaultWalk) => Promise<void>);
};

/** Logs of the workers on the service connection point. */
export const SYNC_UPLOAD = 'CMGatewaySyncUploadWorker.log';
export const NOTIFICATION_WORKER = 'CMGatewayNotificationWorker.log';

/** An action waits for a service connection point that does not answer the cloud. */
export const CONNECTOR_SILENT: Symptom = {
  kind: 'action waits',
  words: /service connection point does not answer the cloud/,
  reason: 'connectorUnreachable',
};

/** Switches a fault on at the fault page, which is open. */
export async function switchOnAtPage(page: Page, name: string, fill?: (entry: Locator) => Promise<unknown>): Promise<void> {
  const entry = page.getByRole('group').filter({ has: page.getByText(name, { exact: true }) });
  await entry.locator('summary').click();
  await fill?.(entry);
  await entry.getByRole('button', { name: `Switch on: ${name}` }).click();
  await expect(page.getByRole('region', { name: 'On now' }).getByRole('listitem')).toContainText(name);
  await expect(page.getByRole('link', { name: 'Faults: 1 on' })).toBeVisible();
}

type Connector = { connectionStatus: string; lastFailure: { code: string; status: number | null } | null };
type Action = { actionState: string; labRefusalCode: string | null; labWaiting: { reason: string } | null };
type Line = { level: string; text: string };
type Row = { resourceId: number; name: string; managedDeviceId: string | null };

const ACTION = 'Sync Machine Policy';
/** A server of the site, which is always on line. */
const SITE_SERVER = 'PS1SITE01';
const HELP_DESK = 'priya.raman@contoso.com';

/** One row, being walked. */
export class FaultWalk {
  private id = '';
  private resourceId = 0;
  private linesBefore = 0;

  constructor(
    readonly lab: Lab,
    readonly row: FaultRow,
  ) {}

  get page(): Page {
    return this.lab.page;
  }

  /** The device that is looked at. */
  get deviceName(): string {
    return this.row.device ?? SITE_SERVER;
  }

  async walk(): Promise<void> {
    await this.lab.open('lab/faults');
    await this.lab.api.pauseClock();
    const { uploads } = this.row;
    await this.lab.api.onboardAndUpload({ upload: uploads ? { kind: 'collection', collectionId: uploads } : { kind: 'allDevices' } });
    await this.findDevice();
    await this.switchOn();
    for (const symptom of this.row.symptoms) await this.expectSymptom(symptom);
    await this.expectTrail();
    await this.perform();
    expect(await this.activeCount(), 'faults that are on').toBe(0);
    for (const symptom of this.row.symptoms) await this.expectRecovery(symptom);
    expect((await this.connector()).lastFailure).toBeNull();
  }

  private async findDevice(): Promise<void> {
    const list = await this.ask<{ value: Row[] }>('GET', `gateway/AdminService/v1.0/Device?$search=${this.deviceName}`);
    const found = list.value.find(({ name }) => name === this.deviceName);
    expect(found?.managedDeviceId, `${this.deviceName} in the admin center`).toBeTruthy();
    this.id = found!.managedDeviceId!;
    this.resourceId = found!.resourceId;
  }

  private async switchOn(): Promise<void> {
    const { id, name, on } = this.row;
    this.linesBefore = await this.lineCount();
    if (this.row.switchedOn === 'api') {
      const target = on === 'help desk' ? { user: 'helpdesk' } : on === 'device' ? { device: this.resourceId } : undefined;
      await this.ask('PUT', `gateway/lab/faults/${id}`, { on: true, target });
      return;
    }
    await switchOnAtPage(this.page, name, async (entry) => {
      if (on === 'help desk') await entry.getByRole('combobox', { name: 'For whom' }).selectOption(HELP_DESK);
      if (on === 'device') await entry.getByRole('textbox', { name: /^On which device/ }).fill(String(this.resourceId));
    });
  }

  private async expectSymptom(symptom: Symptom): Promise<void> {
    switch (symptom.kind) {
      case 'refused': {
        // Who may not even read sees the refusal in the place of the page.
        if (symptom.readingToo) await this.openDevice();
        else await this.act();
        await expect(this.page.getByRole('alert')).toContainText(symptom.words);
        const answer = await this.lab.api.trigger('helpdesk', this.id, 'appEvaluation');
        expect([answer.status, codeOf(answer.text)]).toEqual([symptom.status, symptom.code]);
        return;
      }
      case 'action fails': {
        await this.act();
        await this.lab.api.advanceMinutes(5);
        await expect(banner(this.page, new RegExp(`^${ACTION}: Failed`))).toContainText(symptom.words);
        await expect(actionRow(this.page, ACTION).first().getByRole('cell', { name: 'Failed' })).toBeVisible();
        const { actionState, labRefusalCode } = await this.action();
        expect([actionState, labRefusalCode]).toEqual(['failed', symptom.code]);
        return;
      }
      case 'action waits': {
        await this.act();
        await this.lab.api.advanceMinutes(15);
        await expect(banner(this.page, new RegExp(`^${ACTION}: Pending`))).toContainText(symptom.words);
        const { actionState, labWaiting } = await this.action();
        expect([actionState, labWaiting?.reason]).toEqual(['pending', symptom.reason]);
        return;
      }
      case 'action late': {
        await this.act();
        await this.lab.api.advanceMinutes(5);
        await expect(banner(this.page, new RegExp(`^${ACTION}: Pending`))).toBeVisible();
        // While the clock stands, an action waits for the clock.
        await this.lab.api.runClock(1);
        await expect(this.page.getByText(symptom.words)).toBeVisible();
        const { actionState, labWaiting } = await this.action();
        expect([actionState, labWaiting?.reason]).toEqual(['pending', symptom.reason]);
        await this.lab.api.advanceMinutes(60);
        await expect(banner(this.page, new RegExp(`^${ACTION}: Completed`))).toBeVisible();
        return;
      }
      case 'upload fails': {
        await this.lab.api.advanceMinutes(16);
        await this.lab.open('tenant-administration/connectors');
        const failed = this.page.getByRole('region', { name: 'Last upload failed' });
        await expect(failed).toContainText(symptom.words);
        await expect(failed).toContainText(symptom.code);
        const { code, status } = (await this.connector()).lastFailure!;
        expect([code, status]).toEqual([symptom.code, symptom.status]);
        if (symptom.status !== null) await expect(failed).toContainText(String(symptom.status));
        return;
      }
      case 'device gone': {
        await this.lab.api.advanceMinutes(60);
        await this.lab.open(`devices/all?search=${this.deviceName}`);
        await expect(this.page.getByText('No device matches')).toBeVisible();
        const answer = await this.lab.api.callAs('global-admin', 'GET', `gateway/graph/beta/deviceManagement/managedDevices/${this.id}`);
        expect([answer.status, codeOf(answer.text)]).toEqual([404, 'ResourceNotFound']);
        return;
      }
      case 'console fails': {
        await this.lab.open(DEVICES);
        await this.signInAs('helpdesk');
        await expect(this.page.getByRole('alert')).toContainText(symptom.words);
        const answer = await this.lab.api.callAs('helpdesk', 'GET', 'gateway/AdminService/v1.0/Device');
        expect([answer.status, codeOf(answer.text)]).toEqual([symptom.status, symptom.code]);
        return;
      }
      case 'nothing':
        await this.lab.api.advanceMinutes(16);
        expect((await this.connector()).lastFailure).toBeNull();
        await this.expectActionWorks();
    }
  }

  private async expectTrail(): Promise<void> {
    const { trail } = this.row;
    if ('line' in trail) {
      await this.lab.open(`lab/logs/${trail.file}`);
      await expect(this.page.getByRole('row', { name: trail.line }).last()).toBeVisible();
      expect((await this.lines()).some(({ text }) => trail.line.test(text)), `${trail.line} in ${trail.file}`).toBe(true);
      return;
    }
    const lines = await this.lines();
    if (trail.silent === 'no new line') expect(lines.length, `lines of ${trail.file}`).toBe(this.linesBefore);
    else expect(lines.filter(({ level }) => level === 'error'), `errors in ${trail.file}`).toEqual([]);
  }

  private async perform(): Promise<void> {
    const { remedy, name } = this.row;
    await this.signInAs('global-admin');
    if (typeof remedy === 'function') return remedy(this);
    await this.press(remedy.place, remedy.button);
    await expect(this.page.getByText(`It cured: ${name}`)).toBeVisible();
    await expect(this.page.getByText('No fault is on.')).toBeVisible();
  }

  /** Presses a button under *What an administrator can do*. */
  async press(place: string, button: string): Promise<void> {
    await this.lab.open('lab/faults');
    await this.page.getByRole('list', { name: place }).getByRole('button', { name: button, exact: true }).click();
  }

  private async expectRecovery(symptom: Symptom): Promise<void> {
    switch (symptom.kind) {
      case 'refused':
      case 'action fails':
        return this.expectActionWorks();
      case 'action waits':
        // What waited goes on, and is not asked for again.
        await this.lab.api.advanceMinutes(60);
        await this.lab.open(`devices/${this.id}`);
        await expect(banner(this.page, new RegExp(`^${ACTION}: Completed`))).toBeVisible();
        return;
      case 'action late':
      case 'nothing':
        return this.expectActionWorks();
      case 'upload fails':
        await this.lab.api.advanceMinutes(16);
        await this.lab.open('tenant-administration/connectors');
        await expect(this.page.getByRole('row', { name: /Contoso/ })).toContainText('Healthy');
        await expect(this.page.getByRole('region', { name: 'Last upload failed' })).toHaveCount(0);
        return;
      case 'device gone':
        await this.lab.api.advanceMinutes(60);
        await this.lab.open(`devices/all?search=${this.deviceName}`);
        await expect(this.page.getByRole('grid', { name: 'Devices' }).getByRole('rowheader', { name: this.deviceName })).toBeVisible();
        return;
      case 'console fails':
        await this.lab.open(DEVICES);
        await this.signInAs('helpdesk');
        await expect(this.page.getByRole('grid', { name: 'Devices' }).getByRole('row', { name: new RegExp(SITE_SERVER) })).toBeVisible();
    }
  }

  /** Opens the device's page as the help desk. */
  private async openDevice(): Promise<void> {
    await this.lab.open(`devices/${this.id}`);
    await this.signInAs('helpdesk');
  }

  /** Asks for the action on the device's page, as the help desk does. */
  private async act(): Promise<void> {
    await this.openDevice();
    await this.page.getByRole('button', { name: ACTION, exact: true }).click();
  }

  private async expectActionWorks(): Promise<void> {
    await this.act();
    await expect(banner(this.page, new RegExp(`^${ACTION}: Pending`))).toBeVisible();
    await this.lab.api.advanceMinutes(5);
    await expect(banner(this.page, new RegExp(`^${ACTION}: Completed`))).toBeVisible();
  }

  private ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.lab.api.ask<T>('global-admin', method, path, body);
  }

  private async action(): Promise<Action> {
    return (await this.lab.api.newestAction(this.id)) as unknown as Action;
  }

  private connector(): Promise<Connector> {
    return this.ask('GET', 'gateway/lab/connector');
  }

  private async activeCount(): Promise<number> {
    return (await this.ask<{ activeCount: number }>('GET', 'gateway/lab/faults')).activeCount;
  }

  /** Lines of the trail's file; none while there is no such file. */
  private async lines(): Promise<Line[]> {
    const answer = await this.lab.api.callAs('global-admin', 'GET', `gateway/lab/logs/${this.row.trail.file}`);
    return answer.status === 404 ? [] : (JSON.parse(answer.text) as { lines: Line[] }).lines;
  }

  private async lineCount(): Promise<number> {
    return (await this.lines()).length;
  }

  private isHelpDesk(): Promise<boolean> {
    return this.page.getByRole('button', { name: `Signed in: ${PEOPLE.helpdesk}` }).isVisible();
  }

  private async signInAs(key: 'helpdesk' | 'global-admin'): Promise<void> {
    if ((key === 'helpdesk') !== (await this.isHelpDesk())) await signIn(this.page, key);
  }
}

/** The code of a refusal. */
function codeOf(text: string): string {
  return text === '' ? '' : (JSON.parse(text) as { error: { code: string } }).error.code;
}
