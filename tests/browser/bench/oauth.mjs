// How an application gets a token of its own.

/** An application of the default world that signs in by itself (docs/api.md). */
const AUTOMATION = '80c32298-17be-4d9c-9ba9-f718d2ede486';
export const SECRET = 'not-a-secret';
export const OAUTH = 'gateway/contoso.com/oauth2/v2.0';
const SCOPE = 'https://graph.microsoft.com/.default';

/** A request for a token of an application's own. Its proof is a `Basic` header, by which emulate tells clients apart. */
export const tokenRequest = (target, client, secret) => ({
  method: 'POST',
  path: target,
  headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ grant_type: 'client_credentials', scope: SCOPE }).toString(),
});

/** The same at ours, of an application of the default world. */
export const ownTokenRequest = () => tokenRequest(`/${OAUTH}/token`, AUTOMATION, SECRET);

/** Sends one request and returns what was answered; throws where it is no success. */
export async function answered(address, { path: target, ...request }) {
  const answer = await fetch(new URL(target, address), request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${target}: ${answer.status} ${text}`);
  return JSON.parse(text);
}
