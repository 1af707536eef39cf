// The six list requests of the work, each in as many variations as are asked for, so that no memory of an earlier
// answer can stand in for the work.
export const DEVICES = 'gateway/graph/beta/deviceManagement/managedDevices';
export const PAGE = 50;
/** What a row of the peers has. */
export const FIELDS = ['id', 'deviceName', 'managementAgent', 'managedDeviceOwnerType', 'complianceState', 'operatingSystem', 'osVersion', 'model', 'serialNumber', 'userPrincipalName', 'lastSyncDateTime'];
export const EMPTY = 'empty round trip (health)';

/** By name: the peers' name for it, and how many times the empty round trip it may take (median, 99th percentile). */
export const WORK = {
  'first page': { peer: 'firstPage', ratios: [2, 4] },
  'sorted by name': { peer: 'sortName', ratios: [2, 4] },
  'page in the middle of that': { peer: 'deepPage', ratios: [2, 4] },
  'eq and contains, sorted by date': { peer: 'filterSort', ratios: [5, 8] },
  'search in name, user, serial number': { peer: 'search', ratios: [5, 8] },
  'one device by id': { peer: 'one', ratios: [2, 4] },
};

/** Paths by name: `variations` of each, with values of devices that exist. */
export async function queries(gateway, visible, variations) {
  const known = [];
  for (let page = 0; page < 8; page += 1) {
    const skip = Math.floor((visible * page) / 8);
    const answer = await gateway.ask('GET', `${DEVICES}?$top=${PAGE}&$skip=${skip}&$select=id,userPrincipalName`);
    known.push(...answer.value);
  }
  const people = [...new Set(known.flatMap(({ userPrincipalName }) => (userPrincipalName ? [userPrincipalName.split('@')[0]] : [])))];
  const list = (rest) => `${DEVICES}?$top=${PAGE}&$count=true&$select=${FIELDS.join(',')}${rest}`;
  const agent = "managementAgent eq 'configurationManagerClient'";
  const middle = Math.floor(visible / 2);
  const each = (path) => Array.from({ length: variations }, (_, at) => path(at));
  return {
    [EMPTY]: each(() => 'gateway/health'),
    'first page': each((at) => list(`&$skip=${at}`)),
    'sorted by name': each((at) => list(`&$orderby=deviceName&$skip=${at}`)),
    'page in the middle of that': each((at) => list(`&$orderby=deviceName&$skip=${middle + PAGE * at}`)),
    'eq and contains, sorted by date': each((at) => list(`&$orderby=lastSyncDateTime desc&$filter=${agent} and contains(deviceName,'${String((77 + at) % 100).padStart(2, '0')}')`)),
    'search in name, user, serial number': each((at) => list(`&$search="${people[at % people.length]}"`)),
    'one device by id': each((at) => `${DEVICES}/${known[at % known.length].id}?$select=${FIELDS.join(',')}`),
  };
}

/** Milliseconds of every path, one of each kind in turn; the body is read to its end and parsed. */
export function measure(page, token, paths) {
  return page.evaluate(
    async ([paths, token]) => {
      const headers = { authorization: `Bearer ${token}` };
      const ask = async (path) => {
        const begun = performance.now();
        const answer = await fetch(new URL(path, document.baseURI), { headers });
        const body = await answer.json();
        const elapsed = performance.now() - begun;
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
        return elapsed;
      };
      // The first of each builds what later ones find: told apart.
      const first = {};
      for (const [name, [path]] of Object.entries(paths)) first[name] = await ask(path);
      for (let warm = 0; warm < 5; warm += 1) for (const [path] of Object.values(paths)) await ask(path);
      const times = Object.fromEntries(Object.keys(paths).map((name) => [name, []]));
      const samples = Math.max(...Object.values(paths).map((variations) => variations.length));
      for (let sample = 0; sample < samples; sample += 1) {
        for (const [name, variations] of Object.entries(paths)) times[name].push(await ask(variations[sample]));
      }
      return { first, times };
    },
    [paths, token],
  );
}

/** Milliseconds of every one of `paths`, one after another; the body is read to its end and parsed. */
export function inRow(page, token, paths) {
  return page.evaluate(
    async ([paths, token]) => {
      const headers = { authorization: `Bearer ${token}` };
      const times = [];
      for (const path of paths) {
        const begun = performance.now();
        const answer = await fetch(new URL(path, document.baseURI), { headers });
        await answer.json();
        times.push(performance.now() - begun);
      }
      return times;
    },
    [paths, token],
  );
}
