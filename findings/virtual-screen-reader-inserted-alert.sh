#!/bin/sh
# `@guidepup/virtual-screen-reader` says nothing of an alert that comes into the page together with its words, which ARIA describes ("alert":
# "Alerts are used to convey messages to alert the user") and every real screen reader says; only words that change inside of one that was there are said.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type": "module"}' > package.json
npm install --silent --no-audit --no-fund @guidepup/virtual-screen-reader@0.33.0 jsdom@26.1.0
cat > page.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('', { pretendToBeVisual: true });
for (const name of ['document', 'Node', 'Element', 'HTMLElement', 'Event', 'KeyboardEvent']) globalThis[name] = window[name];
globalThis.window = window;
const { virtual } = await import('@guidepup/virtual-screen-reader');
const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

document.body.innerHTML = '<main></main><p role="alert"></p>';
await virtual.start({ container: document.body });
document.querySelector('main').innerHTML = '<p role="alert">Inserted</p>';
await moment();
document.querySelector('body > p').textContent = 'Changed';
await moment();
console.log((await virtual.spokenPhraseLog()).join('; '));
process.exit(0);
JS
seen=$(node page.mjs)
echo "$seen"
case "$seen" in
    "document; assertive: Changed") echo "As found: the inserted alert is not said." ;;
    *) echo "Changed: an inserted alert is said in another way."; exit 1 ;;
esac
