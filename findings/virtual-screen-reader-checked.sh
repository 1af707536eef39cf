#!/bin/sh
# `@guidepup/virtual-screen-reader` reads the attribute `checked` of a check box or radio button, which says how it began, and not its
# state (HTML, "checkedness"): a box that is ticked goes on being "not checked", whether it is pressed, set by a script, or come back to.
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

document.body.innerHTML = '<label><input type="checkbox"> Upload</label>';
await virtual.start({ container: document.body });
await virtual.next();
await virtual.press(' ');
await virtual.next();
await virtual.previous();
console.log(`ticked: ${document.querySelector('input').checked}`);
console.log((await virtual.spokenPhraseLog()).join('; '));
process.exit(0);
JS
seen=$(node page.mjs)
echo "$seen"
case "$seen" in
    "ticked: true
document; checkbox, Upload, not checked; Upload; checkbox, Upload, not checked") echo "As found: the box is ticked, and said to be not checked." ;;
    *) echo "Changed: the state of the box is said in another way."; exit 1 ;;
esac
