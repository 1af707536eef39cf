/** Where the builds under test stand; `cargo xtask test` puts them there. */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const home = path.join(repository, 'target/browser-test');

export const BUILD = path.join(home, 'dist');
/** The same build for a host that serves it under `SUB_PATH`. */
export const BUILD_FOR_SUB_PATH = path.join(home, 'dist-sub-path');
export const SUB_PATH = '/lab/';
export const ARTIFACTS = path.join(home, 'artifacts');
export const SCREENS = path.join(repository, 'target/screens');
export const GATEWAY_SERVER = path.join(repository, `target/debug/gateway-server${process.platform === 'win32' ? '.exe' : ''}`);
