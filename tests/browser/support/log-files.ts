/** Logs as real sites write them, made after the documented framings and lines; no site's own data. */
import type { Page } from '@playwright/test';

export const TASK = '0b6f1d6c-5a52-4a5a-8f4e-2f1f6b1f2a3c';
const WORKER = 'SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker';

export type NamedFile = { name: string; mimeType: string; buffer: Buffer };

/** A file of the given bytes. */
export function file(name: string, content: Buffer | string): NamedFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.isBuffer(content) ? content : Buffer.from(content, 'utf8') };
}

/** A record of the CCM framing. `time` is `HH:mm:ss.fff`; a bias of '' is the managed variant's. */
export function ccm(message: string, time: string, { component = 'BgbAgent', type = 1, bias = '+000', thread = 8540, day = '09-25-2026' } = {}): string {
  return `<![LOG[${message}]LOG]!><time="${time}${bias}" date="${day}" component="${component}" context="" type="${type}" thread="${thread}" file="bgbconnector.cpp:386">\r\n`;
}

/** A record of the site server's framing. */
export function simple(message: string, time: string, bias = '+000'): string {
  return `${message}~~  $$<SMS_NOTIFICATION_SERVER><09-25-2026 ${time}${bias}><thread=7896 (0x1ED8)>\r\n`;
}

const managed = (message: string, time: string, type = 1): string => ccm(message, `${time}0000`, { component: WORKER, bias: '', type });

/** The three logs of one device action, of a site whose service connection point writes local time without a bias. */
export function actionLogs(): NamedFile[] {
  const upper = TASK.toUpperCase();
  return [
    file('CMGatewayNotificationWorker.log', [
      managed('Received new notification. Validating basic notification details...', '08:00:00.100'),
      managed('Validating device action message content...', '08:00:00.200'),
      managed(`Authorized to perform client action. TemplateID: RequestMachinePolicy TenantId: ${TASK} AADUserID:     ${TASK}`, '08:00:00.300'),
      managed(`Forwarded BGB remote task. TemplateID: 1 TaskGuid: ${TASK} TaskParam: TargetDeviceIDs: 1`, '08:00:00.400'),
      managed(`Unauthorized to perform client action. TemplateID: RequestMachinePolicy TenantId: ${TASK} AADUserID: ${TASK}`, '08:05:00.300', 3),
    ].join('')),
    file('BgbServer.log', [
      simple('Get one push message from database.', '08:00:02.000'),
      simple(`Starting to send push task (PushID: 13 TaskID: 14 TaskGUID: ${upper} TaskType: 1 TaskParam: ) to 1 clients with throttling (strategy: 1 param: 42)`, '08:00:02.031'),
      simple('Finished sending push task (PushID: 13 TaskID: 14) to 1 clients', '08:00:02.047'),
      simple('Generated BGB task status report C:\\inboxes\\bgb.box\\Bgb00001.BTS at 09/25/2026 08:00:31. (PushID: 13 ReportedClients: 1 FailedClients: 0)', '08:00:31.000'),
    ].join('')),
    // The client is two hours east.
    file('CcmNotificationAgent.log', [
      ccm(`Receive task from server with pushid=13, taskid=14, taskguid=${upper}, tasktype=1 and taskParam=`, '10:00:02.081', { bias: '-120' }),
      ccm('Send Task response message <BgbResponseMessage TimeStamp="2026-09-25T08:00:02Z"><PushID>13</PushID><TaskID>14</TaskID><ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.', '10:00:02.100', { bias: '-120' }),
    ].join('')),
  ];
}

/** UTF-16, little-endian, with its byte order mark. */
export const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** Windows-1252, of texts whose characters it shares with Latin-1. */
export const ansi = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Drops files onto the page, as from a file manager. */
export async function drop(page: Page, files: NamedFile[]): Promise<void> {
  const parts = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  const data = await page.evaluateHandle((parts) => {
    const data = new DataTransfer();
    for (const { name, base64 } of parts) {
      data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
    }
    return data;
  }, parts);
  const target = page.getByRole('main');
  const over = target.locator('.logs-page');
  await over.dispatchEvent('dragover', { dataTransfer: data });
  await over.dispatchEvent('drop', { dataTransfer: data });
}
